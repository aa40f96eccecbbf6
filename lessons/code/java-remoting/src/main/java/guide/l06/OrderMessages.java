package guide.l06;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.rocketmq.common.message.Message;

final class OrderMessages {
    private OrderMessages() {
    }

    // #region build
    /** Topic: what kind of event. Tag: what consumers choose by. Key: what you will search by. Property: the rest. */
    static Message paid(String orderId, String paymentId, long cents, String channel, String json) {
        Message message = new Message("order_paid", "app".equals(channel) ? "app" : "web",
            json.getBytes(StandardCharsets.UTF_8));
        message.setKeys(Arrays.asList(orderId, paymentId)); // two keys: both can be searched for
        message.putUserProperty("cents", String.valueOf(cents)); // SQL filters see properties, never the body
        message.putUserProperty("channel", channel);
        return message;
    }
    // #endregion
}
