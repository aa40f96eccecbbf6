package guide.snippets;

import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;

final class Producers {
    private Producers() {
    }

    // #region create
    /** Keep one for the life of the process: starting it opens connections, threads and heartbeats. */
    static DefaultMQProducer startProducer() throws MQClientException {
        DefaultMQProducer producer = new DefaultMQProducer("order_producer");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        return producer;
    }
    // #endregion

    static void settings(DefaultMQProducer producer) {
        // #region shutdown
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        // #endregion

        // #region trace
        producer.setEnableTrace(true); // before start(); the traces go to RMQ_SYS_TRACE_TOPIC
        // #endregion
    }

    static DefaultMQProducer withAcl() {
        // #region acl
        AclClientRPCHook credentials = new AclClientRPCHook(
            new SessionCredentials(System.getenv("ROCKETMQ_ACCESS_KEY"), System.getenv("ROCKETMQ_SECRET_KEY")));
        DefaultMQProducer producer = new DefaultMQProducer("order_producer", credentials);
        // #endregion
        return producer;
    }
}
