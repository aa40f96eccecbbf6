package guide.l05;

import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;

/** From the constructor to the shutdown hook: what a producer does at each step. */
public final class ProducerLife {
    private ProducerLife() {
    }

    public static void main(String[] args) throws MQClientException {
        // #region create
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.setSendMsgTimeout(3000);          // ms, for all attempts of one synchronous send together
        producer.setRetryTimesWhenSendFailed(2);   // so at most three attempts
        // #endregion

        // #region start
        producer.start(); // does not look for the NameServer
        try {
            producer.fetchPublishMessageQueues("order_paid"); // does: a wrong address or topic fails here
        } catch (MQClientException | RuntimeException e) {
            producer.shutdown(); // its threads would keep the process alive
            throw e;
        }
        // #endregion

        // #region shutdown
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        // #endregion
        System.exit(0); // runs the hook
    }
}
