package guide.l45;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.rocketmq.broker.BrokerController;
import org.apache.rocketmq.broker.BrokerStartup;
import org.apache.rocketmq.namesrv.NamesrvController;
import org.apache.rocketmq.namesrv.NamesrvStartup;

/** NameServer, broker and client in one JVM: one F5, and a breakpoint anywhere between them is hit. */
public record OneProcess(NamesrvController nameServer, BrokerController broker) {
  public static final String NAME_SERVER = "127.0.0.1:9876";

  // #region start
  /** Starts both with their own main classes, so that their start-up can be walked through as well. */
  public static OneProcess start(Path folder, String... brokerSettings) throws Exception {
    return start(createNameServer(folder), createBroker(folder, brokerSettings));
  }

  public static NamesrvController createNameServer(Path folder) throws Exception {
    Files.createDirectories(folder);
    // Before the first class of RocketMQ is loaded: logs and data stay in this folder.
    System.setProperty("user.home", folder.toString());
    System.setProperty("rocketmq.home.dir", folder.toString());
    Path file = folder.resolve("namesrv.conf");
    Files.write(file, List.of("listenPort=9876", "bindAddress=127.0.0.1"));
    return NamesrvStartup.main0(new String[] {"-c", file.toString()});
  }

  public static BrokerController createBroker(Path folder, String... settings) throws Exception {
    Path file = folder.resolve("broker.conf");
    Files.write(file, List.of(
        "brokerName=broker-a",
        "namesrvAddr=" + NAME_SERVER,
        "brokerIP1=127.0.0.1",
        "listenPort=10911",
        "bindAddress=127.0.0.1",
        "storePathRootDir=" + folder.resolve("store"),
        // Small files: quickly made, and full soon enough to see the next one made.
        "mappedFileSizeCommitLog=16777216",
        String.join("\n", settings)));
    return BrokerStartup.createBrokerController(new String[] {"-c", file.toString()});
  }
  // #endregion

  // #region wait-for-route
  public static OneProcess start(NamesrvController nameServer, BrokerController broker) throws Exception {
    long begin = System.nanoTime();
    BrokerStartup.start(broker);
    // "boot success" has been printed, which does not mean that the NameServer knows of this broker.
    System.out.printf("started after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    while (nameServer.getRouteInfoManager().pickupTopicRouteData("TBW102") == null) {
      Thread.sleep(20);
    }
    System.out.printf("route known after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    return new OneProcess(nameServer, broker);
  }
  // #endregion

  public static void main(String[] args) throws Exception {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("one-process");
    start(folder);
    FirstMessage.sendAndReceive("order_paid", "order 1001".getBytes(StandardCharsets.UTF_8));
    // The shutdown hooks of both stop them properly: the next start recovers in the ordinary way.
    System.exit(0);
  }
}
