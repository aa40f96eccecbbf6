package guide.l10;

import org.apache.rocketmq.client.apis.producer.SendReceipt;
import org.apache.rocketmq.client.core.RocketMQClientTemplate;
import org.apache.rocketmq.client.support.RocketMQHeaders;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Service;

// #region send
@Service
class OrderEvents {
    private final RocketMQClientTemplate rocketMQClientTemplate;

    OrderEvents(RocketMQClientTemplate rocketMQClientTemplate) {
        this.rocketMQClientTemplate = rocketMQClientTemplate;
    }

    void paid(String orderId, String json) {
        SendReceipt receipt = rocketMQClientTemplate.syncSendNormalMessage("order_paid:paid",
            MessageBuilder.withPayload(json).setHeader(RocketMQHeaders.PREFIX + RocketMQHeaders.KEYS, orderId).build());
        if (receipt == null) { // the template has logged the exception and kept it
            throw new IllegalStateException("order " + orderId + " was not sent");
        }
    }
}
// #endregion
