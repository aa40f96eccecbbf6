package guide.l51;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.broker.transaction.AbstractTransactionalMessageCheckListener;
import org.apache.rocketmq.broker.transaction.TransactionalMessageService;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageExtBrokerInner;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.store.MessageStore;
import org.apache.rocketmq.store.config.MessageStoreConfig;

/** The check service by hand: no port is opened, and a scan happens when we call it. */
public class ImmuneButCounted {
  // #region listener
  static final class Listener extends AbstractTransactionalMessageCheckListener {
    @Override
    public void resolveHalfMsg(MessageExt message) {
      System.out.println("  would ask a producer about " + message.getKeys());
    }

    @Override
    public void resolveDiscardMsg(MessageExt message) {
      System.out.println("  gives up " + message.getKeys() + " with TRANSACTION_CHECK_TIMES="
          + message.getUserProperty(MessageConst.PROPERTY_TRANSACTION_CHECK_TIMES));
    }
  }
  // #endregion

  // #region scans
  private static void scan(BrokerController broker, int times) throws Exception {
    TransactionalMessageService service = broker.getTransactionalMessageService();
    MessageStore store = broker.getMessageStore();
    for (int scan = 1; scan <= times; scan++) {
      service.check(1_000, 15, new Listener());
      while (store.dispatchBehindBytes() > 0) Thread.sleep(10);
      System.out.println("scan " + scan + ": " + store.getMaxOffsetInQueue("RMQ_SYS_TRANS_HALF_TOPIC", 0)
          + " in the half topic");
    }
  }
  // #endregion

  private static void putHalf(BrokerController broker, String key, String immunitySeconds) {
    MessageExtBrokerInner half = new MessageExtBrokerInner();
    half.setTopic("order_paid");
    half.setKeys(key);
    half.putUserProperty(MessageConst.PROPERTY_CHECK_IMMUNITY_TIME_IN_SECONDS, immunitySeconds);
    half.setBody("slow work".getBytes(StandardCharsets.UTF_8));
    half.setBornTimestamp(System.currentTimeMillis());
    half.setBornHost(new InetSocketAddress("127.0.0.1", 1));
    half.setStoreHost(new InetSocketAddress("127.0.0.1", 10911));
    half.setPropertiesString(MessageDecoder.messageProperties2String(half.getProperties()));
    broker.getTransactionalMessageService().prepareMessage(half);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("immune");
    System.setProperty("user.home", folder.toString());
    System.setProperty("rocketmq.home.dir", folder.toString());
    MessageStoreConfig config = new MessageStoreConfig();
    config.setStorePathRootDir(folder.resolve("store").toString());
    config.setMappedFileSizeCommitLog(1024 * 1024);
    config.setHaListenPort(0);
    BrokerController broker =
        new BrokerController(new BrokerConfig(), new NettyServerConfig(), new NettyClientConfig(), config);
    if (!broker.initialize()) {
      throw new IllegalStateException("initialize failed");
    }
    broker.getMessageStore().start();
    // Ten minutes: longer than 15 scans of 30 s.
    putHalf(broker, "1001", "600");
    Thread.sleep(2_000);
    scan(broker, 17);
    Runtime.getRuntime().halt(0);
  }
}
