package guide.l06;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

// #region tags
@Component
@RocketMQMessageListener(endpoints = "${rocketmq.push-consumer.endpoints}",
    topic = "order_paid", tag = "app || web", consumerGroup = "points")
class AppOrders implements RocketMQListener {
    private static final Logger log = LoggerFactory.getLogger(AppOrders.class);

    @Override
    public ConsumeResult consume(MessageView message) {
        log.info("{} paid: {}", message.getTag().orElse("-"), StandardCharsets.UTF_8.decode(message.getBody()));
        return ConsumeResult.SUCCESS;
    }
}
// #endregion
