package guide.l04;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;

/** Sends one message to the local Broker and shows where it went. */
public final class FirstSend {
    private FirstSend() {
    }

    public static void main(String[] args) throws Exception {
        // #region send
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        producer.setNamesrvAddr("127.0.0.1:9876");
        producer.start();
        try {
            Message message = new Message("order_paid", "PAID", "1001", "hello 1001".getBytes(StandardCharsets.UTF_8));
            SendResult result = producer.send(message);
            System.out.println(result.getSendStatus() + " " + result.getMsgId()
                + " queue " + result.getMessageQueue().getQueueId() + " offset " + result.getQueueOffset());
        } finally {
            producer.shutdown(); // otherwise its threads keep the program running
        }
        // #endregion
    }
}
