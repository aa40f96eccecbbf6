package guide.l32;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.protocol.body.ConsumeStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class OwnNumbers {
    private static final Logger log = LoggerFactory.getLogger(OwnNumbers.class);

    private OwnNumbers() {
    }

    // #region end-to-end
    /** Age of a message when it has been handled: the one number that contains every hop, retries included. */
    static MessageListenerConcurrently timed(MessageListenerConcurrently listener, LongAdder count, LongAdder ageMs) {
        return (messages, context) -> {
            ConsumeConcurrentlyStatus status = listener.consumeMessage(messages, context);
            if (status == ConsumeConcurrentlyStatus.CONSUME_SUCCESS) {
                for (MessageExt message : messages) {
                    count.increment();
                    ageMs.add(System.currentTimeMillis() - message.getBornTimestamp());
                }
            }
            return status;
        };
    }
    // #endregion

    // #region consumer-numbers
    /** What a remoting consumer counts by itself; each minute, for as long as the process lives. */
    static ExecutorService report(DefaultMQPushConsumer consumer, String topic) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(() -> {
            ConsumeStatus status = consumer.getDefaultMQPushConsumerImpl().getConsumerStatsManager()
                .consumeStatus(consumer.getConsumerGroup(), topic);
            log.info("{} {}: {} ok/s, {} failed/s, {} ms each, {} failed in the last hour", consumer.getConsumerGroup(),
                topic, status.getConsumeOKTPS(), status.getConsumeFailedTPS(), status.getConsumeRT(),
                status.getConsumeFailedMsgs());
        }, 1, 1, TimeUnit.MINUTES);
        return timer;
    }
    // #endregion
}
