package guide.snippets;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.client.producer.TransactionSendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

final class Transactions {
    private Transactions() {
    }

    // #region producer
    /** A group of its own: the broker asks any producer of the group how a transaction ended. */
    static TransactionMQProducer startTransactionProducer(TransactionListener listener) throws MQClientException {
        TransactionMQProducer producer = new TransactionMQProducer("order_transaction_producer");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.setTransactionListener(listener);
        producer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        return producer;
    }
    // #endregion

    static void send(TransactionMQProducer producer) {
        // #region send
        byte[] body = "{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_paid", "paid", "1001", body);
        try {
            // The listener pays the order between the half message and its commit: no database work before this line.
            TransactionSendResult result = producer.sendMessageInTransaction(message, "1001");
            if (result.getLocalTransactionState() != LocalTransactionState.COMMIT_MESSAGE) {
                throw new IllegalStateException("order 1001 is not paid yet: " + result.getLocalTransactionState());
            }
        } catch (MQClientException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }
}

// #region listener
class PayOrderListener implements TransactionListener {
    private final DataSource database;

    PayOrderListener(DataSource database) {
        this.database = database;
    }

    @Override
    public LocalTransactionState executeLocalTransaction(Message message, Object orderId) {
        try (Connection connection = database.getConnection();
             PreparedStatement pay = connection.prepareStatement(
                 "UPDATE orders SET status = 'PAID' WHERE id = ? AND status = 'NEW'")) {
            pay.setString(1, (String) orderId);
            boolean paid = pay.executeUpdate() == 1;
            return paid ? LocalTransactionState.COMMIT_MESSAGE : LocalTransactionState.ROLLBACK_MESSAGE;
        } catch (SQLException e) {
            return LocalTransactionState.UNKNOW; // it may have been committed: the broker asks again
        }
    }

    /** May be called in another process than the one that sent: only the database knows. */
    @Override
    public LocalTransactionState checkLocalTransaction(MessageExt message) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("SELECT status FROM orders WHERE id = ?")) {
            select.setString(1, message.getKeys());
            try (ResultSet order = select.executeQuery()) {
                if (!order.next()) {
                    return LocalTransactionState.ROLLBACK_MESSAGE;
                }
                switch (order.getString("status")) {
                    case "PAID":
                        return LocalTransactionState.COMMIT_MESSAGE;
                    case "CANCELLED":
                        return LocalTransactionState.ROLLBACK_MESSAGE;
                    default:
                        return LocalTransactionState.UNKNOW; // perhaps still running
                }
            }
        } catch (SQLException e) {
            return LocalTransactionState.UNKNOW;
        }
    }
}
// #endregion
