package guide.l10;

import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.apache.rocketmq.spring.support.RocketMQHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Service;

// #region send
@Service
class OrderEvents {
    private static final Logger log = LoggerFactory.getLogger(OrderEvents.class);

    private final RocketMQTemplate rocketMQTemplate;

    OrderEvents(RocketMQTemplate rocketMQTemplate) {
        this.rocketMQTemplate = rocketMQTemplate;
    }

    /** Throws a MessagingException when nothing was stored: the caller decides what an unsent event means. */
    void paid(String orderId, String json) {
        SendResult result = rocketMQTemplate.syncSend("order_paid:paid", // the tag stands here, a header would be dropped
            MessageBuilder.withPayload(json).setHeader(RocketMQHeaders.KEYS, orderId).build());
        if (result.getSendStatus() != SendStatus.SEND_OK) {
            log.warn("order {} sent with {}, message id {}", orderId, result.getSendStatus(), result.getMsgId());
        }
    }
}
// #endregion
