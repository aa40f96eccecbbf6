package guide.l09;

import java.util.Collections;
import java.util.function.Consumer;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class PointsMember {
    private static final Logger log = LoggerFactory.getLogger(PointsMember.class);

    private PointsMember() {
    }

    // #region member
    /** The group must exist on the server. Members share messages, not queues: a tenth one helps with four queues, too. */
    static PushConsumer join(Consumer<MessageView> points) throws ClientException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        return provider.newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("points")
            .setSubscriptionExpressions(Collections.singletonMap("order_paid", FilterExpression.SUB_ALL))
            .setMessageListener(message -> {
                points.accept(message);
                return ConsumeResult.SUCCESS;
            })
            .build();
    }
    // #endregion

    // #region bounded-retry
    /** The limit of retries belongs to the group on the server (retryMaxTimes, 16); the client only says yes or no. */
    static ConsumeResult award(MessageView message, Consumer<MessageView> points) {
        try {
            points.accept(message);
            return ConsumeResult.SUCCESS;
        } catch (RuntimeException e) {
            log.warn("{} failed at delivery {}", message.getKeys(), message.getDeliveryAttempt(), e);
            return ConsumeResult.FAILURE;
        }
    }
    // #endregion

    public static void main(String[] args) throws ClientException {
        join(message -> log.info("points for {}", message.getKeys()));
    }
}
