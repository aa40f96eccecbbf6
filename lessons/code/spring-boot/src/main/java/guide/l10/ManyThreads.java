package guide.l10;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.apache.rocketmq.spring.core.RocketMQPushConsumerLifecycleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

// #region many-threads
@Component
@RocketMQMessageListener(topic = "order_paid", consumerGroup = "receipts", consumeThreadNumber = 100,
    consumeThreadMax = 100) // deprecated, yet above 64 threads nothing starts without it
class ManyThreads implements RocketMQListener<String>, RocketMQPushConsumerLifecycleListener {
    private static final Logger log = LoggerFactory.getLogger(ManyThreads.class);

    /** Runs before the consumer starts: the place for whatever the annotation has no attribute for. */
    @Override
    public void prepareStart(DefaultMQPushConsumer consumer) {
        consumer.setPullThresholdForQueue(500);
    }

    @Override
    public void onMessage(String order) {
        log.info("receipt for {}", order);
    }
}
// #endregion
