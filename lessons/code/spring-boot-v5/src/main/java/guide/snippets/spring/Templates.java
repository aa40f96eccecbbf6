package guide.snippets.spring;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.apache.rocketmq.client.apis.producer.Transaction;
import org.apache.rocketmq.client.core.RocketMQClientTemplate;
import org.apache.rocketmq.client.support.RocketMQHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class Templates {
    private static final Logger log = LoggerFactory.getLogger(Templates.class);

    private final RocketMQClientTemplate rocketMQClientTemplate;

    Templates(RocketMQClientTemplate rocketMQClientTemplate) {
        this.rocketMQClientTemplate = rocketMQClientTemplate;
    }

    void normal() {
        // #region normal
        Message<String> message = MessageBuilder.withPayload("{\"orderId\":\"1001\"}")
            .setHeader(RocketMQHeaders.PREFIX + RocketMQHeaders.KEYS, "1001").build();
        SendReceipt receipt = rocketMQClientTemplate.syncSendNormalMessage("order_paid:paid", message);
        if (receipt == null) {
            // The template only logs what went wrong and gives null.
            throw new IllegalStateException("order 1001 was not sent");
        }
        // #endregion
    }

    void async() {
        // #region async
        // The future that is passed in is never completed; the one that comes back is.
        rocketMQClientTemplate
            .asyncSendNormalMessage("order_paid:paid", "{\"orderId\":\"1001\"}", new CompletableFuture<>())
            .whenComplete((receipt, failure) -> {
                if (failure != null) {
                    // Nothing else tells of the failure. Store the order for a later attempt or raise an alarm here.
                    log.error("order 1001 was not sent", failure);
                }
            });
        // #endregion
    }

    void fifo() {
        // #region fifo
        // A topic created with message.type=FIFO; messages of one group stay in order.
        SendReceipt receipt = rocketMQClientTemplate.syncSendFifoMessage(
            "order_status:paid", "{\"status\":\"PAID\"}", "1001");
        if (receipt == null) {
            throw new IllegalStateException("order 1001 was not sent");
        }
        // #endregion
    }

    void delay() {
        // #region delay
        // A topic created with message.type=DELAY; at most a day ahead.
        SendReceipt receipt = rocketMQClientTemplate.syncSendDelayMessage(
            "order_timeout", "{\"orderId\":\"1001\"}", Duration.ofMinutes(30));
        if (receipt == null) {
            throw new IllegalStateException("order 1001 was not sent");
        }
        // #endregion
    }

    // #region transaction
    /** The work runs between the half message and its commit; when it fails, nobody ever sees the message. */
    static void sendWith(RocketMQClientTemplate rocketMQClientTemplate, String orderId, Runnable work)
        throws ClientException {
        Message<String> message = MessageBuilder.withPayload("{\"orderId\":\"" + orderId + "\"}")
            .setHeader(RocketMQHeaders.PREFIX + RocketMQHeaders.KEYS, orderId) // without PREFIX the proxy refuses it
            .build();
        Transaction transaction =
            rocketMQClientTemplate.sendTransactionMessage("order_paid:paid", message).getTransaction();
        try {
            work.run();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
    }
    // #endregion

    // #region simple
    /** Needs rocketmq.simple-consumer.*; what is not acknowledged comes back after 30 s. */
    static void receiveOnce(RocketMQClientTemplate rocketMQClientTemplate, Consumer<MessageView> handler)
        throws ClientException {
        for (MessageView message : rocketMQClientTemplate.receive(16, Duration.ofSeconds(30))) {
            handler.accept(message);
            rocketMQClientTemplate.ack(message);
        }
    }
    // #endregion
}
