package guide.l06;

import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.consumer.FilterExpression;
import org.apache.rocketmq.client.apis.consumer.FilterExpressionType;
import org.apache.rocketmq.client.apis.consumer.PushConsumer;

final class Subscriptions {
    private Subscriptions() {
    }

    static void byTag(PushConsumer consumer) throws ClientException {
        // #region tags
        consumer.subscribe("order_paid", new FilterExpression("app || web", FilterExpressionType.TAG));
        // #endregion
    }

    static void bySql(PushConsumer consumer) throws ClientException {
        // #region sql
        consumer.subscribe("order_paid",
            new FilterExpression("cents >= 100000 AND channel IN ('app', 'mini')", FilterExpressionType.SQL92));
        // #endregion
    }
}
