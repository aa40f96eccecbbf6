package guide.l06;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;

final class DelayedSend {
    private DelayedSend() {
    }

    // #region level
    /** Level 16 of 18 is 30 minutes. It is an index into messageDelayLevel, not a number of minutes. */
    static SendResult cancelByLevel(DefaultMQProducer producer, String orderId)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        Message message = new Message("order_timeout", null, orderId, orderId.getBytes(StandardCharsets.UTF_8));
        message.setDelayTimeLevel(16);
        return producer.send(message);
    }
    // #endregion

    // #region time
    /** Any moment within the next three days; needs a 5.x broker. */
    static SendResult cancelAt(DefaultMQProducer producer, String orderId, long minutes)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        Message message = new Message("order_timeout", null, orderId, orderId.getBytes(StandardCharsets.UTF_8));
        message.setDeliverTimeMs(System.currentTimeMillis() + TimeUnit.MINUTES.toMillis(minutes));
        return producer.send(message);
    }
    // #endregion
}
