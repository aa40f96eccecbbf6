package guide.l24;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.exception.RemotingException;

final class Batches {
    private Batches() {
    }

    // #region ordered
    /** A batch is stored in one queue, in the order of the list: one batch for each queue keeps the order of its keys. */
    static void sendInOrder(DefaultMQProducer producer, List<Message> messages)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        List<MessageQueue> queues = producer.fetchPublishMessageQueues("order_status");
        Map<Integer, List<Message>> byQueue = new TreeMap<>();
        for (Message message : messages) {
            int queue = Math.floorMod(message.getKeys().hashCode(), queues.size());
            byQueue.computeIfAbsent(queue, none -> new ArrayList<>()).add(message);
        }
        for (Map.Entry<Integer, List<Message>> batch : byQueue.entrySet()) {
            producer.send(batch.getValue(), queues.get(batch.getKey())); // each below 4 MiB, or split it further
        }
    }
    // #endregion

    // #region auto
    /** Single sends of many threads are put together by the client; each of them waits a few milliseconds for others. */
    static DefaultMQProducer startAutoBatch() throws MQClientException {
        DefaultMQProducer producer = new DefaultMQProducer("access_log");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.setAutoBatch(true);
        producer.batchMaxDelayMs(10);
        producer.batchMaxBytes(32 * 1024);
        producer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        return producer;
    }
    // #endregion
}
