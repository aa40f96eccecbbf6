package shop.order;

import java.util.UUID;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.client.producer.TransactionSendResult;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Service;

@Service
public class OrderService {
    private static final Logger log = LoggerFactory.getLogger(OrderService.class);

    private final OrderRepository orders;
    private final RocketMQTemplate rocketMQTemplate;

    OrderService(OrderRepository orders, RocketMQTemplate rocketMQTemplate) {
        this.orders = orders;
        this.rocketMQTemplate = rocketMQTemplate;
    }

    /** The timeout goes first: one for an order that was never stored does nothing, an order without one stays open. */
    public Order create(String customer, String sku, int quantity, long cents) {
        Order order = new Order(UUID.randomUUID().toString(), customer, sku, quantity, cents, Order.Status.NEW);
        sendTimeout(order);
        orders.insert(order);
        announce("order_status:created", order);
        return order;
    }

    // #region pay
    /** The order is marked as paid in OrderPaidTransaction, between the half message and its commit. */
    public boolean pay(Order order) {
        TransactionSendResult result = rocketMQTemplate.sendMessageInTransaction("order_paid", message(order), order.id());
        log.info("payment of order {} is {}", order.id(), result.getLocalTransactionState());
        return result.getLocalTransactionState() == LocalTransactionState.COMMIT_MESSAGE;
    }
    // #endregion

    public void cancel(Order order) {
        if (orders.close(order.id(), Order.Status.CANCELLED)) {
            announce("order_status:cancelled", order);
        }
    }

    // #region timeout
    /** An order that is not paid within 30 minutes is cancelled by OrderTimeoutListener. */
    private void sendTimeout(Order order) {
        SendResult result = rocketMQTemplate.syncSend("order_timeout", message(order), 3000, 30);
        log.info("timeout of order {} is message {}, {}", order.id(), result.getMsgId(), result.getSendStatus());
    }
    // #endregion

    // #region announce
    private void announce(String destination, Order order) {
        SendResult result = rocketMQTemplate.syncSend(destination, message(order));
        if (result.getSendStatus() != SendStatus.SEND_OK) {
            log.warn("{} for order {} sent with {}", destination, order.id(), result.getSendStatus());
        }
    }
    // #endregion

    private static Message<Order> message(Order order) {
        return MessageBuilder.withPayload(order).setHeader(RocketMQHeaders.KEYS, order.id()).build();
    }
}
