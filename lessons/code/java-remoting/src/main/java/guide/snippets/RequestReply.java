package guide.snippets;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.exception.RequestTimeoutException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.utils.MessageUtil;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.exception.RemotingException;

class RequestReply {
    // #region request
    /** Waits until the other side has answered, at most three seconds. */
    static byte[] quotePrice(DefaultMQProducer producer, String productId) throws RequestTimeoutException,
        MQClientException, RemotingException, MQBrokerException, InterruptedException {
        Message request = new Message("price_request", productId.getBytes(StandardCharsets.UTF_8));
        Message reply = producer.request(request, 3000);
        return reply.getBody();
    }
    // #endregion

    static void reply(DefaultMQPushConsumer consumer, DefaultMQProducer producer) {
        // #region reply
        consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            for (MessageExt request : messages) {
                try {
                    byte[] price = "9900".getBytes(StandardCharsets.UTF_8);
                    // Takes the address of the one who waits from the request: an ordinary message would not find him.
                    producer.send(MessageUtil.createReplyMessage(request, price));
                } catch (Exception e) {
                    throw new IllegalStateException("no answer to request " + request.getMsgId(), e);
                }
            }
            return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
        });
        // #endregion
    }
}
