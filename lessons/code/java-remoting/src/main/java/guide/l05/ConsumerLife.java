package guide.l05;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.message.MessageExt;

/** The points service: one group, one subscription, one listener. */
public final class ConsumerLife {
    private ConsumerLife() {
    }

    public static void main(String[] args) throws MQClientException {
        // #region create
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points");
        consumer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        consumer.subscribe("order_paid", "*");
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            for (MessageExt message : messages) {
                String orderId = new String(message.getBody(), StandardCharsets.UTF_8);
                System.out.println("points for " + orderId + ", delivery " + (message.getReconsumeTimes() + 1));
            }
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        // #endregion

        // #region start
        consumer.start(); // subscription and listener stand; from here on the listener may be called
        // #endregion

        // #region shutdown
        consumer.setAwaitTerminationMillisWhenShutdown(10_000); // let running listeners finish; the default is 0
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown));
        // #endregion
    }
}
