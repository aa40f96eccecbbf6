package guide.l05;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.rocketmq.client.producer.SendCallback;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

// #region create
/** The starter creates, starts and stops the producer; the template is the handle to it. */
class OrderEvents {
    private final RocketMQTemplate rocketMQTemplate;

    OrderEvents(RocketMQTemplate rocketMQTemplate) {
        this.rocketMQTemplate = rocketMQTemplate;
    }
    // #endregion

    void sync(String orderId) {
        // #region sync
        Message<String> message = MessageBuilder.withPayload(orderId).setHeader(RocketMQHeaders.KEYS, orderId).build();
        SendResult result = rocketMQTemplate.syncSend("order_paid:PAID", message); // throws when nothing was stored
        if (result.getSendStatus() != SendStatus.SEND_OK) {
            System.err.println(orderId + " stored, but " + result.getSendStatus());
        }
        // #endregion
    }

    void async(String orderId) {
        // #region async
        Message<String> message = MessageBuilder.withPayload(orderId).setHeader(RocketMQHeaders.KEYS, orderId).build();
        rocketMQTemplate.asyncSend("order_paid:PAID", message, new SendCallback() {
            @Override
            public void onSuccess(SendResult result) {
            }

            @Override
            public void onException(Throwable cause) {
                System.err.println(orderId + " NOT stored: " + cause.getMessage()); // the only notice there is
            }
        });
        // #endregion
    }

    void oneway(String path) {
        // #region oneway
        rocketMQTemplate.sendOneWay("page_view:home", path); // back as soon as the bytes are handed to the connection
        // #endregion
    }

    void batch(List<String> orderIds) {
        // #region batch
        List<Message<String>> batch = orderIds.stream()
            .map(id -> MessageBuilder.withPayload(id).setHeader(RocketMQHeaders.KEYS, id).build())
            .collect(Collectors.toList());
        rocketMQTemplate.syncSend("order_paid:PAID", batch); // a collection: one request, one queue
        // #endregion
    }

    void transaction(String orderId) {
        // #region transaction
        Message<String> message = MessageBuilder.withPayload(orderId).setHeader(RocketMQHeaders.KEYS, orderId).build();
        rocketMQTemplate.sendMessageInTransaction("order_paid:PAID", message, orderId); // pays inside the listener
        // #endregion
    }
}
