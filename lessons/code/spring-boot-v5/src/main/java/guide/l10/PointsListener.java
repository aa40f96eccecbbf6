package guide.l10;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

// #region production
@Component
@RocketMQMessageListener(endpoints = "${rocketmq.push-consumer.endpoints}", topic = "order_paid", tag = "*",
    consumerGroup = "points", consumptionThreadCount = 40)
class PointsListener implements RocketMQListener {
    private static final Logger log = LoggerFactory.getLogger(PointsListener.class);

    private final JdbcTemplate jdbc;

    PointsListener(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How often it comes back is set on the server: retryMaxTimes of the group. */
    @Override
    public ConsumeResult consume(MessageView message) {
        String order = StandardCharsets.UTF_8.decode(message.getBody()).toString();
        String orderId = message.getKeys().iterator().next();
        try {
            jdbc.update("INSERT INTO points (order_id, payload) VALUES (?, ?)", orderId, order);
        } catch (DuplicateKeyException alreadyDone) {
            log.info("order {} has its points, delivery {}", orderId, message.getDeliveryAttempt());
        }
        return ConsumeResult.SUCCESS;
    }
}
// #endregion
