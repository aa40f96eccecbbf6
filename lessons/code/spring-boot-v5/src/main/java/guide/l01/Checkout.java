package guide.l01;

import org.apache.rocketmq.client.core.RocketMQClientTemplate;

class Checkout {
    private final RocketMQClientTemplate rocketMQClientTemplate;

    Checkout(RocketMQClientTemplate rocketMQClientTemplate) {
        this.rocketMQClientTemplate = rocketMQClientTemplate;
    }

    // #region event
    void announcePaid(String orderId) {
        if (rocketMQClientTemplate.syncSendNormalMessage("order_paid:PAID", orderId) == null) {
            throw new IllegalStateException(orderId + " was not stored"); // the template only logs it
        }
    }
    // #endregion
}
