package guide.snippets.spring;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.ConsumeMode;
import org.apache.rocketmq.spring.annotation.MessageModel;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.annotation.SelectorType;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.apache.rocketmq.spring.core.RocketMQReplyListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

// #region listener
@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "points")
class OrderPaidListener implements RocketMQListener<String> {
    private static final Logger log = LoggerFactory.getLogger(OrderPaidListener.class);

    /** Returning means done; an exception brings the message back later. */
    @Override
    public void onMessage(String order) {
        log.info("order paid: {}", order);
    }
}
// #endregion

// #region tag
@Component
@RocketMQMessageListener(topic = "order_status", consumerGroup = "stock_return",
    selectorExpression = "cancelled || refunded")
class StockReturnListener implements RocketMQListener<String> {
    private static final Logger log = LoggerFactory.getLogger(StockReturnListener.class);

    /** Another expression for the same topic needs another group. */
    @Override
    public void onMessage(String order) {
        log.info("stock comes back from {}", order);
    }
}
// #endregion

// #region sql
@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "large_orders",
    selectorType = SelectorType.SQL92, selectorExpression = "amount > 10000")
class LargeOrderListener implements RocketMQListener<String> {
    private static final Logger log = LoggerFactory.getLogger(LargeOrderListener.class);

    /** Compares headers of the message; the broker needs enablePropertyFilter=true. */
    @Override
    public void onMessage(String order) {
        log.info("large order: {}", order);
    }
}
// #endregion

// #region orderly
@Component
@RocketMQMessageListener(topic = "order_status", consumerGroup = "order_view",
    consumeMode = ConsumeMode.ORDERLY, maxReconsumeTimes = 5)
class OrderViewListener implements RocketMQListener<String> {
    private static final Logger log = LoggerFactory.getLogger(OrderViewListener.class);

    /** A failing message holds up those behind it in its queue, at most five times; then it becomes a dead letter. */
    @Override
    public void onMessage(String status) {
        log.info("next status: {}", status);
    }
}
// #endregion

// #region broadcasting
@Component
@RocketMQMessageListener(topic = "price_changed", consumerGroup = "price_cache",
    messageModel = MessageModel.BROADCASTING)
class PriceCacheListener implements RocketMQListener<String> {
    private static final Logger log = LoggerFactory.getLogger(PriceCacheListener.class);

    /** Every instance gets every message; one that fails is not delivered again. */
    @Override
    public void onMessage(String productId) {
        log.info("price of {} leaves the cache", productId);
    }
}
// #endregion

// #region bounded-retry
@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "invoice", maxReconsumeTimes = 3)
class InvoiceListener implements RocketMQListener<MessageExt> {
    private static final Logger log = LoggerFactory.getLogger(InvoiceListener.class);

    /** Delivered four times at most, then the message goes to %DLQ%invoice. */
    @Override
    public void onMessage(MessageExt message) {
        String order = new String(message.getBody(), StandardCharsets.UTF_8);
        log.info("invoice for {}, attempt {}", order, message.getReconsumeTimes() + 1);
    }
}
// #endregion

// #region idempotent
@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "points_once")
class PointsOnceListener implements RocketMQListener<MessageExt> {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    PointsOnceListener(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Key and work are committed together, so a second delivery changes nothing.
     * CREATE TABLE consumed (
     *   consumer_group VARCHAR(120), message_key VARCHAR(190), PRIMARY KEY (consumer_group, message_key))
     */
    @Override
    public void onMessage(MessageExt message) {
        String orderId = message.getKeys();
        transaction.executeWithoutResult(status -> {
            try {
                jdbc.update("INSERT INTO consumed (consumer_group, message_key) VALUES (?, ?)", "points_once", orderId);
            } catch (DuplicateKeyException alreadyDone) {
                status.setRollbackOnly();
                return;
            }
            jdbc.update("INSERT INTO points (order_id, amount) VALUES (?, ?)", orderId, 10);
        });
    }
}
// #endregion

// #region dead-letters
@Component
@RocketMQMessageListener(topic = "%DLQ%points", consumerGroup = "points_dead_letters")
class DeadLetterListener implements RocketMQListener<MessageExt> {
    private static final Logger log = LoggerFactory.getLogger(DeadLetterListener.class);

    /** Dead letters of the group "points" wait here until someone decides. */
    @Override
    public void onMessage(MessageExt message) {
        String body = new String(message.getBody(), StandardCharsets.UTF_8);
        log.error("dead letter: keys {}, from {}, {}", message.getKeys(), message.getProperty("RETRY_TOPIC"), body);
    }
}
// #endregion

// #region reply
@Component
@RocketMQMessageListener(topic = "price_request", consumerGroup = "price")
class PriceListener implements RocketMQReplyListener<String, String> {
    /** What it returns is sent to the one who waits in sendAndReceive. */
    @Override
    public String onMessage(String productId) {
        return "9900";
    }
}
// #endregion
