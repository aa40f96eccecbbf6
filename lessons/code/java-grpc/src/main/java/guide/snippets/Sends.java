package guide.snippets;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;
import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.apache.rocketmq.client.apis.producer.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Sends {
    private static final Logger log = LoggerFactory.getLogger(Sends.class);

    private final Producer producer;

    Sends(Producer producer) {
        this.producer = producer;
    }

    void normal() {
        // #region normal
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_paid")
            .setTag("paid")
            .setKeys("1001")
            .setBody("{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8))
            .build();
        try {
            SendReceipt receipt = producer.send(message);
            log.info("order 1001 sent as message {}", receipt.getMessageId());
        } catch (ClientException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    void async() {
        // #region async
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_paid")
            .setTag("paid")
            .setKeys("1001")
            .setBody("{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8))
            .build();
        producer.sendAsync(message).whenComplete((receipt, failure) -> {
            if (failure != null) {
                // Nothing else tells of the failure. Store the order for a later attempt or raise an alarm here.
                log.error("order 1001 was not sent", failure);
            }
        });
        // #endregion
    }

    void fifo() {
        // #region fifo
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_status") // a topic created with message.type=FIFO
            .setTag("paid")
            .setKeys("1001")
            .setMessageGroup("1001") // what must stay in order among itself
            .setBody("{\"status\":\"PAID\"}".getBytes(StandardCharsets.UTF_8))
            .build();
        try {
            producer.send(message);
        } catch (ClientException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    void delay() {
        // #region delay
        Message message = ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_timeout") // a topic created with message.type=DELAY
            .setKeys("1001")
            .setDeliveryTimestamp(System.currentTimeMillis() + Duration.ofMinutes(30).toMillis()) // at most a day ahead
            .setBody("{\"orderId\":\"1001\"}".getBytes(StandardCharsets.UTF_8))
            .build();
        try {
            producer.send(message);
        } catch (ClientException e) {
            throw new IllegalStateException("order 1001 was not sent", e);
        }
        // #endregion
    }

    // #region transaction
    /** The work runs between the half message and its commit; when it fails, nobody ever sees the message. */
    static void sendWith(Producer producer, Message message, Runnable work) throws ClientException {
        Transaction transaction = producer.beginTransaction();
        producer.send(message, transaction);
        try {
            work.run();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
    }
    // #endregion
}
