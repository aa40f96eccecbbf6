package guide.snippets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendCallback;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.client.producer.selector.SelectMessageQueueByHash;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Sends {
    private static final Logger log = LoggerFactory.getLogger(Sends.class);

    private final DefaultMQProducer producer;

    Sends(DefaultMQProducer producer) {
        this.producer = producer;
    }

    void sync() {
        // #region sync
        byte[] body = "{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_paid", "paid", "1001", body);
        try {
            SendResult result = producer.send(message);
            if (result.getSendStatus() != SendStatus.SEND_OK) {
                // Stored, but not flushed or copied in time: a failing broker may still lose it.
                log.warn("order 1001 sent with {}, message id {}", result.getSendStatus(), result.getMsgId());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending order 1001", e);
        } catch (MQClientException | RemotingException | MQBrokerException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    void async() {
        // #region async
        byte[] body = "{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_paid", "paid", "1001", body);
        try {
            producer.send(message, new SendCallback() {
                @Override
                public void onSuccess(SendResult result) {
                    if (result.getSendStatus() != SendStatus.SEND_OK) {
                        log.warn("order 1001 sent with {}, message id {}", result.getSendStatus(), result.getMsgId());
                    }
                }

                @Override
                public void onException(Throwable cause) {
                    // The retries of the client are used up. Store the order for a later attempt or raise an alarm here.
                    log.error("order 1001 was not sent", cause);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending order 1001", e);
        } catch (MQClientException | RemotingException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    void oneway() {
        // #region oneway
        byte[] body = "{\"path\":\"/\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("page_view", "home", body);
        try {
            producer.sendOneway(message); // no answer and no retry: only for what may be lost
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending to page_view", e);
        } catch (MQClientException | RemotingException e) {
            throw new IllegalStateException("nothing was sent to page_view", e);
        }
        // #endregion
    }

    void ordered() {
        // #region ordered
        String orderId = "1001";
        byte[] body = "{\"status\":\"PAID\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_status", "paid", orderId, body);
        try {
            // Equal keys go to the same queue for as long as the number of queues stays the same.
            producer.send(message, new SelectMessageQueueByHash(), orderId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending order " + orderId, e);
        } catch (MQClientException | RemotingException | MQBrokerException e) {
            // A send with a selector is tried once: sending again is up to the caller.
            throw new IllegalStateException("order " + orderId + " was not sent", e);
        }
        // #endregion
    }

    void delayByLevel() {
        // #region delay-level
        byte[] body = "{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_timeout", "check", "1001", body);
        message.setDelayTimeLevel(16); // one of 18 levels, not a time: 30 min with the broker's defaults
        try {
            producer.send(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending order 1001", e);
        } catch (MQClientException | RemotingException | MQBrokerException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    void delayByTime() {
        // #region delay-time
        byte[] body = "{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_timeout", "check", "1001", body);
        message.setDelayTimeMs(TimeUnit.MINUTES.toMillis(15)); // any time up to 3 days, needs a 5.x broker
        try {
            producer.send(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending order 1001", e);
        } catch (MQClientException | RemotingException | MQBrokerException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    void deliverAt() {
        // #region deliver-at
        byte[] body = "{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_timeout", "check", "1001", body);
        message.setDeliverTimeMs(System.currentTimeMillis() + TimeUnit.HOURS.toMillis(8)); // a moment, not a duration
        try {
            producer.send(message);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending order 1001", e);
        } catch (MQClientException | RemotingException | MQBrokerException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    // #region batch
    /** Client and broker refuse more than 4 MiB at once; smaller parts keep a failed send cheap to repeat. */
    private static final int MAX_BATCH_BYTES = 1024 * 1024;

    /** The messages must share one topic and carry no delay. */
    static void sendInBatches(DefaultMQProducer producer, List<Message> messages)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        List<Message> batch = new ArrayList<>();
        int batchBytes = 0;
        for (Message message : messages) {
            int bytes = encodedSize(message);
            if (!batch.isEmpty() && batchBytes + bytes > MAX_BATCH_BYTES) {
                producer.send(batch);
                batch = new ArrayList<>();
                batchBytes = 0;
            }
            batch.add(message);
            batchBytes += bytes;
        }
        if (!batch.isEmpty()) {
            producer.send(batch);
        }
    }

    /** Body and properties, with 22 bytes of fixed fields; three bytes a character are the most that UTF-8 needs. */
    private static int encodedSize(Message message) {
        int bytes = 22 + message.getBody().length;
        for (Map.Entry<String, String> property : message.getProperties().entrySet()) {
            bytes += 3 * (property.getKey().length() + property.getValue().length()) + 2;
        }
        return bytes;
    }
    // #endregion
}
