package guide.l26;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.apache.rocketmq.remoting.protocol.ResponseCode;

final class Pressure {
    private Pressure() {
    }

    // #region backpressure
    /** Asynchronous sends wait in send() for a free place, instead of piling up until the broker refuses them. */
    static DefaultMQProducer startBounded() throws MQClientException {
        DefaultMQProducer producer = new DefaultMQProducer("access_log");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.setEnableBackpressureForAsyncMode(true);
        producer.setBackPressureForAsyncSendNum(500); // messages under way, 1024 unless set
        producer.setBackPressureForAsyncSendSize(16 * 1024 * 1024); // bytes under way, 100 MiB unless set
        producer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        return producer;
    }
    // #endregion

    // #region busy
    /** The client has tried three times within milliseconds; what a busy broker needs is time. */
    static SendResult sendPatiently(DefaultMQProducer producer, Message message)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return producer.send(message);
            } catch (MQBrokerException e) {
                if (e.getResponseCode() != ResponseCode.SYSTEM_BUSY || attempt == 5) {
                    throw e;
                }
            } catch (MQClientException e) { // what is left after the client's own retries carries the code as well
                if (e.getResponseCode() != ResponseCode.SYSTEM_BUSY || attempt == 5) {
                    throw e;
                }
            }
            Thread.sleep(50L << attempt); // 100, 200, 400, 800 ms
        }
    }
    // #endregion

    // #region consumer-limits
    /** What one process may hold: 16 queues of 1,000 messages or 100 MiB each are 1.6 GB, unless the topic is bounded. */
    static void bound(DefaultMQPushConsumer consumer) {
        consumer.setPullThresholdForTopic(8000); // messages of all queues of a topic on this instance, -1 unless set
        consumer.setPullThresholdSizeForTopic(256); // MiB
        consumer.setPullInterval(0); // above 0: a pause between pulls, a plain way to throttle
    }
    // #endregion
}
