package guide.l04;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;

/** Sends one message through the local Proxy. */
public final class FirstSend {
    private FirstSend() {
    }

    public static void main(String[] args) throws Exception {
        // #region send
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder().setEndpoints("127.0.0.1:8081").build();
        try (Producer producer = provider.newProducerBuilder()
            .setClientConfiguration(configuration)
            .setTopics("order_paid")
            .build()) {
            Message message = provider.newMessageBuilder()
                .setTopic("order_paid").setTag("PAID").setKeys("1002")
                .setBody("hello 1002".getBytes(StandardCharsets.UTF_8))
                .build();
            SendReceipt receipt = producer.send(message);
            System.out.println("stored " + receipt.getMessageId());
        }
        // #endregion
    }
}
