package guide.snippets.spring;

import java.util.List;
import org.apache.rocketmq.spring.annotation.RocketMQTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionState;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;

// #region transaction-listener
@RocketMQTransactionListener
class PayOrderListener implements RocketMQLocalTransactionListener {
    private final JdbcTemplate jdbc;

    PayOrderListener(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An exception here counts as UNKNOWN: the broker asks below. */
    @Override
    public RocketMQLocalTransactionState executeLocalTransaction(Message message, Object orderId) {
        int paid = jdbc.update("UPDATE orders SET status = 'PAID' WHERE id = ? AND status = 'NEW'", orderId);
        return paid == 1 ? RocketMQLocalTransactionState.COMMIT : RocketMQLocalTransactionState.ROLLBACK;
    }

    /** May be called in another process than the one that sent: only the database knows. */
    @Override
    public RocketMQLocalTransactionState checkLocalTransaction(Message message) {
        Object orderId = message.getHeaders().get(RocketMQHeaders.PREFIX + RocketMQHeaders.KEYS);
        List<String> status = jdbc.queryForList("SELECT status FROM orders WHERE id = ?", String.class, orderId);
        if (status.isEmpty() || status.contains("CANCELLED")) {
            return RocketMQLocalTransactionState.ROLLBACK;
        }
        return status.contains("PAID") ? RocketMQLocalTransactionState.COMMIT : RocketMQLocalTransactionState.UNKNOWN;
    }
}
// #endregion
