package guide.l06;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;

final class DelayedSend {
    private DelayedSend() {
    }

    // #region time
    /** The topic is of type DELAY; at most a day ahead, unless the proxy allows more. */
    static SendReceipt cancelAfter(Producer producer, String orderId, Duration delay) throws ClientException {
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_timeout")
            .setKeys(orderId)
            .setDeliveryTimestamp(System.currentTimeMillis() + delay.toMillis()) // a moment, not a duration
            .setBody(orderId.getBytes(StandardCharsets.UTF_8))
            .build();
        return producer.send(message);
    }
    // #endregion
}
