package guide.l05;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;

/** One synchronous send a second, with what came of it: stop a NameServer or a Broker and watch. */
public final class SendLoop {
    private SendLoop() {
    }

    public static void main(String[] args) throws Exception {
        DefaultMQProducer producer = new DefaultMQProducer("send_loop");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        // #region loop
        while (true) {
            long begin = System.currentTimeMillis();
            try {
                Message message = new Message("order_paid", "loop".getBytes(StandardCharsets.UTF_8));
                SendResult result = producer.send(message);
                System.out.printf("%d ms %s%n", System.currentTimeMillis() - begin, result.getSendStatus());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) { // all of them: an unreachable NameServer is an unchecked IllegalStateException
                System.out.printf("%d ms %s%n", System.currentTimeMillis() - begin, e);
            }
            Thread.sleep(1000);
        }
        // #endregion
    }
}
