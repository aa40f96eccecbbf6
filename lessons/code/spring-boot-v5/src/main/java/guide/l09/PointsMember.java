package guide.l09;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

// #region member
@Component
@RocketMQMessageListener(endpoints = "${rocketmq.push-consumer.endpoints}",
    topic = "order_paid", tag = "*", consumerGroup = "points")
class PointsMember implements RocketMQListener {
    private static final Logger log = LoggerFactory.getLogger(PointsMember.class);

    @Override
    public ConsumeResult consume(MessageView message) {
        log.info("points for {}", StandardCharsets.UTF_8.decode(message.getBody()));
        return ConsumeResult.SUCCESS;
    }
}
// #endregion
