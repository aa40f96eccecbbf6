package guide.basics;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

// #region listener
@Configuration
public class PointsConsumer {
    private static final Logger log = LoggerFactory.getLogger(PointsConsumer.class);

    /** Bound to the topic as orderPaid-in-0; an exception means: again later. */
    @Bean
    public Consumer<Message<String>> orderPaid() {
        return message -> addPoints(message.getPayload());
    }

    private void addPoints(String orderId) {
        log.info("points added for {}", orderId);
    }
}
// #endregion
