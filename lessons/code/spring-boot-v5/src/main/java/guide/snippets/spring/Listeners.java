package guide.snippets.spring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.annotation.RocketMQTransactionListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.apis.producer.TransactionResolution;
import org.apache.rocketmq.client.core.RocketMQListener;
import org.apache.rocketmq.client.core.RocketMQTransactionChecker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

// #region listener
@Component
@RocketMQMessageListener(endpoints = "${rocketmq.push-consumer.endpoints}",
    topic = "order_paid", tag = "*", consumerGroup = "points")
class OrderPaidListener implements RocketMQListener {
    private static final Logger log = LoggerFactory.getLogger(OrderPaidListener.class);

    /** FAILURE and an exception bring the message back later. */
    @Override
    public ConsumeResult consume(MessageView message) {
        String order = StandardCharsets.UTF_8.decode(message.getBody()).toString();
        log.info("order paid: {}, attempt {}", order, message.getDeliveryAttempt());
        return ConsumeResult.SUCCESS;
    }
}
// #endregion

// #region transaction-checker
@RocketMQTransactionListener
class PaymentChecker implements RocketMQTransactionChecker {
    private final JdbcTemplate jdbc;

    PaymentChecker(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** May be asked in another process than the one that sent: only the database knows. */
    @Override
    public TransactionResolution check(MessageView message) {
        String orderId = message.getKeys().iterator().next();
        List<String> status = jdbc.queryForList("SELECT status FROM orders WHERE id = ?", String.class, orderId);
        if (status.isEmpty() || status.contains("CANCELLED")) {
            return TransactionResolution.ROLLBACK;
        }
        return status.contains("PAID") ? TransactionResolution.COMMIT : TransactionResolution.UNKNOWN;
    }
}
// #endregion
