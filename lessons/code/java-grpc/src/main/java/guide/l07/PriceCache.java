package guide.l07;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;

final class PriceCache {
    private final Map<String, Long> prices = new ConcurrentHashMap<>();

    // #region group-per-instance
    /** There is no broadcasting here: every instance has a group of its own, created on the server beforehand. */
    PushConsumer listen(int ordinal) throws ClientException {
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        return ClientServiceProvider.loadService().newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("price_cache_" + ordinal) // stable, such as the number of a StatefulSet's pod
            .setSubscriptionExpressions(Collections.singletonMap("price_changed", FilterExpression.SUB_ALL))
            .setMessageListener(message -> {
                prices.remove(StandardCharsets.UTF_8.decode(message.getBody()).toString());
                return ConsumeResult.SUCCESS;
            })
            .build();
    }
    // #endregion
}
