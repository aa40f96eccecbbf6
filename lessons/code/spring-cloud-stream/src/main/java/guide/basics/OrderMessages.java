package guide.basics;

import com.alibaba.cloud.stream.binder.rocketmq.constant.RocketMQConst;
import com.alibaba.cloud.stream.binder.rocketmq.support.RocketMQMessageConverterSupport;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

final class OrderMessages {
    private OrderMessages() {
    }

    // #region build
    /** Every header becomes a property, those of Spring too: id, timestamp and contentType travel with the message. */
    static Message<String> paid(String orderId, String paymentId, long cents, String channel, String json) {
        return MessageBuilder.withPayload(json)
            .setHeader(RocketMQConst.PROPERTY_TAGS, channel)
            .setHeader(RocketMQConst.PROPERTY_KEYS, orderId + " " + paymentId)
            .setHeader("cents", cents)
            .setHeader("channel", channel)
            .build();
    }
    // #endregion

    // #region received
    /** What the broker knows arrives with a prefix: the header is ROCKET_TAGS, while TAGS is null. */
    static String tagOf(Message<?> message) {
        String header = RocketMQMessageConverterSupport.toRocketHeaderKey(RocketMQConst.PROPERTY_TAGS);
        return message.getHeaders().get(header, String.class);
    }
    // #endregion
}
