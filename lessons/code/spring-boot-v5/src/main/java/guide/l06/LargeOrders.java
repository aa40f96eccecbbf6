package guide.l06;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.annotation.RocketMQMessageListener;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.apache.rocketmq.client.core.RocketMQListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

// #region sql
@Component
@RocketMQMessageListener(endpoints = "${rocketmq.push-consumer.endpoints}", topic = "order_paid",
    filterExpressionType = "sql92", tag = "cents >= 100000", consumerGroup = "large_orders")
class LargeOrders implements RocketMQListener {
    private static final Logger log = LoggerFactory.getLogger(LargeOrders.class);

    /** With sql92 the attribute "tag" carries the whole expression. */
    @Override
    public ConsumeResult consume(MessageView message) {
        log.info("large order: {}", StandardCharsets.UTF_8.decode(message.getBody()));
        return ConsumeResult.SUCCESS;
    }
}
// #endregion
