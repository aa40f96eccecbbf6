package guide.l22;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.ConsumeMode;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

// #region listener
@Component
@RocketMQMessageListener(topic = "order_status", consumerGroup = "order_view_versions",
    consumeMode = ConsumeMode.ORDERLY, maxReconsumeTimes = 20, suspendCurrentQueueTimeMillis = 2000)
class OrderViewListener implements RocketMQListener<MessageExt> {
    private final JdbcTemplate jdbc;

    OrderViewListener(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An exception suspends the queue and brings the message back; a state that is not newer changes nothing. */
    @Override
    public void onMessage(MessageExt message) {
        String status = new String(message.getBody(), StandardCharsets.UTF_8);
        long version = Long.parseLong(message.getUserProperty("version"));
        jdbc.update("UPDATE order_view SET status = ?, version = ? WHERE order_id = ? AND version < ?",
            status, version, message.getKeys(), version);
    }
}
// #endregion
