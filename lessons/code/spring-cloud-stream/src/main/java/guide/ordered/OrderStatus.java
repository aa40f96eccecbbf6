package guide.ordered;

import com.alibaba.cloud.stream.binder.rocketmq.constant.RocketMQConst;
import org.apache.rocketmq.client.producer.MessageQueueSelector;
import org.springframework.boot.CommandLineRunner;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.support.MessageBuilder;

// Named, because its own name is that of the function bean: two beans of one name keep an application from starting.
@Configuration("orderStatusSender")
public class OrderStatus {
    // #region selector
    /** Named by messageQueueSelector of the binding. The argument are the headers of the message that is sent. */
    @Bean
    public MessageQueueSelector byOrder() {
        return (queues, message, headers) -> queues.get(Math.floorMod(message.getKeys().hashCode(), queues.size()));
    }
    // #endregion

    // #region send
    static void send(StreamBridge bridge, String orderId, String status) {
        bridge.send("orderStatus-out-0", MessageBuilder.withPayload(status)
            .setHeader(RocketMQConst.PROPERTY_KEYS, orderId)
            .build()); // sendType Sync: the next one only when this one is stored
    }
    // #endregion

    @Bean
    CommandLineRunner sendAll(StreamBridge bridge) {
        return arguments -> {
            for (String status : new String[] {"CREATED", "PAID", "SHIPPED", "DELIVERED"}) {
                for (String orderId : new String[] {"1001", "1002", "1003"}) {
                    send(bridge, orderId, status);
                }
            }
        };
    }
}
