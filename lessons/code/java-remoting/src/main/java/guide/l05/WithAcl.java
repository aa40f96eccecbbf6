package guide.l05;

import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.remoting.RPCHook;

final class WithAcl {
    private WithAcl() {
    }

    static DefaultMQProducer producer() {
        // #region producer
        RPCHook signature = new AclClientRPCHook(
            new SessionCredentials(System.getenv("ROCKETMQ_ACCESS_KEY"), System.getenv("ROCKETMQ_SECRET_KEY")));
        DefaultMQProducer producer = new DefaultMQProducer("order_producer", signature);
        // #endregion
        return producer;
    }

    static DefaultMQPushConsumer consumer(RPCHook signature) {
        // #region consumer
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("points", signature);
        // #endregion
        return consumer;
    }
}
