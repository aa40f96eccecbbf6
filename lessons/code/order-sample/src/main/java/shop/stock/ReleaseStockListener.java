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
@RocketMQMessageListener(topic = "order_status", selectorExpression = "cancelled", consumerGroup = "stock")
class ReleaseStockListener implements RocketMQListener<Order> {
    private static final Logger log = LoggerFactory.getLogger(ReleaseStockListener.class);

    private final JdbcClient jdbc;

    ReleaseStockListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void onMessage(Order order) {
        jdbc.sql("DELETE FROM reservation WHERE order_id = ?")
            .param(order.id())
            .update();
        log.info("{} of {} released from order {}", order.quantity(), order.sku(), order.id());
    }
}
// #endregion
