package guide.l05;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.exception.RemotingException;

final class FirstBatch {
    private FirstBatch() {
    }

    static SendResult send(DefaultMQProducer producer, List<String> orderIds)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        // #region batch
        List<Message> batch = new ArrayList<>();
        for (String orderId : orderIds) {
            batch.add(new Message("order_paid", "PAID", orderId, orderId.getBytes(StandardCharsets.UTF_8)));
        }
        SendResult result = producer.send(batch); // one request, one queue, all stored or none
        // #endregion
        return result;
    }
}
