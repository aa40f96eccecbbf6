package guide.snippets;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.MessageSelector;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.ConsumeOrderlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.consumer.listener.MessageListenerOrderly;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel;

final class Consumers {
    private Consumers() {
    }

    // #region concurrent
    /** The handler runs on many threads at once; what it throws brings the message back later. */
    static DefaultMQPushConsumer startConsumer(Consumer<MessageExt> handler) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.subscribe("order_paid", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            messages.forEach(handler);
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion

    // #region orderly
    /** One message of a queue at a time; a failed one holds up those behind it, so its retries have a limit. */
    static DefaultMQPushConsumer startOrderlyConsumer(Consumer<MessageExt> handler) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("order_view");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setMaxReconsumeTimes(5);
        consumer.subscribe("order_status", "*");
        consumer.registerMessageListener((MessageListenerOrderly) (messages, context) -> {
            messages.forEach(handler);
            return ConsumeOrderlyStatus.SUCCESS;
        });
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        return consumer;
    }
    // #endregion

    static void settings(DefaultMQPushConsumer consumer) throws MQClientException {
        // #region broadcasting
        consumer.setMessageModel(MessageModel.BROADCASTING); // every instance gets every message; failed ones are dropped
        // #endregion

        // #region tags
        consumer.subscribe("order_paid", "paid || refunded"); // the same expression in every consumer of the group
        // #endregion

        // #region max-reconsume-times
        consumer.setMaxReconsumeTimes(3); // three retries, then the message goes to %DLQ% + group
        // #endregion

        // #region shutdown
        consumer.setAwaitTerminationMillisWhenShutdown(10_000); // let running listeners end: the default is not to wait
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        // #endregion
    }

    static void filter(DefaultMQPushConsumer consumer) throws MQClientException {
        // #region sql
        // Properties come from putUserProperty; the broker needs enablePropertyFilter=true.
        consumer.subscribe("order_paid", MessageSelector.bySql("amount > 10000 AND channel = 'app'"));
        // #endregion
    }

    // #region lite-pull
    /** Commits after the work, so that a crash repeats messages instead of losing them. */
    static void pullUntilStopped(Consumer<MessageExt> handler, BooleanSupplier running) throws MQClientException {
        DefaultLitePullConsumer consumer = new DefaultLitePullConsumer("settlement");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.setAutoCommit(false);
        consumer.subscribe("order_paid", "*");
        consumer.start();
        try {
            while (running.getAsBoolean()) {
                List<MessageExt> messages = consumer.poll(); // waits up to 5 s, then gives an empty list
                messages.forEach(handler);
                consumer.commit();
            }
        } finally {
            consumer.shutdown();
        }
    }
    // #endregion
}
