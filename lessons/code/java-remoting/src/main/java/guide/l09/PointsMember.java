package guide.l09;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class PointsMember {
    private static final Logger log = LoggerFactory.getLogger(PointsMember.class);

    private PointsMember() {
    }

    // #region member
    /** One member of the group: the name and the subscription are the same in every process that calls this. */
    static DefaultMQPushConsumer join(Consumer<MessageExt> points) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.subscribe("order_paid", "*");
        consumer.setMessageQueueListener((topic, all, mine) -> log.info("{}: I have {}", topic, queueIds(mine)));
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            messages.forEach(points);
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.setAwaitTerminationMillisWhenShutdown(10_000);
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion

    private static Set<String> queueIds(Set<MessageQueue> queues) {
        Set<String> ids = new TreeSet<>();
        queues.forEach(queue -> ids.add(queue.getBrokerName() + "/" + queue.getQueueId()));
        return ids;
    }

    public static void main(String[] args) throws MQClientException {
        join(message -> log.info("points for {}", message.getKeys()));
    }
}
