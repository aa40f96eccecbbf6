package guide.l07;

import java.util.function.Consumer;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;

final class OrderPaidReaders {
    private OrderPaidReaders() {
    }

    // #region group
    /** Two names: both groups get every order. One name in two processes: each order goes to one of them. */
    static DefaultMQPushConsumer read(String group, Consumer<MessageExt> handler) throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer(group); // "points", "invoice": the model is in the name
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
}
