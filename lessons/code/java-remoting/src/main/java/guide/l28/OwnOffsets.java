package guide.l28;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;

final class OwnOffsets {
    private OwnOffsets() {
    }

    /** A database that keeps what the messages led to and, in the same transaction, how far they were read. */
    interface Ledger {
        /** The next offset to read, by broker and queue; empty when nothing of this queue was ever saved. */
        OptionalLong position(String broker, int queueId);

        /** One transaction: the entries, and for each queue the offset behind its last message. */
        void save(List<MessageExt> messages);
    }

    // #region own-offsets
    /** Result and position are committed together: a crash repeats nothing and skips nothing. One instance only. */
    static void run(Ledger ledger, BooleanSupplier running) throws MQClientException {
        DefaultLitePullConsumer consumer = new DefaultLitePullConsumer("ledger");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setAutoCommit(false); // the broker's copy of the position is not used
        consumer.start();
        try {
            Collection<MessageQueue> queues = consumer.fetchMessageQueues("order_paid");
            consumer.assign(queues);
            for (MessageQueue queue : queues) {
                OptionalLong next = ledger.position(queue.getBrokerName(), queue.getQueueId());
                if (next.isPresent()) {
                    consumer.seek(queue, next.getAsLong()); // fails when messages there have expired: look, then decide
                } else {
                    consumer.seekToBegin(queue);
                }
            }
            while (running.getAsBoolean()) {
                List<MessageExt> messages = consumer.poll(1000);
                if (!messages.isEmpty()) {
                    ledger.save(messages);
                }
            }
        } finally {
            consumer.shutdown();
        }
    }
    // #endregion
}
