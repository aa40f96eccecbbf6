package guide.l09;

import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

// #region one-subscription
/** One group, one subscription: the tag decides inside the listener, not two listeners that share a group. */
@Component
@RocketMQMessageListener(topic = "order_status", consumerGroup = "stock", selectorExpression = "created || cancelled")
class StockListeners implements RocketMQListener<MessageExt> {
    private static final Logger log = LoggerFactory.getLogger(StockListeners.class);

    @Override
    public void onMessage(MessageExt message) {
        switch (message.getTags()) {
            case "created" -> log.info("reserve stock for {}", message.getKeys());
            case "cancelled" -> log.info("release stock of {}", message.getKeys());
            default -> throw new IllegalStateException("unexpected tag " + message.getTags());
        }
    }
}
// #endregion
