package guide.l25;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyContext;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class RetryDecisions {
    private static final Logger log = LoggerFactory.getLogger(RetryDecisions.class);

    private RetryDecisions() {
    }

    // #region decide
    /** What can never succeed goes to the dead letters at once; what is only early comes back when it suits. */
    static ConsumeConcurrentlyStatus consume(
        MessageExt message, ConsumeConcurrentlyContext context, Consumer<MessageExt> points) {
        try {
            points.accept(message);
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        } catch (IllegalArgumentException e) { // a body that cannot be read will not be readable in an hour
            log.error("{} goes to the dead letters", message.getKeys(), e);
            context.setDelayLevelWhenNextConsume(-1);
        } catch (RuntimeException e) {
            log.warn("{} failed, retries so far {}", message.getKeys(), message.getReconsumeTimes(), e);
            context.setDelayLevelWhenNextConsume(Math.min(5 + message.getReconsumeTimes(), 9)); // 1, 2, 3, 4, 5, 5 ... min
        }
        return ConsumeConcurrentlyStatus.RECONSUME_LATER;
    }
    // #endregion

    // #region batch-ack
    /** With a batch size above 1: everything behind the last success is sent back, and only that. */
    static ConsumeConcurrentlyStatus consumeBatch(
        List<MessageExt> messages, ConsumeConcurrentlyContext context, Consumer<MessageExt> points) {
        for (int i = 0; i < messages.size(); i++) {
            try {
                points.accept(messages.get(i));
            } catch (RuntimeException e) {
                log.warn("{} and those behind it come back", messages.get(i).getKeys(), e);
                context.setAckIndex(i - 1);
                break;
            }
        }
        return ConsumeConcurrentlyStatus.CONSUME_SUCCESS; // RECONSUME_LATER would send back all of them
    }
    // #endregion

    // #region replay
    /** Runs dead letters through the listener's own code: no other group sees them, as it would in the old topic. */
    static void replay(Consumer<MessageExt> points, Duration quiet) throws MQClientException {
        DefaultLitePullConsumer consumer = new DefaultLitePullConsumer("points_replay");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setAutoCommit(false);
        consumer.subscribe("%DLQ%points", "*");
        consumer.start();
        try {
            long last = System.nanoTime();
            while (System.nanoTime() - last < quiet.toNanos()) {
                List<MessageExt> letters = consumer.poll(1000);
                for (MessageExt letter : letters) {
                    log.info("{} from {}, failed {} times", letter.getKeys(), letter.getProperty("RETRY_TOPIC"),
                        letter.getReconsumeTimes());
                    points.accept(letter); // an exception ends the replay in front of this batch
                }
                if (!letters.isEmpty()) {
                    consumer.commit();
                    last = System.nanoTime();
                }
            }
        } finally {
            consumer.shutdown();
        }
    }
    // #endregion
}
