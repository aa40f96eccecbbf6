package guide.l01;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

/** A burst that is sent in seconds and worked off at the consumer's own pace: watch the backlog rise and fall. */
public final class PeakShaving {
    private static final int BURST = 3000;

    private PeakShaving() {
    }

    public static void main(String[] args) throws Exception {
        String nameServers = System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876");
        AtomicInteger done = new AtomicInteger();

        // #region consumer
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points_peak");
        consumer.setNamesrvAddr(nameServers);
        consumer.setConsumeThreadMin(10);
        consumer.setConsumeThreadMax(10); // 10 threads, 50 ms a message: 200 a second and not one more
        consumer.subscribe("order_peak", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            try {
                Thread.sleep(50L * messages.size()); // stands for the database work
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ConsumeConcurrentlyStatus.RECONSUME_LATER;
            }
            done.addAndGet(messages.size());
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        // #endregion

        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        producer.setNamesrvAddr(nameServers);
        producer.start();
        consumer.start();
        AtomicInteger sent = new AtomicInteger();
        Thread burst = new Thread(() -> {
            // #region burst
            for (int i = 0; i < BURST; i++) {
                try {
                    producer.send(new Message("order_peak", ("order " + i).getBytes(StandardCharsets.UTF_8)));
                    sent.incrementAndGet();
                } catch (Exception e) {
                    System.err.println("order " + i + " not confirmed: " + e.getMessage());
                }
            }
            // #endregion
        });
        burst.start();

        // #region watch
        for (int second = 1; burst.isAlive() || done.get() < sent.get(); second++) {
            Thread.sleep(1000);
            System.out.printf("%3d s  sent %5d  done %5d  backlog %5d%n",
                second, sent.get(), done.get(), sent.get() - done.get());
        }
        // #endregion
        consumer.shutdown();
        producer.shutdown();
    }
}
