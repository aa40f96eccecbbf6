package guide.l05;

import org.apache.rocketmq.client.producer.DefaultMQProducer;

final class NameServers {
    private NameServers() {
    }

    static DefaultMQProducer configured() {
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        // #region address
        producer.setNamesrvAddr("ns1.example.com:9876;ns2.example.com:9876"); // all of them, joined by a semicolon
        // #endregion
        return producer;
    }

    static DefaultMQProducer fromEnvironment() {
        // #region environment
        // Nothing is set: the client takes -Drocketmq.namesrv.addr, and where that is missing NAMESRV_ADDR.
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        // #endregion
        return producer;
    }
}
