package guide.l14;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;

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
            String status;
            try {
                status = producer.send(new Message(topic, body)).getSendStatus().name(); // never ignore it here
            } catch (RemotingException | MQClientException e) {
                status = e.getClass().getSimpleName(); // a timeout leaves open whether it is stored
            }
            micros[i] = (System.nanoTime() - begin) / 1000;
            statuses.merge(status, 1, Integer::sum);
        }
        Arrays.sort(micros);
        System.out.printf("median %d us, p99 %d us, %s%n", micros[count / 2], micros[count * 99 / 100], statuses);
    }
    // #endregion

    /** Arguments: the topic, and how many to measure (2000 when missing). */
    public static void main(String[] args) throws Exception {
        DefaultMQProducer producer = new DefaultMQProducer("send_cost");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.start();
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
        measure(producer, args[0], Math.max(count / 4, 1), new byte[1024]); // warm up: connection, JIT, first files
        measure(producer, args[0], count, new byte[1024]);
        producer.shutdown();
    }
}
