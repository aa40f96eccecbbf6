package guide.l05;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendCallback;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;

/** The same producer, three answers to the question "how do I learn that the broker has it?". */
public final class ThreeSends {
    private ThreeSends() {
    }

    static void sync(DefaultMQProducer producer, String orderId)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        // #region sync
        Message message = new Message("order_paid", "PAID", orderId, orderId.getBytes(StandardCharsets.UTF_8));
        SendResult result = producer.send(message); // throws when no broker has stored it
        if (result.getSendStatus() != SendStatus.SEND_OK) {
            System.err.println(orderId + " stored, but " + result.getSendStatus());
        }
        // #endregion
    }

    static void async(DefaultMQProducer producer, String orderId, CountDownLatch answered)
        throws MQClientException, RemotingException, InterruptedException {
        // #region async
        Message message = new Message("order_paid", "PAID", orderId, orderId.getBytes(StandardCharsets.UTF_8));
        producer.send(message, new SendCallback() {
            @Override
            public void onSuccess(SendResult result) {
                answered.countDown();
            }

            @Override
            public void onException(Throwable cause) {
                answered.countDown();
                System.err.println(orderId + " NOT stored: " + cause.getMessage()); // the only notice there is
            }
        });
        // #endregion
    }

    static void oneway(DefaultMQProducer producer, String path)
        throws MQClientException, RemotingException, InterruptedException {
        // #region oneway
        Message message = new Message("page_view", "home", path.getBytes(StandardCharsets.UTF_8));
        producer.sendOneway(message); // back as soon as the bytes are handed to the connection
        // #endregion
    }

    public static void main(String[] args) throws Exception {
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.start();

        sync(producer, "1001");
        oneway(producer, "/");
        // #region await
        CountDownLatch answered = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            async(producer, "2" + i, answered);
        }
        boolean complete = answered.await(5, TimeUnit.SECONDS); // before shutdown: it does not wait for you
        producer.shutdown();
        // #endregion
        System.out.println(complete ? "all answered" : answered.getCount() + " without an answer");
    }
}
