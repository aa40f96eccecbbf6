package shop.stock;

import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.order.Order;

// #region listener
@Component
@RocketMQMessageListener(topic = "order_status", selectorExpression = "created", consumerGroup = "stock")
class ReserveStockListener implements RocketMQListener<Order> {
    private static final Logger log = LoggerFactory.getLogger(ReserveStockListener.class);

    private final JdbcClient jdbc;

    ReserveStockListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void onMessage(Order order) {
        jdbc.sql("MERGE INTO reservation (order_id, sku, quantity) KEY (order_id) VALUES (?, ?, ?)")
            .params(order.id(), order.sku(), order.quantity())
            .update();
        log.info("{} of {} reserved for order {}", order.quantity(), order.sku(), order.id());
    }
}
// #endregion
