package guide.l01;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.ClientServiceProvider;
import org.apache.rocketmq.client.apis.producer.Producer;

final class Checkout {
    private final ClientServiceProvider provider;
    private final Producer producer;

    Checkout(ClientServiceProvider provider, Producer producer) {
        this.provider = provider;
        this.producer = producer;
    }

    // #region event
    void announcePaid(String orderId) throws ClientException {
        producer.send(provider.newMessageBuilder()
            .setTopic("order_paid").setTag("PAID").setKeys(orderId)
            .setBody(orderId.getBytes(StandardCharsets.UTF_8))
            .build());
    }
    // #endregion
}
