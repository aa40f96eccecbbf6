package guide.l08;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.rocketmq.client.apis.ClientConfiguration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.SimpleConsumer;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class SimpleWorker {
    private static final Logger log = LoggerFactory.getLogger(SimpleWorker.class);

    private SimpleWorker() {
    }

    // #region receive
    /** Each message is acknowledged by itself. Not acknowledging it is the way to say "again, later". */
    static void run(Consumer<MessageView> transcode, BooleanSupplier running) throws ClientException, IOException {
        ClientServiceProvider provider = ClientServiceProvider.loadService();
        ClientConfiguration configuration = ClientConfiguration.newBuilder()
            .setEndpoints(System.getenv().getOrDefault("ROCKETMQ_ENDPOINTS", "127.0.0.1:8081"))
            .build();
        try (SimpleConsumer consumer = provider.newSimpleConsumerBuilder()
            .setClientConfiguration(configuration)
            .setConsumerGroup("transcoding")
            .setAwaitDuration(Duration.ofSeconds(15)) // how long receive() waits for a first message
            .setSubscriptionExpressions(Collections.singletonMap("video_uploaded", FilterExpression.SUB_ALL))
            .build()) {
            while (running.getAsBoolean()) {
                for (MessageView message : consumer.receive(1, Duration.ofMinutes(10))) { // hidden for ten minutes
                    handle(consumer, message, transcode);
                }
            }
        }
    }

    private static void handle(SimpleConsumer consumer, MessageView message, Consumer<MessageView> transcode)
        throws ClientException {
        try {
            transcode.accept(message);
            consumer.ack(message);
        } catch (RuntimeException e) {
            log.warn("{} comes back in 30 s, delivery {}", message.getKeys(), message.getDeliveryAttempt(), e);
            consumer.changeInvisibleDuration(message, Duration.ofSeconds(30));
        }
    }
    // #endregion

    public static void main(String[] args) throws ClientException, IOException {
        run(message -> log.info("transcoding {}", message.getKeys()), () -> true);
    }
}
