package guide.l18;

import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;

final class PatientProducer {
    private PatientProducer() {
    }

    // #region fault-tolerance
    /** A broker that hangs should cost one short wait now and then, not the whole budget of every other send. */
    static DefaultMQProducer create(String nameServers) throws MQClientException {
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        producer.setNamesrvAddr(nameServers);
        producer.setSendLatencyFaultEnable(true);      // leave slow and failing brokers alone for a while
        producer.setSendMsgMaxTimeoutPerRequest(800);  // so that a retry still has budget left, 5.3.3 and later
        producer.start();
        return producer;
    }
    // #endregion
}
