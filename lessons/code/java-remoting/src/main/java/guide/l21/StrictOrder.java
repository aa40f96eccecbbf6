package guide.l21;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.MessageQueueSelector;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;

final class StrictOrder {
    private StrictOrder() {
    }

    // #region strict
    /** Order before availability: when a broker is missing, sends fail instead of going to another queue. */
    static MessageQueueSelector strict(int queueCount) {
        return (queues, message, key) -> {
            if (queues.size() != queueCount) {
                throw new IllegalStateException(message.getTopic() + " has " + queues.size() + " queues just now");
            }
            return queues.get(Math.floorMod(key.hashCode(), queueCount));
        };
    }
    // #endregion

    // #region global
    /** Global order is a topic with one write queue, one thread that sends, and one consumer that works. */
    static SendResult sendGlobal(DefaultMQProducer producer, String body)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        Message message = new Message("ledger", "entry", body.getBytes(StandardCharsets.UTF_8));
        return producer.send(message, strict(1), "ledger");
    }
    // #endregion

    // #region resend
    /** A repeat keeps key and selector; others of the same key wait for it, or they overtake it. */
    static SendResult sendInOrder(DefaultMQProducer producer, Message message, String orderId)
        throws MQClientException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return producer.send(message, strict(8), orderId);
            } catch (RemotingException | MQBrokerException e) {
                if (attempt == 3) {
                    throw new MQClientException("order " + orderId + " stops here", e); // nothing of it may be sent now
                }
                Thread.sleep(200L * attempt);
            }
        }
    }
    // #endregion
}
