package guide.l09;

import java.util.stream.Collectors;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.apache.rocketmq.spring.core.RocketMQPushConsumerLifecycleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

// #region member
@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "points", awaitTerminationMillisWhenShutdown = 10_000)
class PointsMember implements RocketMQListener<String>, RocketMQPushConsumerLifecycleListener {
    private static final Logger log = LoggerFactory.getLogger(PointsMember.class);

    @Override
    public void onMessage(String order) {
        log.info("points for {}", order);
    }

    /** Called before the consumer starts; here it gets what the annotation has no attribute for. */
    @Override
    public void prepareStart(DefaultMQPushConsumer consumer) {
        consumer.setMessageQueueListener((topic, all, mine) -> log.info("{}: I have {}", topic,
            mine.stream().map(MessageQueue::getQueueId).sorted().collect(Collectors.toList())));
    }
}
// #endregion
