import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.remoting.protocol.admin.OffsetWrapper;
import org.apache.rocketmq.remoting.protocol.body.Connection;
import org.apache.rocketmq.remoting.protocol.body.ConsumerConnection;
import org.apache.rocketmq.remoting.protocol.heartbeat.SubscriptionData;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;

/** Consumer groups: who is there, how far they are, and setting that back. */
final class Groups {
    private final Cluster cluster;

    Groups(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(Map<String, LabAdmin.Operation> operations) {
        operations.put("groups", request -> groups());
        operations.put("group", request -> group(request.text("group")));
        operations.put("progress", request -> progress(request.text("group")));
        operations.put("createGroup", this::create);
        operations.put("deleteGroup", this::delete);
        operations.put("resetOffset", this::reset);
    }

    private List<Map<String, Object>> groups() throws Exception {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (SubscriptionGroupConfig config : configs().values()) {
            if (!isSystem(config.getGroupName())) {
                rows.put(config.getGroupName(), row(config));
            }
        }
        return new ArrayList<>(rows.values());
    }

    private Map<String, Object> group(String name) throws Exception {
        SubscriptionGroupConfig config = configs().get(name);
        if (config == null) {
            throw new MQClientException(ResponseCode.SUBSCRIPTION_GROUP_NOT_EXIST, "no group " + name);
        }
        return row(config);
    }

    private Map<String, SubscriptionGroupConfig> configs() throws Exception {
        Map<String, SubscriptionGroupConfig> configs = new TreeMap<>();
        for (String address : cluster.masters().values()) {
            configs.putAll(cluster.admin.getAllSubscriptionGroup(address, Cluster.TIMEOUT).getSubscriptionGroupTable());
        }
        return configs;
    }

    private Map<String, Object> row(SubscriptionGroupConfig config) throws Exception {
        Map<String, Object> row = new HashMap<>();
        row.put("name", config.getGroupName());
        row.put("ordered", config.isConsumeMessageOrderly());
        row.put("retries", config.getRetryMaxTimes());
        List<Map<String, Object>> queues = progress(config.getGroupName());
        long lag = 0;
        for (Map<String, Object> queue : queues) {
            lag += Math.max(0, (Long) queue.get("max") - (Long) queue.get("offset"));
        }
        // A group that never reported where it is has no lag; that is not the same as 0.
        if (!queues.isEmpty()) {
            row.put("lag", lag);
        }
        List<Map<String, Object>> clients = new ArrayList<>();
        Map<String, String> subscriptions = new TreeMap<>();
        for (String address : cluster.masters().values()) {
            ConsumerConnection connection = connection(config.getGroupName(), address);
            if (connection == null) {
                continue;
            }
            row.put("model", String.valueOf(connection.getMessageModel()));
            for (SubscriptionData subscription : connection.getSubscriptionTable().values()) {
                subscriptions.put(subscription.getTopic(), subscription.getSubString());
            }
            for (Connection one : connection.getConnectionSet()) {
                Map<String, Object> client = new HashMap<>();
                client.put("id", one.getClientId());
                client.put("address", one.getClientAddr());
                client.put("language", String.valueOf(one.getLanguage()));
                if (!clients.contains(client)) {
                    clients.add(client);
                }
            }
        }
        row.put("clients", clients);
        row.put("subscriptions", subscriptions);
        return row;
    }

    private ConsumerConnection connection(String group, String address) throws Exception {
        try {
            return cluster.admin.examineConsumerConnectionInfo(group, address);
        } catch (MQBrokerException | MQClientException cause) {
            if (LabAdmin.codeOf(cause) == ResponseCode.CONSUMER_NOT_ONLINE) {
                return null;
            }
            throw cause;
        }
    }

    /** Where the group is in every queue that it ever reported; asks the brokers, since gRPC groups have no retry topic. */
    private List<Map<String, Object>> progress(String group) throws Exception {
        Map<MessageQueue, OffsetWrapper> offsets = new TreeMap<>();
        for (String address : cluster.masters().values()) {
            offsets.putAll(
                cluster.admin.examineConsumeStats(address, group, null, Cluster.TIMEOUT).getOffsetTable());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map.Entry<MessageQueue, OffsetWrapper> one : offsets.entrySet()) {
            Map<String, Object> row = new HashMap<>();
            row.put("topic", one.getKey().getTopic());
            row.put("broker", one.getKey().getBrokerName());
            row.put("queue", one.getKey().getQueueId());
            row.put("max", one.getValue().getBrokerOffset());
            row.put("offset", one.getValue().getConsumerOffset());
            row.put("last", one.getValue().getLastTimestamp());
            rows.add(row);
        }
        return rows;
    }

    private Object create(Request request) throws Exception {
        SubscriptionGroupConfig config = new SubscriptionGroupConfig();
        config.setGroupName(request.text("group"));
        config.setConsumeMessageOrderly(request.flag("ordered", false));
        config.setRetryMaxTimes((int) request.number("retries", config.getRetryMaxTimes()));
        for (String address : cluster.masters().values()) {
            cluster.admin.createAndUpdateSubscriptionGroupConfig(address, config);
        }
        return true;
    }

    private Object delete(Request request) throws Exception {
        for (String address : cluster.masters().values()) {
            cluster.admin.deleteSubscriptionGroup(address, request.text("group"), true);
        }
        return true;
    }

    /** {@code time}: milliseconds; -1: to the end. Answers how many queues were set, and whether clients were told. */
    private Object reset(Request request) throws Exception {
        String topic = request.text("topic");
        String group = request.text("group");
        long time = request.number("time", -1);
        Map<String, Object> answer = new HashMap<>();
        try {
            answer.put("queues", cluster.admin.resetOffsetByTimestamp(topic, group, time, true).size());
            answer.put("online", true);
        } catch (MQClientException cause) {
            if (cause.getResponseCode() != ResponseCode.CONSUMER_NOT_ONLINE) {
                throw cause;
            }
            // As mqadmin does: nobody is there to be told, so the stored progress is what counts.
            answer.put("queues", cluster.admin.resetOffsetByTimestampOld(group, topic, time, true).size());
            answer.put("online", false);
        }
        return answer;
    }

    private static final Set<String> TOOLS = new HashSet<>(Arrays.asList(
        MixAll.TOOLS_CONSUMER_GROUP, MixAll.FILTERSRV_CONSUMER_GROUP, MixAll.SELF_TEST_CONSUMER_GROUP,
        MixAll.MONITOR_CONSUMER_GROUP, MixAll.SCHEDULE_CONSUMER_GROUP, MixAll.ONS_HTTP_PROXY_GROUP,
        MixAll.CID_ONSAPI_PERMISSION_GROUP, MixAll.CID_ONSAPI_OWNER_GROUP, MixAll.CID_ONSAPI_PULL_GROUP,
        "CID_SYS_RMQ_TRANS", "LAB_REPLAY"));

    /** The broker's own groups, and those of tools. */
    static boolean isSystem(String group) {
        return TOOLS.contains(group) || group.startsWith(MixAll.CID_RMQ_SYS_PREFIX);
    }
}
