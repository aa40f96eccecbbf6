package guide.l06;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;

final class OrderedSend {
    private OrderedSend() {
    }

    // #region send
    /** The topic is of type FIFO; messages of one group are stored in the order in which their sends return. */
    static SendReceipt sendStatus(Producer producer, String orderId, String status) throws ClientException {
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_status")
            .setTag(status)
            .setKeys(orderId)
            .setMessageGroup(orderId) // shorter than 64 bytes
            .setBody(status.getBytes(StandardCharsets.UTF_8))
            .build();
        return producer.send(message);
    }
    // #endregion
}
