package guide.l04;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;

/** Prints what arrives until the program is stopped. */
public final class FirstReceive {
    private FirstReceive() {
    }

    public static void main(String[] args) throws Exception {
        // #region receive
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder().setEndpoints("127.0.0.1:8081").build();
        PushConsumer consumer = provider.newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("points") // created beforehand
            .setSubscriptionExpressions(Collections.singletonMap("order_paid", FilterExpression.SUB_ALL))
            .setMessageListener(message -> {
                System.out.println(message.getMessageId() + ": " + StandardCharsets.UTF_8.decode(message.getBody()));
                return ConsumeResult.SUCCESS;
            })
            .build();
        // #endregion
        Thread.sleep(Long.MAX_VALUE);
        consumer.close();
    }
}
