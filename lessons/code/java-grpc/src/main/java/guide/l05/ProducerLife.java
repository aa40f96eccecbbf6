package guide.l05;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;

/** From the builder to close(): what a producer does at each step. */
public final class ProducerLife {
    private ProducerLife() {
    }

    static void sync(ClientServiceProvider provider, Producer producer, String orderId) throws ClientException {
        // #region sync
        Message message = provider.newMessageBuilder()
            .setTopic("order_paid").setTag("PAID").setKeys(orderId)
            .setBody(orderId.getBytes(StandardCharsets.UTF_8))
            .build();
        SendReceipt receipt = producer.send(message); // throws when no broker has stored it
        // #endregion
        System.out.println(orderId + " is " + receipt.getMessageId());
    }

    static void async(ClientServiceProvider provider, Producer producer, String orderId) {
        // #region async
        Message message = provider.newMessageBuilder()
            .setTopic("order_paid").setTag("PAID").setKeys(orderId)
            .setBody(orderId.getBytes(StandardCharsets.UTF_8))
            .build();
        producer.sendAsync(message).whenComplete((receipt, failure) -> {
            if (failure != null) {
                System.err.println(orderId + " NOT stored: " + failure.getMessage()); // the only notice there is
            }
        });
        // #endregion
    }

    public static void main(String[] args) throws ClientException, IOException {
        // #region address
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081")) // a proxy
            .build();
        // #endregion

        ClientServiceProvider provider = ClientServiceProvider.loadService();
        // #region create
        Producer producer = provider.newProducerBuilder()
            .setClientConfiguration(configuration)
            .setTopics("order_paid") // with it, build() asks for the route and fails early
            .build();                // there is no start(): what build() returns is running
        // #endregion

        sync(provider, producer, "1001");
        async(provider, producer, "1002");
        // #region close
        producer.close();
        // #endregion
    }
}
