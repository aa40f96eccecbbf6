package guide.l10;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

// #region production
@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "${shop.groups.points:points}",
    consumeThreadNumber = 40, maxReconsumeTimes = 5, awaitTerminationMillisWhenShutdown = 20_000, enableMsgTrace = true)
class PointsListener implements RocketMQListener<MessageExt> {
    private static final Logger log = LoggerFactory.getLogger(PointsListener.class);

    private final JdbcTemplate jdbc;

    PointsListener(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The order's id is the primary key of points. Anything but a repeat gets out and brings the message back. */
    @Override
    public void onMessage(MessageExt message) {
        String order = new String(message.getBody(), StandardCharsets.UTF_8);
        try {
            jdbc.update("INSERT INTO points (order_id, payload) VALUES (?, ?)", message.getKeys(), order);
        } catch (DuplicateKeyException alreadyDone) {
            log.info("order {} has its points, delivery {}", message.getKeys(), message.getReconsumeTimes() + 1);
        }
    }
}
// #endregion
