package guide.l06;

import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class OrderMessages {
    private static final Logger log = LoggerFactory.getLogger(OrderMessages.class);

    record Paid(String orderId, long cents, String channel) {
    }

    private final RocketMQTemplate rocketMQTemplate;

    OrderMessages(RocketMQTemplate rocketMQTemplate) {
        this.rocketMQTemplate = rocketMQTemplate;
    }

    // #region build
    /** The tag stands behind the colon of the destination; other headers become properties. */
    void sendPaid(Paid paid) {
        Message<Paid> message = MessageBuilder.withPayload(paid)
            .setHeader(RocketMQHeaders.KEYS, paid.orderId())
            .setHeader("cents", paid.cents())
            .setHeader("channel", paid.channel())
            .build();
        SendResult result = rocketMQTemplate.syncSend("order_paid:" + paid.channel(), message);
        if (result.getSendStatus() != SendStatus.SEND_OK) {
            log.warn("order {} was sent with {}", paid.orderId(), result.getSendStatus());
        }
    }
    // #endregion
}
