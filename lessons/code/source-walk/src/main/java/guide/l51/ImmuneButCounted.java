package guide.l51;

import guide.l45.OneProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.store.MessageStore;

/** A half message that must not be asked about for a minute, and a broker that gives up after three looks. */
public class ImmuneButCounted {
  static final class NotYet implements TransactionListener {
    @Override
    public LocalTransactionState executeLocalTransaction(Message message, Object arg) {
      return LocalTransactionState.UNKNOW;
    }

    @Override
    public LocalTransactionState checkLocalTransaction(MessageExt message) {
      System.out.println("asked about " + message.getKeys());
      return LocalTransactionState.COMMIT_MESSAGE;
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("immune");
    OneProcess process = OneProcess.start(folder, "transactionCheckInterval=5000", "transactionCheckMax=3");
    TransactionMQProducer producer = new TransactionMQProducer("immune");
    producer.setNamesrvAddr(OneProcess.NAME_SERVER);
    producer.setTransactionListener(new NotYet());
    producer.start();
    // #region immune
    Message message = new Message("order_paid", "PAID", "1001", "slow work".getBytes(StandardCharsets.UTF_8));
    message.putUserProperty(MessageConst.PROPERTY_CHECK_IMMUNITY_TIME_IN_SECONDS, "60");
    producer.sendMessageInTransaction(message, null);
    MessageStore store = process.broker().getMessageStore();
    for (int second = 0; second <= 75; second += 5) {
      System.out.printf("after %2d s: %d in the half topic, %d given up%n", second,
          store.getMaxOffsetInQueue("RMQ_SYS_TRANS_HALF_TOPIC", 0),
          store.getMaxOffsetInQueue("TRANS_CHECK_MAX_TIME_TOPIC", 0));
      Thread.sleep(5_000);
    }
    // #endregion
    producer.shutdown();
    System.exit(0);
  }
}
