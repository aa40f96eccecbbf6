package guide.l43;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.message.Message;

/** An event of CloudEvents as a message. */
public final class EventBus {
    private EventBus() {}

    // #region event
    static Message orderPaid(ClientServiceProvider provider, String orderId, int cents) {
        return provider.newMessageBuilder()
            .setTopic("bus_shop")
            .setKeys(orderId)
            .addProperty("specversion", "1.0") // attributes of CloudEvents, outside of the body
            .addProperty("id", orderId + "-paid") // the same when sent again: receivers know it by this
            .addProperty("source", "/shop/payment")
            .addProperty("type", "shop.order.paid")
            .addProperty("time", Instant.now().toString())
            .addProperty("datacontenttype", "application/json")
            .addProperty("cents", String.valueOf(cents)) // an extension: rules may ask for it
            .setBody(("{\"orderId\":\"" + orderId + "\"}").getBytes(StandardCharsets.UTF_8))
            .build();
    }
    // #endregion

    public static void main(String[] args) {
        System.out.println(orderPaid(ClientServiceProvider.loadService(), "1001", 120_000).getProperties());
    }
}
