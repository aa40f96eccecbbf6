package guide.l48;

import guide.l45.OneProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.namesrv.NamesrvController;
import org.apache.rocketmq.store.CommitLogDispatcher;
import org.apache.rocketmq.store.DispatchRequest;
import org.apache.rocketmq.store.QueryMessageResult;

/** An index of our own, built by the very thread that builds ConsumeQueue and IndexFile. */
public class TagCounter implements CommitLogDispatcher {
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

  // #region dispatch
  @Override
  public void dispatch(DispatchRequest request) {
    System.out.printf("%s: CommitLog %d, %d bytes, %s queue %d offset %d, tag hash %d, keys %s%n",
        Thread.currentThread().getName(), request.getCommitLogOffset(), request.getMsgSize(),
        request.getTopic(), request.getQueueId(), request.getConsumeQueueOffset(),
        request.getTagsCode(), request.getKeys());
    String tag = request.getPropertiesMap().get(MessageConst.PROPERTY_TAGS);
    counts.computeIfAbsent(String.valueOf(tag), key -> new AtomicLong()).incrementAndGet();
  }
  // #endregion

  public static void main(String[] args) throws Exception {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("tag-counter");
    NamesrvController nameServer = OneProcess.createNameServer(folder);
    // #region register
    BrokerController broker = OneProcess.createBroker(folder);
    TagCounter counter = new TagCounter();
    // Between load and start: the list is a plain LinkedList, and ReputMessageService does not run yet.
    broker.getMessageStore().addDispatcher(counter);
    OneProcess.start(nameServer, broker);
    // #endregion

    DefaultMQProducer producer = new DefaultMQProducer("tag_counter");
    producer.setNamesrvAddr(OneProcess.NAME_SERVER);
    producer.setSendMsgTimeout(600_000);
    producer.start();
    for (String tag : new String[] {"PAID", "REFUND", "PAID"}) {
      producer.send(new Message("order_paid", tag, "1001 member-7", "x".getBytes(StandardCharsets.UTF_8)));
    }
    while (broker.getMessageStore().dispatchBehindBytes() > 0) {
      Thread.sleep(1);
    }
    System.out.println("counted: " + counter.counts);
    // #region query
    long now = System.currentTimeMillis();
    QueryMessageResult found = broker.getMessageStore().queryMessage("order_paid", "member-7", 32, 0, now + 1000);
    System.out.println("by key: " + found.getMessageBufferList().size() + " messages");
    found.release();
    // #endregion
    producer.shutdown();
    System.exit(0);
  }
}
