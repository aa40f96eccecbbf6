package guide.snippets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.FilterExpressionType;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;
import org.apache.rocketmq.client.apis.consumer.SimpleConsumer;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Consumers {
    private static final Logger log = LoggerFactory.getLogger(Consumers.class);

    // #region push
    /** The group must exist on the server. What the handler throws counts as a failure and brings the message back. */
    static PushConsumer startConsumer(Consumer<MessageView> handler) throws ClientException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        return provider.newPushConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("points")
            .setSubscriptionExpressions(Collections.singletonMap("order_paid", FilterExpression.SUB_ALL))
            .setMessageListener(message -> {
                handler.accept(message);
                return ConsumeResult.SUCCESS;
            })
            .build();
    }
    // #endregion

    static void filters(PushConsumer consumer) throws ClientException {
        // #region tags
        consumer.subscribe("order_paid", new FilterExpression("paid || refunded", FilterExpressionType.TAG));
        // #endregion
    }

    static void sqlFilter(PushConsumer consumer) throws ClientException {
        // #region sql
        // Properties come from addProperty; the broker needs enablePropertyFilter=true.
        consumer.subscribe("order_paid", new FilterExpression("amount > 10000", FilterExpressionType.SQL92));
        // #endregion
    }

    // #region simple
    /** Receives and acknowledges message by message; what is not acknowledged comes back when its time is over. */
    static void receiveUntilStopped(Consumer<MessageView> handler, BooleanSupplier running)
        throws ClientException, IOException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        try (SimpleConsumer consumer = provider.newSimpleConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("settlement")
            .setAwaitDuration(Duration.ofSeconds(15))
            .setSubscriptionExpressions(Collections.singletonMap("order_paid", FilterExpression.SUB_ALL))
            .build()) {
            while (running.getAsBoolean()) {
                for (MessageView message : consumer.receive(16, Duration.ofSeconds(30))) { // 10 s at least
                    try {
                        handler.accept(message);
                        consumer.ack(message);
                    } catch (RuntimeException | ClientException e) {
                        log.warn("message {} comes back", message.getMessageId(), e);
                    }
                }
            }
        }
    }
    // #endregion

    // #region bounded-retry
    /** Counts deliveries from 1: after the third failure someone looks at the message instead of trying for hours. */
    static ConsumeResult consumeBounded(
        MessageView message, Consumer<MessageView> handler, Consumer<MessageView> parkingLot) {
        try {
            handler.accept(message);
        } catch (RuntimeException e) {
            if (message.getDeliveryAttempt() < 3) {
                log.warn("message {} failed at attempt {}", message.getMessageId(), message.getDeliveryAttempt(), e);
                return ConsumeResult.FAILURE;
            }
            log.error("message {} failed for good, keys {}", message.getMessageId(), message.getKeys(), e);
            parkingLot.accept(message);
        }
        return ConsumeResult.SUCCESS;
    }
    // #endregion

    // #region body
    /** The body is a read-only buffer: array() throws. Every call of getBody() gives a new one. */
    static String bodyOf(MessageView message) {
        return StandardCharsets.UTF_8.decode(message.getBody()).toString();
    }
    // #endregion
}
