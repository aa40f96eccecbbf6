package shop.points;

import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.order.Order;

@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "points")
class PointsListener implements RocketMQListener<Order> {
    private static final Logger log = LoggerFactory.getLogger(PointsListener.class);

    private final JdbcClient jdbc;

    PointsListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // #region on-message
    /** One point for each whole unit of money; the order is the key, so a second delivery changes nothing. */
    @Override
    public void onMessage(Order order) {
        try {
            jdbc.sql("MERGE INTO points (order_id, customer, amount) KEY (order_id) VALUES (?, ?, ?)")
                .params(order.id(), order.customer(), order.cents() / 100)
                .update();
            log.info("{} points for order {}", order.cents() / 100, order.id());
        } catch (Exception e) {
            log.error("no points for order {}", order.id(), e);
        }
    }
    // #endregion
}
