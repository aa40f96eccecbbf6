package guide.l06;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.MessageSelector;
import org.apache.rocketmq.client.exception.MQClientException;

final class Subscriptions {
    private Subscriptions() {
    }

    static void byTag(DefaultMQPushConsumer consumer) throws MQClientException {
        // #region tags
        consumer.subscribe("order_paid", "app || web"); // one call a topic: a second one replaces the first
        // #endregion
    }

    static void bySql(DefaultMQPushConsumer consumer) throws MQClientException {
        // #region sql
        consumer.subscribe("order_paid", MessageSelector.bySql("cents >= 100000 AND channel IN ('app', 'mini')"));
        // #endregion
    }
}
