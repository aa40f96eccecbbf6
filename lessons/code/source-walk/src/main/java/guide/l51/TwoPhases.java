package guide.l51;

import guide.l45.OneProcess;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.client.producer.TransactionSendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.store.GetMessageResult;
import org.apache.rocketmq.store.MessageStore;

/** Three transactions with three endings, and what the broker's own topics hold afterwards. */
public class TwoPhases {
  // #region listener
  /** The key says how it ends: so that a check, too, knows without any memory. */
  static final class ByKey implements TransactionListener {
    @Override
    public LocalTransactionState executeLocalTransaction(Message message, Object arg) {
      return stateOf(message.getKeys());
    }

    @Override
    public LocalTransactionState checkLocalTransaction(MessageExt message) {
      System.out.println("asked about " + message.getKeys() + ", check number "
          + message.getUserProperty("TRANSACTION_CHECK_TIMES"));
      return stateOf(message.getKeys());
    }

    private static LocalTransactionState stateOf(String key) {
      return switch (key) {
        case "commit" -> LocalTransactionState.COMMIT_MESSAGE;
        case "rollback" -> LocalTransactionState.ROLLBACK_MESSAGE;
        default -> LocalTransactionState.UNKNOW;
      };
    }
  }
  // #endregion

  // #region read-topics
  /** Reads a queue straight from the store: no consumer is allowed to subscribe to these topics. */
  private static void print(MessageStore store, String topic, int queue) {
    GetMessageResult found = store.getMessage("walk", topic, queue, 0, 32, null);
    for (ByteBuffer buffer : found.getMessageBufferList()) {
      MessageExt message = MessageDecoder.decode(buffer);
      System.out.printf("%s[%d] offset %d at %d: %s%n", topic, queue, message.getQueueOffset(),
          message.getCommitLogOffset(), describe(message));
    }
    found.release();
  }

  private static String describe(MessageExt message) {
    if ("d".equals(message.getTags())) {
      return "op, done half offsets: " + new String(message.getBody(), StandardCharsets.UTF_8);
    }
    return message.getKeys() + ", REAL_TOPIC=" + message.getUserProperty("REAL_TOPIC")
        + ", TRANSACTION_CHECK_TIMES=" + message.getUserProperty("TRANSACTION_CHECK_TIMES")
        + ", prepared at " + message.getPreparedTransactionOffset();
  }
  // #endregion

  public static void main(String[] args) throws Exception {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("two-phases");
    OneProcess process = OneProcess.start(folder,
        "transactionCheckInterval=5000", "transactionTimeOut=1000", "transactionCheckMax=2");
    TransactionMQProducer producer = new TransactionMQProducer("two_phases");
    producer.setNamesrvAddr(OneProcess.NAME_SERVER);
    producer.setSendMsgTimeout(600_000);
    producer.setTransactionListener(new ByKey());
    producer.start();
    // So that the first half message does not lie at 0, which would look like "none" below.
    producer.send(new Message("page_view", "a plain message".getBytes(StandardCharsets.UTF_8)));
    for (String key : new String[] {"commit", "rollback", "unknown"}) {
      Message message = new Message("order_paid", "PAID", key, key.getBytes(StandardCharsets.UTF_8));
      TransactionSendResult sent = producer.sendMessageInTransaction(message, null);
      System.out.println(key + ": " + sent.getLocalTransactionState() + ", half offset " + sent.getQueueOffset());
    }
    Thread.sleep(25_000);
    MessageStore store = process.broker().getMessageStore();
    print(store, "RMQ_SYS_TRANS_HALF_TOPIC", 0);
    print(store, "RMQ_SYS_TRANS_OP_HALF_TOPIC", 0);
    for (int queue = 0; queue < 4; queue++) {
      print(store, "order_paid", queue);
    }
    print(store, "TRANS_CHECK_MAX_TIME_TOPIC", 0);
    producer.shutdown();
    System.exit(0);
  }
}
