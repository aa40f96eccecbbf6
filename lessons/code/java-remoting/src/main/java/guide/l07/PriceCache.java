package guide.l07;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel;

final class PriceCache {
    private final Map<String, Long> prices = new ConcurrentHashMap<>();

    // #region broadcast
    /** The message says only that something is old. Losing one costs a stale price until the entry expires by itself. */
    DefaultMQPushConsumer listen() throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("price_cache");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setMessageModel(MessageModel.BROADCASTING);
        consumer.subscribe("price_changed", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            messages.forEach(message -> prices.remove(new String(message.getBody(), StandardCharsets.UTF_8)));
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS; // anything else is written to the log and forgotten
        });
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion
}
