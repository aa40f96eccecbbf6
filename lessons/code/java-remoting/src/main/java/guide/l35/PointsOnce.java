package guide.l35;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Points for paid orders. The body is the account, the key is the order's id. */
final class PointsOnce implements MessageListenerConcurrently {
    private static final Logger log = LoggerFactory.getLogger(PointsOnce.class);

    private final DataSource dataSource;

    PointsOnce(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ConsumeConcurrentlyStatus consumeMessage(List<MessageExt> messages,
        ConsumeConcurrentlyContext context) {
        MessageExt message = messages.get(0);
        try {
            boolean isNew = award(message.getKeys(), new String(message.getBody(), StandardCharsets.UTF_8), 10);
            if (!isNew) log.info("order {} has its points", message.getKeys());
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        } catch (SQLException failed) {
            log.warn("order {} comes again, attempt {}", message.getKeys(), message.getReconsumeTimes() + 1, failed);
            return ConsumeConcurrentlyStatus.RECONSUME_LATER;
        }
    }

    // #region once
    /** True when this order got its points now, false when it had them; anything else is an exception. */
    boolean award(String orderId, String accountId, long points) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insertEntry(connection, orderId, accountId, points); // first: a repeat has touched nothing yet
            } catch (SQLIntegrityConstraintViolationException repeated) {
                connection.rollback();
                return false;
            }
            try {
                addPoints(connection, accountId, points);
                connection.commit(); // entry and points together, or neither
                return true;
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }
    // #endregion

    // #region statements
    private static void insertEntry(Connection connection, String orderId, String accountId, long points)
        throws SQLException {
        String sql = "INSERT INTO points_entry (order_id, account_id, points) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, orderId);
            insert.setString(2, accountId);
            insert.setLong(3, points);
            insert.executeUpdate();
        }
    }

    private static void addPoints(Connection connection, String accountId, long points) throws SQLException {
        String sql = "UPDATE account SET points = points + ? WHERE id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, points);
            update.setString(2, accountId);
            if (update.executeUpdate() != 1) throw new SQLException("no account " + accountId);
        }
    }
    // #endregion

    // #region state
    /** The order's own state decides: 1 row is done now, 0 rows is a repeat or too early, which the state tells. */
    static String paid(Connection connection, String orderId) throws SQLException {
        String sql = "UPDATE orders SET status = 'PAID' WHERE id = ? AND status = 'CREATED'";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, orderId);
            if (update.executeUpdate() == 1) return "PAID now";
        }
        return OrderStatus.read(connection, orderId); // PAID or later: a repeat. Nothing: the order is not here yet
    }
    // #endregion
}
