package guide.l06;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.MessageQueueSelector;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.exception.RemotingException;

final class OrderedSend {
    private OrderedSend() {
    }

    // #region send
    /** Messages of one order go to one queue, for as long as the topic keeps its number of queues. */
    static SendResult sendStatus(DefaultMQProducer producer, String orderId, String status)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        Message message = new Message("order_status", status, orderId, status.getBytes(StandardCharsets.UTF_8));
        MessageQueueSelector byOrder = (queues, msg, id) -> queues.get(Math.floorMod(id.hashCode(), queues.size()));
        return producer.send(message, byOrder, orderId); // tried once: there is no second queue it might go to
    }
    // #endregion

    // #region moved
    /** How many of 10,000 orders change their queue when the topic grows from one size to another. */
    static int moved(int before, int after) {
        int moved = 0;
        for (int order = 0; order < 10_000; order++) {
            int hash = ("order-" + order).hashCode();
            if (Math.floorMod(hash, before) != Math.floorMod(hash, after)) {
                moved++;
            }
        }
        return moved;
    }
    // #endregion

    static List<MessageQueue> queues(DefaultMQProducer producer) throws MQClientException {
        return producer.fetchPublishMessageQueues("order_status");
    }

    public static void main(String[] args) throws Exception {
        System.out.println("4 -> 5: " + moved(4, 5) + ", 4 -> 8: " + moved(4, 8) + ", 8 -> 9: " + moved(8, 9));
        DefaultMQProducer producer = new DefaultMQProducer("order_service");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.start();
        for (String orderId : new String[] {"1001", "1002", "1003"}) {
            for (String status : new String[] {"created", "paid", "shipped"}) {
                SendResult result = sendStatus(producer, orderId, status);
                System.out.println(orderId + " " + status + " queue " + result.getMessageQueue().getQueueId()
                    + " offset " + result.getQueueOffset());
            }
        }
        producer.shutdown();
    }
}
