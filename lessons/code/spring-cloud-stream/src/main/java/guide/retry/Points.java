package guide.retry;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration
public class Points {
    private static final Logger log = LoggerFactory.getLogger(Points.class);

    // #region bounded-retry
    /** An exception means: again later. How often is said in the binding, in two places. */
    @Bean
    public Consumer<Message<String>> orderPaid() {
        return message -> award(message.getPayload());
    }
    // #endregion

    // #region dead-letters
    /** Bound to %DLQ%points, in a group of its own. */
    @Bean
    public Consumer<Message<String>> deadPoints() {
        return message -> log.warn("dead letter {}", message.getPayload());
    }
    // #endregion

    private void award(String orderId) {
        log.info("tried {}", orderId);
        throw new IllegalStateException("the database is away");
    }

    @Bean
    CommandLineRunner send(StreamBridge bridge) {
        return arguments -> bridge.send("orderPaid-out-0", "1001");
    }
}
