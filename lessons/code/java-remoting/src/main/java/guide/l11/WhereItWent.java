package guide.l11;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.common.message.MessageId;

/** The answer to a send names every station: broker set, queue, place in the queue, machine and byte. */
public final class WhereItWent {
    private WhereItWent() {
    }

    static void send(DefaultMQProducer producer, String orderId) throws Exception {
        // #region receipt
        SendResult result = producer.send(
            new Message("order_paid", "PAID", orderId, orderId.getBytes(StandardCharsets.UTF_8)));
        MessageId place = MessageDecoder.decodeMessageId(result.getOffsetMsgId());
        System.out.printf("%s queue %d offset %d%n", result.getMessageQueue().getBrokerName(), // which broker set
            result.getMessageQueue().getQueueId(), result.getQueueOffset());  // a row of the ConsumeQueue
        System.out.printf("%s byte %d%n", place.getAddress(), place.getOffset()); // a byte of the CommitLog
        System.out.printf("id %s%n", result.getMsgId());                      // made by the client, stays in retries
        // #endregion
    }

    public static void main(String[] args) throws Exception {
        DefaultMQProducer producer = new DefaultMQProducer("where_it_went");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.start();
        send(producer, "1001");
        producer.shutdown();
    }
}
