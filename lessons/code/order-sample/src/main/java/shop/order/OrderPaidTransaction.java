package shop.order;

import org.apache.rocketmq.spring.annotation.RocketMQTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionState;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;

// #region transaction
@RocketMQTransactionListener
class OrderPaidTransaction implements RocketMQLocalTransactionListener {
    private final OrderRepository orders;

    OrderPaidTransaction(OrderRepository orders) {
        this.orders = orders;
    }

    @Override
    public RocketMQLocalTransactionState executeLocalTransaction(Message message, Object orderId) {
        return orders.close((String) orderId, Order.Status.PAID)
            ? RocketMQLocalTransactionState.COMMIT
            : RocketMQLocalTransactionState.ROLLBACK;
    }

    @Override
    public RocketMQLocalTransactionState checkLocalTransaction(Message message) {
        String orderId = message.getHeaders().get(RocketMQHeaders.PREFIX + RocketMQHeaders.KEYS, String.class);
        return orders.find(orderId)
            .map(order -> switch (order.status()) {
                case PAID -> RocketMQLocalTransactionState.COMMIT;
                case CANCELLED -> RocketMQLocalTransactionState.ROLLBACK;
                case NEW -> RocketMQLocalTransactionState.UNKNOWN;
            })
            .orElse(RocketMQLocalTransactionState.ROLLBACK);
    }
}
// #endregion
