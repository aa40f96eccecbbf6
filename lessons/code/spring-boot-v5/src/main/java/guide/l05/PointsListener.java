package guide.l05;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.core.RocketMQListener;
import org.springframework.stereotype.Component;

// #region listener
@Component
@RocketMQMessageListener(endpoints = "${rocketmq.push-consumer.endpoints}", topic = "order_paid", tag = "*",
    consumerGroup = "points")
class PointsListener implements RocketMQListener {
    @Override
    public ConsumeResult consume(MessageView message) {
        System.out.println("points for " + StandardCharsets.UTF_8.decode(message.getBody()));
        return ConsumeResult.SUCCESS;
    }
}
// #endregion
