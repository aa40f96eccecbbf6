package guide.delay;

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
public class OrderTimeouts {
    private static final Logger log = LoggerFactory.getLogger(OrderTimeouts.class);

    private volatile long sent;

    // #region level
    static void cancelLater(StreamBridge bridge, String orderId) {
        bridge.send("orderTimeout-out-0", MessageBuilder.withPayload(orderId)
            .setHeader(RocketMQConst.PROPERTY_DELAY_TIME_LEVEL, 3) // 1 s, 5 s, 10 s, 30 s, 1 min ... 2 h: 1 to 18
            .build());
    }
    // #endregion

    @Bean
    public Consumer<String> orderTimeout() {
        return orderId -> log.info("{} after {} ms", orderId, System.currentTimeMillis() - sent);
    }

    @Bean
    CommandLineRunner send(StreamBridge bridge) {
        return arguments -> {
            sent = System.currentTimeMillis();
            cancelLater(bridge, "level");
        };
    }
}
