package guide.l08;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;

final class StartingPoint {
    private StartingPoint() {
    }

    static void sinceYesterday(DefaultMQPushConsumer consumer) {
        // #region from-where
        // Only a group without any stored offset looks at this; for an existing one it does nothing.
        consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_TIMESTAMP);
        consumer.setConsumeTimestamp(
            LocalDateTime.now().minusDays(1).format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss")));
        // #endregion
    }
}
