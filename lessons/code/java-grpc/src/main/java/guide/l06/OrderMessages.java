package guide.l06;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;

final class OrderMessages {
    private OrderMessages() {
    }

    // #region build
    /** The builder refuses what cannot work: an empty tag, a tag with a "|", a topic name with strange characters. */
    static Message paid(String orderId, String paymentId, long cents, String channel, String json) {
        return ClientServiceProvider.loadService().newMessageBuilder()
            .setTopic("order_paid")
            .setTag("app".equals(channel) ? "app" : "web")
            .setKeys(orderId, paymentId)
            .addProperty("cents", String.valueOf(cents))
            .addProperty("channel", channel)
            .setBody(json.getBytes(StandardCharsets.UTF_8))
            .build();
    }
    // #endregion
}
