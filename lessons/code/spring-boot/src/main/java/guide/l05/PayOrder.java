package guide.l05;

import org.apache.rocketmq.spring.annotation.RocketMQTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionListener;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionState;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;

// #region listener
@RocketMQTransactionListener // one for each template
class PayOrder implements RocketMQLocalTransactionListener {
    private final JdbcTemplate jdbc;

    PayOrder(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RocketMQLocalTransactionState executeLocalTransaction(Message message, Object orderId) {
        jdbc.update("UPDATE orders SET status = 'PAID' WHERE id = ?", orderId);
        return RocketMQLocalTransactionState.COMMIT;
    }

    @Override
    public RocketMQLocalTransactionState checkLocalTransaction(Message message) {
        String orderId = message.getHeaders().get(RocketMQHeaders.PREFIX + RocketMQHeaders.KEYS, String.class);
        Integer paid = jdbc.queryForObject(
            "SELECT count(*) FROM orders WHERE id = ? AND status = 'PAID'", Integer.class, orderId);
        return paid != null && paid > 0 ? RocketMQLocalTransactionState.COMMIT : RocketMQLocalTransactionState.UNKNOWN;
    }
}
// #endregion
