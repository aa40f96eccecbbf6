package guide.l05;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;

/** The points service over gRPC: the group must exist on the broker before the first start. */
public final class ConsumerLife {
    private ConsumerLife() {
    }

    public static void main(String[] args) throws ClientException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        // #region create
        PushConsumer consumer = provider.newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("points")
            .setSubscriptionExpressions(Collections.singletonMap("order_paid", FilterExpression.SUB_ALL))
            .setMessageListener(message -> {
                String orderId = StandardCharsets.UTF_8.decode(message.getBody()).toString();
                System.out.println("points for " + orderId + ", delivery " + message.getDeliveryAttempt());
                return ConsumeResult.SUCCESS;
            })
            .build(); // it receives from here on
        // #endregion

        // #region close
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                consumer.close();
            } catch (IOException e) {
                System.err.println("the consumer did not close: " + e.getMessage());
            }
        }));
        // #endregion
    }
}
