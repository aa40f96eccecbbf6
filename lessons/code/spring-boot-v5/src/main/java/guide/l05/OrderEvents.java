package guide.l05;

import java.util.concurrent.CompletableFuture;
import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.apache.rocketmq.client.core.RocketMQClientTemplate;

// #region create
/** The starter builds and closes the producer; the template is the handle to it. */
class OrderEvents {
    private final RocketMQClientTemplate rocketMQClientTemplate;

    OrderEvents(RocketMQClientTemplate rocketMQClientTemplate) {
        this.rocketMQClientTemplate = rocketMQClientTemplate;
    }
    // #endregion

    void sync(String orderId) {
        // #region sync
        SendReceipt receipt = rocketMQClientTemplate.syncSendNormalMessage("order_paid:PAID", orderId);
        if (receipt == null) { // the template logs the failure and returns null
            throw new IllegalStateException(orderId + " was not stored");
        }
        // #endregion
    }

    void async(String orderId) {
        // #region async
        rocketMQClientTemplate.asyncSendNormalMessage("order_paid:PAID", orderId, new CompletableFuture<>())
            .whenComplete((receipt, failure) -> {
                if (failure != null) {
                    System.err.println(orderId + " NOT stored: " + failure.getMessage());
                }
            });
        // #endregion
    }
}
