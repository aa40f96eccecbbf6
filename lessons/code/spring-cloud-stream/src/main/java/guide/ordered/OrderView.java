package guide.ordered;

import com.alibaba.cloud.stream.binder.rocketmq.constant.RocketMQConst;
import com.alibaba.cloud.stream.binder.rocketmq.support.RocketMQMessageConverterSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration
public class OrderView {
    private static final Logger log = LoggerFactory.getLogger(OrderView.class);
    private static final String KEYS = RocketMQMessageConverterSupport.toRocketHeaderKey(RocketMQConst.PROPERTY_KEYS);

    // #region listener
    /** push.orderly of the binding: one thread a queue, and an exception suspends the queue for a second. */
    @Bean
    public Consumer<Message<String>> orderStatus() {
        return message -> apply(message.getHeaders().get(KEYS, String.class), message.getPayload());
    }
    // #endregion

    private void apply(String orderId, String status) {
        log.info("applied {} {}", orderId, status);
    }
}
