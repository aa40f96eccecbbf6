package guide.l42;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.common.message.MessageExt;

/** Counting without a stream library: result and "already counted" in one transaction of a database. */
final class CountsInTable {
    private CountsInTable() {}

    // #region count
    static MessageListenerConcurrently listener(DataSource counts) {
        return (payments, context) -> {
            try (Connection db = counts.getConnection()) {
                db.setAutoCommit(false);
                for (MessageExt payment : payments) {
                    if (isFirstTime(db, payment.getKeys())) {
                        add(db, payment.getUserProperty("channel"), payment.getBornTimestamp() / 60_000);
                    }
                }
                db.commit(); // both or neither: a message that comes again is counted once
                return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
            } catch (SQLException e) {
                return ConsumeConcurrentlyStatus.RECONSUME_LATER; // nothing was written
            }
        };
    }

    private static boolean isFirstTime(Connection db, String paymentId) throws SQLException {
        try (PreparedStatement insert = db.prepareStatement("INSERT IGNORE INTO counted(payment_id) VALUES (?)")) {
            insert.setString(1, paymentId);
            return insert.executeUpdate() == 1;
        }
    }

    private static void add(Connection db, String channel, long minute) throws SQLException {
        String sql = "INSERT INTO paid_per_minute(channel, minute, n) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE n = n + 1";
        try (PreparedStatement update = db.prepareStatement(sql)) {
            update.setString(1, channel);
            update.setLong(2, minute);
            update.executeUpdate();
        }
    }
    // #endregion
}
