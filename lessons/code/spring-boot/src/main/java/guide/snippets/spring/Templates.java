package guide.snippets.spring;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.SendCallback;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.client.producer.TransactionSendResult;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class Templates {
    private static final Logger log = LoggerFactory.getLogger(Templates.class);

    private final RocketMQTemplate rocketMQTemplate;

    Templates(RocketMQTemplate rocketMQTemplate) {
        this.rocketMQTemplate = rocketMQTemplate;
    }

    void sync() {
        // #region sync
        Message<String> message = MessageBuilder.withPayload("{\"orderId\":\"1001\"}")
            .setHeader(RocketMQHeaders.KEYS, "1001").build();
        SendResult result = rocketMQTemplate.syncSend("order_paid:paid", message); // throws when nothing was stored
        if (result.getSendStatus() != SendStatus.SEND_OK) {
            // Stored, but not flushed or copied in time: a failing broker may still lose it.
            log.warn("order 1001 sent with {}, message id {}", result.getSendStatus(), result.getMsgId());
        }
        // #endregion
    }

    void async() {
        // #region async
        Message<String> message = MessageBuilder.withPayload("{\"orderId\":\"1001\"}")
            .setHeader(RocketMQHeaders.KEYS, "1001").build();
        rocketMQTemplate.asyncSend("order_paid:paid", message, new SendCallback() {
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
        // #endregion
    }

    void oneway() {
        // #region oneway
        // No answer and no retry: only for what may be lost.
        rocketMQTemplate.sendOneWay("page_view:home", "{\"path\":\"/\"}");
        // #endregion
    }

    void orderly() {
        // #region orderly
        Message<String> message = MessageBuilder.withPayload("{\"status\":\"PAID\"}")
            .setHeader(RocketMQHeaders.KEYS, "1001").build();
        // Equal hash keys go to one queue for as long as the number of queues stays the same. It is tried once.
        rocketMQTemplate.syncSendOrderly("order_status:paid", message, "1001");
        // #endregion
    }

    void delayByLevel() {
        // #region delay-level
        Message<String> message = MessageBuilder.withPayload("{\"orderId\":\"1001\"}")
            .setHeader(RocketMQHeaders.KEYS, "1001").build();
        // 3000 ms to send it; the last one is a level, not a time: 30 min with the broker's defaults.
        rocketMQTemplate.syncSend("order_timeout", message, 3000, 16);
        // #endregion
    }

    void delayByTime() {
        // #region delay-time
        Message<String> message = MessageBuilder.withPayload("{\"orderId\":\"1001\"}")
            .setHeader(RocketMQHeaders.KEYS, "1001").build();
        // Up to 3 days; needs a 5.x broker.
        rocketMQTemplate.syncSendDelayTimeSeconds("order_timeout", message, 15 * 60);
        // #endregion
    }

    void transaction() {
        // #region transaction
        Message<String> message = MessageBuilder.withPayload("{\"orderId\":\"1001\"}")
            .setHeader(RocketMQHeaders.KEYS, "1001").build();
        // The listener pays the order between the half message and its commit: no database work before this line.
        TransactionSendResult result = rocketMQTemplate.sendMessageInTransaction("order_paid:paid", message, "1001");
        if (result.getLocalTransactionState() != LocalTransactionState.COMMIT_MESSAGE) {
            throw new IllegalStateException("order 1001 is not paid yet: " + result.getLocalTransactionState());
        }
        // #endregion
    }

    // #region batch
    /** All in one request: one topic, no delay, together well below 4 MiB. */
    static void sendAll(RocketMQTemplate rocketMQTemplate, List<String> payloads) {
        List<Message<String>> messages = payloads.stream()
            .map(payload -> MessageBuilder.withPayload(payload).build())
            .collect(Collectors.toList());
        rocketMQTemplate.syncSend("order_paid:paid", messages);
    }
    // #endregion

    void request() {
        // #region request
        String price = rocketMQTemplate.sendAndReceive("price_request", "sku-1", String.class, 3000);
        // #endregion
        log.info("{}", price);
    }

    // #region pull
    /** Needs rocketmq.pull-consumer.group and .topic. What was received counts as consumed even when the handler fails. */
    static void handleNext(RocketMQTemplate rocketMQTemplate, Consumer<String> handler) {
        List<String> payloads = rocketMQTemplate.receive(String.class, 5000);
        payloads.forEach(handler);
    }
    // #endregion
}
