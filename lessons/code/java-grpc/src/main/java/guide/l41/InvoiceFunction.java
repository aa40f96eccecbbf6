package guide.l41;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.producer.Producer;

/** A function that sends: what is expensive happens once for each instance, not once for each call. */
public final class InvoiceFunction {
    private InvoiceFunction() {}

    // #region function
    private static final ClientServiceProvider PROVIDER = ClientServiceProvider.loadService();
    private static Producer producer; // lives as long as the instance

    static synchronized Producer producer() throws ClientException {
        if (producer == null) {
            producer = PROVIDER.newProducerBuilder()
                .setClientConfiguration(ClientConfiguration.newBuilder()
                    .setEndpoints(System.getenv("ROCKETMQ_ENDPOINTS"))
                    .build())
                .setTopics("invoice_made") // route and settings are fetched now, not with the first send
                .build();
        }
        return producer;
    }

    static String handle(String orderId) throws ClientException {
        return producer().send(PROVIDER.newMessageBuilder()
            .setTopic("invoice_made")
            .setKeys(orderId)
            .setBody(orderId.getBytes(StandardCharsets.UTF_8))
            .build()).getMessageId().toString(); // waits: after the return the instance may be frozen
    }
    // #endregion

    public static void main(String[] args) throws ClientException {
        System.out.println(handle("1001"));
    }
}
