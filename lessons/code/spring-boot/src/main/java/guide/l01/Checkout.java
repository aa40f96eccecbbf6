package guide.l01;

import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.support.MessageBuilder;

class Checkout {
    private final RocketMQTemplate rocketMQTemplate;

    Checkout(RocketMQTemplate rocketMQTemplate) {
        this.rocketMQTemplate = rocketMQTemplate;
    }

    // #region event
    void announcePaid(String orderId) {
        rocketMQTemplate.syncSend("order_paid:PAID",
            MessageBuilder.withPayload(orderId).setHeader(RocketMQHeaders.KEYS, orderId).build());
    }
    // #endregion
}
