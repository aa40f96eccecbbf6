package guide.l39;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;

/** A consumer in a pod: told where the name servers are, and stopped before the pod goes. */
public final class InPod {
    private InPod() {}

    // #region in-pod
    static DefaultMQPushConsumer start() throws MQClientException {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points");
        consumer.setNamesrvAddr(System.getenv("NAMESRV_ADDR")); // every name server by its own name
        consumer.setAwaitTerminationMillisWhenShutdown(30_000); // less than the pod's grace period
        consumer.subscribe("order_paid", "*");
        consumer.registerMessageListener(
            (MessageListenerConcurrently) (messages, context) -> ConsumeConcurrentlyStatus.CONSUME_SUCCESS);
        consumer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(consumer::shutdown)); // SIGTERM runs it
        return consumer;
    }
    // #endregion

    public static void main(String[] args) throws MQClientException {
        start();
    }
}
