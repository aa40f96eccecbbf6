package guide.l14;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

/** What durability costs: send one by one, then compare the times under different broker settings. */
public final class SendCost {
    private SendCost() {
    }

    // #region measure
    /** Median and 99th percentile in microseconds, and how often each status came back. */
    static void measure(DefaultMQProducer producer, String topic, int count, byte[] body) throws Exception {
        long[] micros = new long[count];
        Map<String, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            String status = producer.send(new Message(topic, body)).getSendStatus().name(); // never ignore it here
            micros[i] = (System.nanoTime() - begin) / 1000;
            statuses.merge(status, 1, Integer::sum);
        }
        Arrays.sort(micros);
        System.out.printf("median %d us, p99 %d us, %s%n", micros[count / 2], micros[count * 99 / 100], statuses);
    }
    // #endregion

    public static void main(String[] args) throws Exception {
        DefaultMQProducer producer = new DefaultMQProducer("send_cost");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.start();
        measure(producer, args[0], 500, new byte[1024]); // warm up: connection, JIT, first files
        measure(producer, args[0], 2000, new byte[1024]);
        producer.shutdown();
    }
}
