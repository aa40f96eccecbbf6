package guide.l09;

import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class BoundedRetry {
    private static final Logger log = LoggerFactory.getLogger(BoundedRetry.class);

    private BoundedRetry() {
    }

    // #region bounded-retry
    /** Delivered four times at most: at once, then after 10 s, 30 s and 1 min; then it lies in %DLQ%points. */
    static DefaultMQPushConsumer join(Consumer<MessageExt> points) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setMaxReconsumeTimes(3);
        consumer.subscribe("order_paid", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            MessageExt message = messages.get(0); // consumeMessageBatchMaxSize is 1 unless it is set
            try {
                points.accept(message);
                return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
            } catch (RuntimeException e) {
                log.warn("{} failed, retries so far {}", message.getKeys(), message.getReconsumeTimes(), e);
                return ConsumeConcurrentlyStatus.RECONSUME_LATER;
            }
        });
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion

    public static void main(String[] args) throws MQClientException {
        join(message -> {
            throw new IllegalStateException("database is away");
        });
    }
}
