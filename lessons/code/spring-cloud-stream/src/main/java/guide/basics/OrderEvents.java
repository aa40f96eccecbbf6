package guide.basics;

import com.alibaba.cloud.stream.binder.rocketmq.constant.RocketMQConst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Service;

/** Sending through the binder: what a call waits for is a property of the binding, not of the call. */
// #region create
@Service
public class OrderEvents {
    private static final Logger log = LoggerFactory.getLogger(OrderEvents.class);

    private final StreamBridge bridge;

    public OrderEvents(StreamBridge bridge) {
        this.bridge = bridge;
    }
    // #endregion

    public void paid(String orderId) {
        // #region sync
        Message<String> message = MessageBuilder.withPayload(orderId)
            .setHeader(RocketMQConst.PROPERTY_TAGS, "PAID")
            .setHeader(RocketMQConst.PROPERTY_KEYS, orderId)
            .build();
        bridge.send("orderPaid-out-0", message); // sendType Sync: throws when no broker has stored it
        log.info("order {} sent", orderId);
        // #endregion
    }

    public void viewed(String path) {
        // #region oneway
        Message<String> message = MessageBuilder.withPayload(path).build();
        bridge.send("pageView-out-0", message); // sendType OneWay: nothing is waited for
        // #endregion
    }
}
