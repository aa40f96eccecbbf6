package guide.l43;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.MessageSelector;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

/** A bus, its rules and its targets with nothing but RocketMQ: a topic, groups with filters, and their retries. */
public final class EventBus {
    private EventBus() {}

    // #region event
    static Message orderPaid(String orderId, int cents) {
        Message event = new Message("bus_shop", ("{\"orderId\":\"" + orderId + "\"}").getBytes(StandardCharsets.UTF_8));
        event.setKeys(orderId);
        event.putUserProperty("specversion", "1.0"); // attributes of CloudEvents, outside of the body
        event.putUserProperty("id", orderId + "-paid"); // the same when sent again: receivers know it by this
        event.putUserProperty("source", "/shop/payment");
        event.putUserProperty("type", "shop.order.paid");
        event.putUserProperty("time", Instant.now().toString());
        event.putUserProperty("datacontenttype", "application/json");
        event.putUserProperty("cents", String.valueOf(cents)); // an extension: rules may ask for it
        return event;
    }
    // #endregion

    // #region rule
    static DefaultMQPushConsumer rule(String name, String filter, URL target, String nameServers)
        throws MQClientException {
        DefaultMQPushConsumer rule = new DefaultMQPushConsumer("rule_" + name); // one group a rule and target
        rule.setNamesrvAddr(nameServers);
        rule.subscribe("bus_shop", MessageSelector.bySql(filter)); // type = 'shop.order.paid' AND cents > 100000
        rule.setMaxReconsumeTimes(5); // then %DLQ%rule_<name>, not nowhere
        rule.registerMessageListener((MessageListenerConcurrently) (events, context) ->
            delivered(events.get(0), target)
                ? ConsumeConcurrentlyStatus.CONSUME_SUCCESS
                : ConsumeConcurrentlyStatus.RECONSUME_LATER);
        rule.start();
        return rule;
    }

    private static boolean delivered(MessageExt event, URL target) {
        try {
            HttpURLConnection connection = (HttpURLConnection) target.openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000); // a target that hangs must not hold the threads
            connection.setRequestProperty("ce-id", event.getUserProperty("id"));
            connection.setRequestProperty("ce-type", event.getUserProperty("type"));
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(event.getBody());
            }
            return connection.getResponseCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
    // #endregion

    public static void main(String[] args) throws MQClientException, MalformedURLException {
        String nameServers = System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876");
        rule("large_orders", "type = 'shop.order.paid' AND cents > 100000", new URL(args[0]), nameServers);
    }
}
