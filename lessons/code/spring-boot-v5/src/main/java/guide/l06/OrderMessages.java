package guide.l06;

import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.apache.rocketmq.client.core.RocketMQClientTemplate;
import org.apache.rocketmq.client.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class OrderMessages {
    record Paid(String orderId, long cents, String channel) {
    }

    private final RocketMQClientTemplate rocketMQClientTemplate;

    OrderMessages(RocketMQClientTemplate rocketMQClientTemplate) {
        this.rocketMQClientTemplate = rocketMQClientTemplate;
    }

    // #region build
    /** The tag stands behind the colon of the destination; other headers become properties. */
    void sendPaid(Paid paid) {
        Message<Paid> message = MessageBuilder.withPayload(paid)
            .setHeader(RocketMQHeaders.KEYS, paid.orderId())
            .setHeader("cents", String.valueOf(paid.cents()))
            .build();
        SendReceipt receipt = rocketMQClientTemplate.syncSendNormalMessage("order_paid:" + paid.channel(), message);
        if (receipt == null) {
            throw new IllegalStateException("order " + paid.orderId() + " was not sent"); // the template only logs why
        }
    }
    // #endregion
}
