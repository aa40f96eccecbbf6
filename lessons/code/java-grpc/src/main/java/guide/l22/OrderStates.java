package guide.l22;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;

final class OrderStates {
    private OrderStates() {
    }

    /** The table of orders as this consumer keeps it. */
    interface OrderView {
        /** False when a state ahead of this one is still missing. */
        boolean apply(String orderId, String status, long version);
    }

    // #region listener
    /** Order comes from the group: created with updateSubGroup -o true. The code is that of any listener. */
    static PushConsumer start(OrderView view) throws ClientException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        return provider.newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("order_view")
            .setSubscriptionExpressions(Collections.singletonMap("order_status", FilterExpression.SUB_ALL))
            .setMessageListener(message -> {
                String orderId = message.getMessageGroup().orElseThrow(IllegalStateException::new);
                String status = StandardCharsets.UTF_8.decode(message.getBody()).toString();
                long version = Long.parseLong(message.getProperties().get("version"));
                return view.apply(orderId, status, version) ? ConsumeResult.SUCCESS : ConsumeResult.FAILURE;
            })
            .build();
    }
    // #endregion
}
