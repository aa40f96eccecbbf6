package guide.l05;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.Transaction;
import org.apache.rocketmq.client.apis.producer.TransactionResolution;

/** A message that becomes visible only when the local transaction has succeeded. */
final class FirstTransaction {
    private FirstTransaction() {
    }

    /** The order table, as far as this example needs it. */
    interface Orders {
        void pay(String orderId);

        boolean isPaid(String orderId);
    }

    static Producer start(ClientServiceProvider provider, ClientConfiguration configuration, Orders orders)
        throws ClientException {
        // #region listener
        Producer producer = provider.newProducerBuilder()
            .setClientConfiguration(configuration)
            .setTopics("order_tx") // tells the proxy whose questions to bring here
            .setTransactionChecker(message -> orders.isPaid(message.getKeys().iterator().next())
                ? TransactionResolution.COMMIT
                : TransactionResolution.UNKNOWN)
            .build();
        // #endregion
        return producer;
    }

    static void send(ClientServiceProvider provider, Producer producer, Orders orders) throws ClientException {
        // #region send
        Message message = provider.newMessageBuilder()
            .setTopic("order_tx").setKeys("1001").setBody("1001".getBytes(StandardCharsets.UTF_8)).build();
        Transaction transaction = producer.beginTransaction();
        producer.send(message, transaction); // stored, not visible
        try {
            orders.pay("1001");
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
        // #endregion
    }
}
