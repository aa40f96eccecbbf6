import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.client.consumer.DefaultMQPullConsumer;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.protocol.body.ClusterInfo;
import org.apache.rocketmq.remoting.protocol.route.BrokerData;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/** The clients of one cluster, and its brokers. */
final class Cluster implements AutoCloseable {
    /** A broker that does not answer costs this much, in milliseconds, not the caller's patience. */
    static final long TIMEOUT = 5000;

    final DefaultMQAdminExt admin;
    private final String nameServer;
    private final RPCHook hook;
    /** One operation asks for the brokers many times; what is registered changes once in many seconds. */
    private static final long FRESH = 1000;

    private ClusterInfo known;
    private long knownAt;
    private DefaultMQPullConsumer reader;
    private DefaultMQProducer writer;

    Cluster(Request where) throws Exception {
        nameServer = where.text("nameServer");
        hook = where.has("accessKey")
            ? new AclClientRPCHook(new SessionCredentials(where.text("accessKey"), where.text("secretKey")))
            : null;
        admin = new DefaultMQAdminExt(hook, TIMEOUT);
        admin.setNamesrvAddr(nameServer);
        admin.setInstanceName("lab-admin");
        admin.start();
    }

    /** Reads messages without a group's progress: nothing is committed. */
    synchronized DefaultMQPullConsumer reader() throws Exception {
        if (reader == null) {
            DefaultMQPullConsumer started = new DefaultMQPullConsumer(MixAll.TOOLS_CONSUMER_GROUP, hook);
            started.setNamesrvAddr(nameServer);
            started.setInstanceName("lab-reader");
            started.setConsumerPullTimeoutMillis(TIMEOUT);
            started.start();
            reader = started;
        }
        return reader;
    }

    synchronized DefaultMQProducer writer() throws Exception {
        if (writer == null) {
            DefaultMQProducer started = new DefaultMQProducer("LAB_REPLAY", hook);
            started.setNamesrvAddr(nameServer);
            started.setInstanceName("lab-writer");
            // Sent once or not at all: a copy too many is worse than an error.
            started.setRetryTimesWhenSendFailed(0);
            started.start();
            writer = started;
        }
        return writer;
    }

    synchronized ClusterInfo info() throws Exception {
        if (known == null || System.currentTimeMillis() - knownAt > FRESH) {
            known = admin.examineBrokerClusterInfo();
            knownAt = System.currentTimeMillis();
        }
        return known;
    }

    /** Addresses of the masters by broker name; a slave's where the master is gone. Never empty. */
    Map<String, String> masters() throws Exception {
        Map<String, String> masters = new TreeMap<>();
        for (BrokerData broker : info().getBrokerAddrTable().values()) {
            if (broker.selectBrokerAddr() != null) {
                masters.put(broker.getBrokerName(), broker.selectBrokerAddr());
            }
        }
        if (masters.isEmpty()) {
            // What is done on every broker would be done on none, and look like success.
            throw new IllegalStateException("no broker has registered at the name server " + nameServer);
        }
        return masters;
    }

    /** Every broker process that is registered, with what it says of itself. */
    List<Map<String, Object>> brokers() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (BrokerData broker : new TreeMap<>(info().getBrokerAddrTable()).values()) {
            for (Map.Entry<Long, String> one : new TreeMap<>(broker.getBrokerAddrs()).entrySet()) {
                Map<String, Object> row = new HashMap<>();
                row.put("cluster", broker.getCluster());
                row.put("name", broker.getBrokerName());
                row.put("brokerId", one.getKey());
                row.put("address", one.getValue());
                try {
                    row.put("runtime", admin.fetchBrokerRuntimeStats(one.getValue()).getTable());
                } catch (Exception cause) {
                    // Registered, but it does not answer: the name server forgets it after two minutes.
                    row.put("failure", String.valueOf(cause.getMessage()));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() {
        admin.shutdown();
        if (reader != null) {
            reader.shutdown();
        }
        if (writer != null) {
            writer.shutdown();
        }
    }
}
