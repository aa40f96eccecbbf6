package guide.l45;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.Message;

/** One message there and back, with timeouts that survive a breakpoint. */
final class FirstMessage {
  private FirstMessage() {}

  static void sendAndReceive(String topic, byte[] body) throws Exception {
    // #region patient-clients
    DefaultMQProducer producer = new DefaultMQProducer("source_walk");
    producer.setNamesrvAddr(OneProcess.NAME_SERVER);
    // 3 s is over before you have read the first line behind a breakpoint.
    producer.setSendMsgTimeout(600_000);
    // One attempt: a retry would come past the same breakpoints once more.
    producer.setRetryTimesWhenSendFailed(0);
    producer.start();
    SendResult sent = producer.send(new Message(topic, "PAID", "1001", body));
    System.out.println("sent: " + sent.getSendStatus() + " at " + sent.getMessageQueue());
    // #endregion

    CountDownLatch received = new CountDownLatch(1);
    DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("source_walk_reader");
    consumer.setNamesrvAddr(OneProcess.NAME_SERVER);
    consumer.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
    consumer.subscribe(topic, "*");
    consumer.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
      System.out.println("got: " + new String(messages.get(0).getBody(), StandardCharsets.UTF_8));
      received.countDown();
      return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
    });
    consumer.start();
    received.await(10, TimeUnit.MINUTES);
    consumer.shutdown();
    producer.shutdown();
  }
}
