package guide.l08;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;

final class Settlement {
    private Settlement() {
    }

    // #region poll
    /** The loop is ours: one database transaction a batch, and the offset moves only when it has been committed. */
    static void run(Consumer<List<MessageExt>> settleAll, BooleanSupplier running) throws MQClientException {
        DefaultLitePullConsumer consumer = new DefaultLitePullConsumer("settlement");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setAutoCommit(false);
        consumer.setPullBatchSize(32);
        consumer.subscribe("order_paid", "*");
        consumer.start();
        try {
            while (running.getAsBoolean()) {
                List<MessageExt> batch = consumer.poll(); // waits up to 5 s, then gives an empty list
                if (!batch.isEmpty()) {
                    settleAll.accept(batch);
                    consumer.commit();
                }
            }
        } finally {
            consumer.shutdown();
        }
    }
    // #endregion
}
