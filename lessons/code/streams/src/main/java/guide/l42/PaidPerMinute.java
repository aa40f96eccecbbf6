package guide.l42;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.streams.core.RocketMQStream;
import org.apache.rocketmq.streams.core.metadata.StreamConfig;
import org.apache.rocketmq.streams.core.rstream.StreamBuilder;
import org.apache.rocketmq.streams.core.topology.TopologyBuilder;
import org.apache.rocketmq.streams.core.util.Pair;
import org.apache.rocketmq.streams.core.window.Time;
import org.apache.rocketmq.streams.core.window.TimeType;
import org.apache.rocketmq.streams.core.window.WindowBuilder;

/** Counts payments by channel, from messages such as "wechat,1763755200000": once for ever, once a minute. */
public final class PaidPerMinute {
    private PaidPerMinute() {}

    // #region count
    static TopologyBuilder total() {
        StreamBuilder job = new StreamBuilder("paid_total"); // names groups and topics: never change it
        job.source("order_paid", body -> new Pair<>(null, new String(body, StandardCharsets.UTF_8)))
            .filter(payment -> payment.contains(","))
            .keyBy(payment -> payment.split(",")[0]) // through paid_total-...-shuffleTopic
            .count() // state in RocksDB and in ...-stateTopic
            .toRStream()
            .foreach(count -> System.out.println("total " + count));
        return job.build();
    }
    // #endregion

    // #region window
    static TopologyBuilder perMinute() {
        StreamBuilder job = new StreamBuilder("paid_per_minute");
        job.source("order_paid", body -> new Pair<>(null, new String(body, StandardCharsets.UTF_8)))
            .selectTimestamp(payment -> Long.valueOf(payment.split(",")[1]))
            .keyBy(payment -> payment.split(",")[0])
            .window(WindowBuilder.tumblingWindow(Time.minutes(1)))
            .count()
            .toRStream()
            .foreach(count -> System.out.println("window " + count));
        return job.build();
    }

    static RocketMQStream start(TopologyBuilder job, String nameServers) {
        Properties properties = new Properties();
        properties.put(MixAll.NAMESRV_ADDR_PROPERTY, nameServers);
        properties.put(StreamConfig.TIME_TYPE, TimeType.EVENT_TIME);
        properties.put(StreamConfig.ALLOW_LATENESS_MILLISECOND, 60_000); // older than the newest by more: dropped
        RocketMQStream stream = new RocketMQStream(job, properties);
        stream.start();
        return stream;
    }
    // #endregion

    public static void main(String[] args) {
        String nameServers = System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876");
        boolean windows = args.length > 0 && args[0].equals("window");
        RocketMQStream stream = start(windows ? perMinute() : total(), nameServers);
        Runtime.getRuntime().addShutdownHook(new Thread(stream::stop));
    }
}
