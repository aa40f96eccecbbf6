package guide.l04;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.core.RocketMQListener;
import org.springframework.stereotype.Component;

// #region receive
@Component
@RocketMQMessageListener(endpoints = "127.0.0.1:8081", topic = "order_paid", tag = "*", consumerGroup = "points")
class FirstListener implements RocketMQListener {
    @Override
    public ConsumeResult consume(MessageView message) {
        System.out.println("received " + StandardCharsets.UTF_8.decode(message.getBody()));
        return ConsumeResult.SUCCESS;
    }
}
// #endregion
