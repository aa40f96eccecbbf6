package guide.transaction;

import com.alibaba.cloud.stream.binder.rocketmq.constant.RocketMQConst;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.support.MessageBuilder;

@Configuration
public class OrderPayments {
    private static final Logger log = LoggerFactory.getLogger(OrderPayments.class);

    // #region send
    /** What the transaction came to is seen by the listener only: send() returns true for a rolled back one, too. */
    static void pay(StreamBridge bridge, String orderId) {
        bridge.send("orderTx-out-0", MessageBuilder.withPayload(orderId)
            .setHeader(RocketMQConst.PROPERTY_KEYS, orderId)
            .setHeader(RocketMQConst.USER_TRANSACTIONAL_ARGS, orderId)
            .build());
    }
    // #endregion

    @Bean
    public Consumer<String> orderTx() {
        return orderId -> log.info("announced {}", orderId);
    }

    @Bean
    CommandLineRunner sendBoth(StreamBridge bridge) {
        return arguments -> {
            pay(bridge, "broke");
            pay(bridge, "rich");
        };
    }
}
