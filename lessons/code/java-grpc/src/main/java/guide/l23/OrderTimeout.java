package guide.l23;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class OrderTimeout {
    private static final Logger log = LoggerFactory.getLogger(OrderTimeout.class);

    private OrderTimeout() {
    }

    // #region send
    /** The topic is of type DELAY; the time is a moment, at most a day ahead. Returns what it takes to recall it. */
    static String sendTimeout(Producer producer, String orderId) throws ClientException {
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_timeout")
            .setKeys(orderId)
            .setDeliveryTimestamp(System.currentTimeMillis() + Duration.ofMinutes(30).toMillis())
            .setBody(orderId.getBytes(StandardCharsets.UTF_8))
            .build();
        return producer.send(message).getRecallHandle();
    }
    // #endregion

    // #region recall
    /** Saves a delivery and nothing more: the listener asks the database all the same. */
    static void recall(Producer producer, String handle) {
        try {
            producer.recallMessage("order_timeout", handle); // needs recallMessageEnable=true at the broker
        } catch (ClientException e) {
            log.info("the timeout will come and find a paid order", e);
        }
    }
    // #endregion
}
