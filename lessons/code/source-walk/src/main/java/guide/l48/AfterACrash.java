package guide.l48;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.rocketmq.common.BrokerConfig;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.common.message.MessageExtBrokerInner;
import org.apache.rocketmq.store.DefaultMessageStore;
import org.apache.rocketmq.store.MessageStore;
import org.apache.rocketmq.store.QueryMessageResult;
import org.apache.rocketmq.store.config.MessageStoreConfig;
import org.apache.rocketmq.store.stats.BrokerStatsManager;

/** What the index by key knows after a crash. The store alone, without a broker around it; run it twice. */
public class AfterACrash {
  // #region open
  static MessageStore open(Path folder, boolean isIndexSafe) throws Exception {
    MessageStoreConfig config = new MessageStoreConfig();
    config.setStorePathRootDir(folder.toString());
    config.setStorePathCommitLog(folder.resolve("commitlog").toString());
    config.setMappedFileSizeCommitLog(1024 * 1024);
    config.setHaListenPort(0);
    // A second instead of a minute, so that the checkpoint follows within this run.
    config.setFlushConsumeQueueThoroughInterval(1000);
    config.setMessageIndexSafe(isIndexSafe);
    MessageStore store = new DefaultMessageStore(config, new BrokerStatsManager("cluster", false),
        (topic, queue, offset, tag, time, bitMap, properties) -> {}, new BrokerConfig(), new ConcurrentHashMap<>());
    if (!store.load()) {
      throw new IllegalStateException("load failed, see the log of the store");
    }
    store.start();
    return store;
  }
  // #endregion

  // #region crash
  private static void writeAndCrash(Path folder) throws Exception {
    MessageStore store = open(folder, false);
    put(store, "early", 10, 100);
    // Fills the first CommitLog file of 1 MiB, and two more.
    put(store, "filler", 50, 50_000);
    put(store, "late", 10, 100);
    Thread.sleep(5_000);
    report(store);
    // No shutdown, as with kill -9.
    Runtime.getRuntime().halt(1);
  }
  // #endregion

  private static void put(MessageStore store, String key, int times, int size) {
    for (int time = 0; time < times; time++) {
      MessageExtBrokerInner message = new MessageExtBrokerInner();
      message.setTopic("order_paid");
      message.setKeys(key);
      message.setBody("x".repeat(size).getBytes(StandardCharsets.UTF_8));
      message.setBornTimestamp(System.currentTimeMillis());
      message.setBornHost(new InetSocketAddress("127.0.0.1", 1));
      message.setStoreHost(new InetSocketAddress("127.0.0.1", 10911));
      message.setPropertiesString(MessageDecoder.messageProperties2String(message.getProperties()));
      if (!store.putMessage(message).isOk()) {
        throw new IllegalStateException("not stored");
      }
    }
  }

  private static void report(MessageStore store) throws Exception {
    while (store.dispatchBehindBytes() > 0) Thread.sleep(10);
    for (String key : new String[] {"early", "filler", "late"}) {
      QueryMessageResult found = store.queryMessage("order_paid", key, 64, 0, System.currentTimeMillis() + 1_000);
      System.out.println("by key " + key + ": " + found.getMessageBufferList().size());
      found.release();
    }
    System.out.println("in the queue: "
        + (store.getMaxOffsetInQueue("order_paid", 0) - store.getMinOffsetInQueue("order_paid", 0)));
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (!Files.exists(folder.resolve("abort"))) {
      writeAndCrash(folder);
    }
    MessageStore store = open(folder, args.length > 1);
    report(store);
    store.shutdown();
    System.exit(0);
  }
}
