package guide.l08;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;

final class ReadAgain {
    private ReadAgain() {
    }

    // #region from-time
    /** Reads a topic from a moment to now, once, without touching anybody's offsets. */
    static void since(long epochMillis, Consumer<MessageExt> handler) throws MQClientException {
        DefaultLitePullConsumer consumer = new DefaultLitePullConsumer("audit_replay");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setAutoCommit(false);
        consumer.start();
        try {
            Collection<MessageQueue> queues = consumer.fetchMessageQueues("order_paid");
            consumer.assign(queues); // no group rebalance: these queues are ours, whoever else reads them
            for (MessageQueue queue : queues) {
                consumer.seek(queue, consumer.offsetForTimestamp(queue, epochMillis));
            }
            List<MessageExt> batch = consumer.poll();
            while (!batch.isEmpty()) {
                batch.forEach(handler);
                batch = consumer.poll();
            }
        } finally {
            consumer.shutdown();
        }
    }
    // #endregion

    public static void main(String[] args) throws MQClientException {
        long since = System.currentTimeMillis() - Long.parseLong(args[0]) * 1000;
        since(since, message -> System.out.println(message.getQueueId() + "@" + message.getQueueOffset()
            + " " + message.getKeys()));
    }
}
