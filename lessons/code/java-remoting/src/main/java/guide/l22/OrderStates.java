package guide.l22;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerOrderly;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.selector.SelectMessageQueueByHash;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class OrderStates {
    private static final Logger log = LoggerFactory.getLogger(OrderStates.class);

    private OrderStates() {
    }

    // #region send
    /** The version is counted up by the UPDATE that changes the order: it says which state is the newer one. */
    static SendResult sendStatus(DefaultMQProducer producer, String orderId, String status, long version)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        Message message = new Message("order_status", status, orderId, status.getBytes(StandardCharsets.UTF_8));
        message.putUserProperty("version", Long.toString(version));
        return producer.send(message, new SelectMessageQueueByHash(), orderId);
    }
    // #endregion

    // #region apply
    enum Applied {
        DONE, OLD, GAP
    }

    /**
     * Applies a state exactly after the one before it. What was applied already is old; a missing one is a gap.
     * CREATE TABLE order_view (order_id VARCHAR(36) PRIMARY KEY, status VARCHAR(20), version BIGINT)
     */
    static Applied apply(Connection connection, String orderId, String status, long version) throws SQLException {
        if (version == 1) {
            try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO order_view (order_id, status, version) SELECT ?, ?, 1"
                    + " WHERE NOT EXISTS (SELECT 1 FROM order_view WHERE order_id = ?)")) {
                insert.setString(1, orderId);
                insert.setString(2, status);
                insert.setString(3, orderId);
                return insert.executeUpdate() == 1 ? Applied.DONE : Applied.OLD;
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
            "UPDATE order_view SET status = ?, version = ? WHERE order_id = ? AND version = ?")) {
            update.setString(1, status);
            update.setLong(2, version);
            update.setString(3, orderId);
            update.setLong(4, version - 1);
            if (update.executeUpdate() == 1) {
                return Applied.DONE;
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
            "SELECT version FROM order_view WHERE order_id = ?")) {
            select.setString(1, orderId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong(1) >= version ? Applied.OLD : Applied.GAP;
            }
        }
    }
    // #endregion

    // #region listener
    static DefaultMQPushConsumer start(DataSource database) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("order_view");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setMaxReconsumeTimes(20); // tries it 21 times, then %DLQ%order_view: -1 would mean for ever
        consumer.subscribe("order_status", "*");
        consumer.registerMessageListener((MessageListenerOrderly) (messages, context) -> {
            MessageExt message = messages.get(0); // consumeMessageBatchMaxSize is 1 unless it is set
            long version = Long.parseLong(message.getUserProperty("version"));
            String status = new String(message.getBody(), StandardCharsets.UTF_8);
            try (Connection connection = database.getConnection()) {
                Applied applied = apply(connection, message.getKeys(), status, version);
                if (applied != Applied.GAP) {
                    return ConsumeOrderlyStatus.SUCCESS;
                }
                log.warn("order {}: version {} came before the one ahead of it", message.getKeys(), version);
            } catch (SQLException e) {
                log.warn("order {}: {} failed, try {}", message.getKeys(), status, message.getReconsumeTimes() + 1, e);
            }
            context.setSuspendCurrentQueueTimeMillis(2000); // everything behind it in this queue waits as well
            return ConsumeOrderlyStatus.SUSPEND_CURRENT_QUEUE_A_MOMENT;
        });
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion
}
