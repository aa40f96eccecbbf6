package guide.transaction;

import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

// #region listener
/** Named by transactionListener of the binding, whose producerType is Trans. */
@Component("payOrder")
public class PayOrder implements TransactionListener {
    private static final Logger log = LoggerFactory.getLogger(PayOrder.class);

    private final Orders orders;

    public PayOrder(Orders orders) {
        this.orders = orders;
    }

    /** Runs in the sending thread, after the half message is stored. The argument is the header TRANSACTIONAL_ARGS. */
    @Override
    public LocalTransactionState executeLocalTransaction(Message message, Object orderId) {
        try {
            orders.pay((String) orderId);
            return LocalTransactionState.COMMIT_MESSAGE;
        } catch (IllegalStateException e) {
            log.warn("order {} is not paid", orderId, e);
            return LocalTransactionState.ROLLBACK_MESSAGE;
        }
    }

    /** Asked by the broker when no answer came: perhaps in another process than the sending one. */
    @Override
    public LocalTransactionState checkLocalTransaction(MessageExt message) {
        return orders.isPaid(message.getKeys()) ? LocalTransactionState.COMMIT_MESSAGE : LocalTransactionState.UNKNOW;
    }
}
// #endregion
