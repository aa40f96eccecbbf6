package guide.l05;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.producer.DefaultMQProducer;

final class Traced {
    private Traced() {
    }

    static DefaultMQProducer producer() {
        // #region producer
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        producer.setEnableTrace(true); // before start(); needs client 5.3.0
        // #endregion
        return producer;
    }

    static DefaultMQPushConsumer consumer() {
        // #region consumer
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points");
        consumer.setEnableTrace(true);
        // #endregion
        return consumer;
    }
}
