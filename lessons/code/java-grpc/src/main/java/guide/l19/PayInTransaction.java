package guide.l19;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.Transaction;
import org.apache.rocketmq.client.apis.producer.TransactionResolution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class PayInTransaction {
    private static final Logger log = LoggerFactory.getLogger(PayInTransaction.class);

    private PayInTransaction() {
    }

    /** The order table, as far as this example needs it. */
    interface Orders {
        /** False when the order is not to be paid any more; an exception when nobody knows. */
        boolean pay(String orderId);

        /** NEW, PAID, CANCELLED, or null when there is no such order. */
        String status(String orderId);
    }

    // #region checker
    /** Answers for every producer that declares this topic, so it asks the database and nothing else. */
    static Producer start(Orders orders) throws ClientException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        return provider.newProducerBuilder()
            .setClientConfiguration(configuration)
            .setTopics("order_tx") // created with message.type=TRANSACTION
            .setTransactionChecker(message -> {
                String status = orders.status(message.getKeys().iterator().next());
                if (status == null || status.equals("CANCELLED")) {
                    return TransactionResolution.ROLLBACK;
                }
                return status.equals("PAID") ? TransactionResolution.COMMIT : TransactionResolution.UNKNOWN;
            })
            .build();
    }
    // #endregion

    // #region send
    /** An exception from the database leaves the transaction open on purpose: it may have been committed there. */
    static boolean pay(Producer producer, Orders orders, String orderId) throws ClientException {
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_tx")
            .setKeys(orderId)
            .setBody(("{\"orderId\":\"" + orderId + "\"}").getBytes(StandardCharsets.UTF_8))
            .build();
        Transaction transaction = producer.beginTransaction();
        producer.send(message, transaction); // stored, visible to nobody; if this throws, nothing has happened yet
        boolean paid = orders.pay(orderId);
        try {
            if (paid) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (ClientException e) {
            log.warn("order {}: the verdict did not arrive, the broker will ask", orderId, e);
        }
        return paid;
    }
    // #endregion
}
