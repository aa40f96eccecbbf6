package guide.l39;

import java.io.IOException;
import java.util.Collections;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;

/** A consumer in a pod: told where the proxy is, and stopped before the pod goes. */
public final class InPod {
    private InPod() {}

    // #region in-pod
    static PushConsumer start(ClientServiceProvider provider) throws ClientException {
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv("ROCKETMQ_ENDPOINTS")) // rocketmq-proxy.rocketmq:8081
            .build();
        PushConsumer consumer = provider.newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("points")
            .setSubscriptionExpressions(Collections.singletonMap("order_paid", FilterExpression.SUB_ALL))
            .setMessageListener(message -> ConsumeResult.SUCCESS)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(consumer))); // SIGTERM runs it
        return consumer;
    }

    private static void close(PushConsumer consumer) {
        try {
            consumer.close();
        } catch (IOException e) {
            System.err.println("not closed: " + e);
        }
    }
    // #endregion

    public static void main(String[] args) throws ClientException {
        start(ClientServiceProvider.loadService());
    }
}
