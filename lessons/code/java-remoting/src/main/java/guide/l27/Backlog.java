package guide.l27;

import java.util.List;
import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Backlog {
    private static final Logger log = LoggerFactory.getLogger(Backlog.class);

    private Backlog() {
    }

    // #region arithmetic
    /** Messages a second: threads of all instances that have queues, divided by the seconds that one message takes. */
    static double capacity(int instancesWithQueues, int threads, double secondsPerMessage) {
        return instancesWithQueues * threads / secondsPerMessage;
    }

    /** Seconds until the backlog is gone; infinite when no more is consumed than is sent. */
    static double secondsToDrain(long diff, double capacity, double sentPerSecond) {
        return capacity > sentPerSecond ? diff / (capacity - sentPerSecond) : Double.POSITIVE_INFINITY;
    }
    // #endregion

    // #region batch
    /** One statement for up to 32 messages; a broker hands out 32 at a time, so a larger number changes nothing. */
    static DefaultMQPushConsumer startBatch(Consumer<List<MessageExt>> insertAll) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setConsumeThreadMin(40);
        consumer.setConsumeThreadMax(40); // both, or it stays at the minimum
        consumer.setConsumeMessageBatchMaxSize(32);
        consumer.subscribe("order_paid", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            insertAll.accept(messages); // all or none, and idempotent: an exception brings all of them back
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion

    // #region skip-old
    /** Drops what nobody needs any more while catching up; the age is that of the message, not of its delivery. */
    static ConsumeConcurrentlyStatus consume(MessageExt message, long maxAgeMs, Consumer<MessageExt> handler) {
        long age = System.currentTimeMillis() - message.getBornTimestamp();
        if (age > maxAgeMs) {
            log.info("{} is {} s old and is left out", message.getKeys(), age / 1000);
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        }
        handler.accept(message);
        return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
    }
    // #endregion

    // #region move
    /** Takes the group's place for a while: copies the backlog to a topic with more queues, for more instances to work on. */
    static DefaultMQPushConsumer startMoving(DefaultMQProducer producer) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points"); // the group whose backlog it is
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.subscribe("order_paid", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            for (MessageExt message : messages) {
                try {
                    producer.send(new Message("order_paid_backlog", message.getTags(), message.getKeys(), message.getBody()));
                } catch (MQClientException | RemotingException | MQBrokerException e) {
                    log.warn("{} was not copied", message.getKeys(), e);
                    return ConsumeConcurrentlyStatus.RECONSUME_LATER;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return ConsumeConcurrentlyStatus.RECONSUME_LATER;
                }
            }
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        return consumer;
    }
    // #endregion
}
