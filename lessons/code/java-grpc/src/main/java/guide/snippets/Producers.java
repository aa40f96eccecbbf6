package guide.snippets;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.StaticSessionCredentialsProvider;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.TransactionChecker;
import org.apache.rocketmq.client.apis.producer.TransactionResolution;

final class Producers {
    private Producers() {
    }

    // #region create
    /** Starts at once and throws when no proxy answers. Keep one for the life of the process and close it at the end. */
    static Producer startProducer() throws ClientException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        return provider.newProducerBuilder()
            .setClientConfiguration(configuration)
            .setTopics("order_paid")
            .build();
    }
    // #endregion

    static ClientConfiguration withAcl() {
        // #region acl
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .setCredentialProvider(new StaticSessionCredentialsProvider(
                System.getenv("ROCKETMQ_ACCESS_KEY"), System.getenv("ROCKETMQ_SECRET_KEY")))
            .build();
        // #endregion
        return configuration;
    }

    static void close(Producer producer) {
        // #region close
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                producer.close();
            } catch (IOException e) {
                throw new IllegalStateException("the producer did not close", e);
            }
        }));
        // #endregion
    }

    // #region transaction-producer
    /** The topics tell the proxy which questions about unfinished transactions to bring here. */
    static Producer startTransactionProducer(TransactionChecker checker) throws ClientException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        return provider.newProducerBuilder()
            .setClientConfiguration(configuration)
            .setTopics("order_paid")
            .setTransactionChecker(checker)
            .build();
    }
    // #endregion
}

// #region transaction-checker
/** May be asked in another process than the one that sent: only the database knows. */
class PaymentChecker implements TransactionChecker {
    private final DataSource database;

    PaymentChecker(DataSource database) {
        this.database = database;
    }

    @Override
    public TransactionResolution check(MessageView message) {
        String orderId = message.getKeys().iterator().next();
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("SELECT status FROM orders WHERE id = ?")) {
            select.setString(1, orderId);
            try (ResultSet order = select.executeQuery()) {
                if (!order.next()) {
                    return TransactionResolution.ROLLBACK;
                }
                switch (order.getString("status")) {
                    case "PAID":
                        return TransactionResolution.COMMIT;
                    case "CANCELLED":
                        return TransactionResolution.ROLLBACK;
                    default:
                        return TransactionResolution.UNKNOWN; // perhaps still running
                }
            }
        } catch (SQLException e) {
            return TransactionResolution.UNKNOWN;
        }
    }
}
// #endregion
