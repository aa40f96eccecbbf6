package guide.snippets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Listeners {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    // #region bounded-retry
    /** Gives a failing message back three times, then hands it to someone who looks at it instead of trying for hours. */
    static ConsumeConcurrentlyStatus consumeBounded(
        MessageExt message, Consumer<MessageExt> handler, Consumer<MessageExt> parkingLot) {
        try {
            handler.accept(message);
        } catch (RuntimeException e) {
            if (message.getReconsumeTimes() < 3) {
                log.warn("message {} failed at attempt {}", message.getMsgId(), message.getReconsumeTimes() + 1, e);
                return ConsumeConcurrentlyStatus.RECONSUME_LATER;
            }
            log.error("message {} failed for good, keys {}", message.getMsgId(), message.getKeys(), e);
            parkingLot.accept(message);
        }
        return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
    }
    // #endregion

    // #region idempotent
    interface DatabaseWork {
        void run(Connection connection) throws SQLException;
    }

    /**
     * Does the work at most once for a business key: the key is inserted in the same transaction as the work.
     * CREATE TABLE consumed (
     *   consumer_group VARCHAR(120), message_key VARCHAR(190), PRIMARY KEY (consumer_group, message_key))
     */
    static void consumeOnce(DataSource database, String group, String key, DatabaseWork work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO consumed (consumer_group, message_key) VALUES (?, ?)")) {
                insert.setString(1, group);
                insert.setString(2, key);
                insert.executeUpdate();
            } catch (SQLIntegrityConstraintViolationException alreadyDone) {
                connection.rollback();
                return;
            }
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
    // #endregion

    // #region dead-letters
    /** Dead letters wait until someone subscribes to them, with a group of its own. */
    static DefaultMQPushConsumer startDeadLetterConsumer(Consumer<MessageExt> handler) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points_dead_letters");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.subscribe("%DLQ%points", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            for (MessageExt message : messages) {
                log.error("dead letter: keys {}, from topic {}", message.getKeys(), message.getProperty("RETRY_TOPIC"));
                handler.accept(message);
            }
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion
}
