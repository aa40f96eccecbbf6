package guide.basics;

import com.alibaba.cloud.stream.binder.rocketmq.constant.RocketMQConst;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.messaging.support.MessageBuilder;

/** A checkout that announces the payment instead of calling everybody. */
class Checkout {
    private final StreamBridge bridge;

    Checkout(StreamBridge bridge) {
        this.bridge = bridge;
    }

    // #region event
    void announcePaid(String orderId) {
        bridge.send("orderPaid-out-0", MessageBuilder.withPayload(orderId)
            .setHeader(RocketMQConst.PROPERTY_TAGS, "PAID")
            .setHeader(RocketMQConst.PROPERTY_KEYS, orderId)
            .build());
    }
    // #endregion
}
