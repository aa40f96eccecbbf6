import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.common.topic.TopicValidator;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.remoting.protocol.admin.TopicOffset;

/** Brokers and topics. */
final class Topics {
    /** Counting asks once a topic and broker; more of them are counted when they are opened. */
    private static final int COUNTED = 200;

    private final Cluster cluster;

    Topics(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(Map<String, LabAdmin.Operation> operations) {
        operations.put("brokers", request -> cluster.brokers());
        operations.put("topics", request -> topics());
        operations.put("queues", request -> queues(request.text("topic")));
        operations.put("createTopic", this::create);
        operations.put("deleteTopic", this::delete);
        operations.put("topicGroups", request -> new ArrayList<>(groupsOf(request.text("topic"))));
    }

    private List<Map<String, Object>> topics() throws Exception {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        for (Map.Entry<String, String> broker : cluster.masters().entrySet()) {
            Map<String, TopicConfig> configs =
                cluster.admin.getAllTopicConfig(broker.getValue(), Cluster.TIMEOUT).getTopicConfigTable();
            for (TopicConfig config : configs.values()) {
                // The broker keeps a topic of its own name and one of its cluster's.
                boolean ownName = cluster.masters().containsKey(config.getTopicName()) || isCluster(config.getTopicName());
                Map<String, Object> row = rows.computeIfAbsent(config.getTopicName(), name -> new HashMap<>());
                row.put("name", config.getTopicName());
                row.put("kind", ownName ? "system" : kindOf(config.getTopicName()));
                row.put("type", config.getTopicMessageType().name());
                row.merge("queues", config.getReadQueueNums(), (a, b) -> (Integer) a + (Integer) b);
            }
        }
        int counted = 0;
        for (Map<String, Object> row : rows.values()) {
            if (!row.get("kind").equals("system") && counted++ < COUNTED) {
                count(row);
            }
        }
        return new ArrayList<>(rows.values());
    }

    private boolean isCluster(String name) throws Exception {
        return cluster.info().getClusterAddrTable().containsKey(name);
    }

    private void count(Map<String, Object> row) throws Exception {
        long messages = 0;
        long last = 0;
        for (TopicOffset offset : offsets((String) row.get("name")).values()) {
            messages += offset.getMaxOffset() - offset.getMinOffset();
            last = Math.max(last, offset.getLastUpdateTimestamp());
        }
        row.put("messages", messages);
        row.put("last", last);
    }

    private List<Map<String, Object>> queues(String topic) throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map.Entry<MessageQueue, TopicOffset> one : offsets(topic).entrySet()) {
            Map<String, Object> row = new HashMap<>();
            row.put("broker", one.getKey().getBrokerName());
            row.put("queue", one.getKey().getQueueId());
            row.put("min", one.getValue().getMinOffset());
            row.put("max", one.getValue().getMaxOffset());
            row.put("last", one.getValue().getLastUpdateTimestamp());
            rows.add(row);
        }
        return rows;
    }

    /** Offsets of the queues of a topic; asks the brokers, since some system topics have no route. */
    Map<MessageQueue, TopicOffset> offsets(String topic) throws Exception {
        Map<MessageQueue, TopicOffset> offsets = new TreeMap<>();
        for (Map.Entry<String, String> broker : cluster.masters().entrySet()) {
            try {
                offsets.putAll(cluster.admin.examineTopicStats(broker.getValue(), topic).getOffsetTable());
            } catch (MQBrokerException cause) {
                // 17: this broker has none of its queues.
                if (cause.getResponseCode() != ResponseCode.TOPIC_NOT_EXIST) {
                    throw cause;
                }
            }
        }
        return offsets;
    }

    private Object create(Request request) throws Exception {
        int queues = (int) request.number("queues", 4);
        TopicConfig config = new TopicConfig(request.text("topic"), queues, queues);
        config.setAttributes(Collections.singletonMap("+message.type", request.text("type", "NORMAL")));
        for (String address : cluster.masters().values()) {
            cluster.admin.createAndUpdateTopicConfig(address, config);
        }
        return true;
    }

    private Object delete(Request request) throws Exception {
        Map<String, String> masters = cluster.masters();
        cluster.admin.deleteTopicInBroker(new HashSet<>(masters.values()), request.text("topic"));
        cluster.admin.deleteTopicInNameServer(
            new HashSet<>(cluster.admin.getNameServerAddressList()), request.text("topic"));
        return true;
    }

    Set<String> groupsOf(String topic) throws Exception {
        Set<String> groups = new TreeSet<>();
        try {
            groups.addAll(cluster.admin.queryTopicConsumeByWho(topic).getGroupList());
        } catch (Exception cause) {
            // No route: nobody reads what is not there.
            if (LabAdmin.codeOf(cause) != ResponseCode.TOPIC_NOT_EXIST) {
                throw cause;
            }
        }
        return groups;
    }

    static String kindOf(String topic) {
        if (topic.startsWith(MixAll.DLQ_GROUP_TOPIC_PREFIX)) {
            return "dead";
        }
        if (topic.startsWith(MixAll.RETRY_GROUP_TOPIC_PREFIX)) {
            return Groups.isSystem(topic.substring(MixAll.RETRY_GROUP_TOPIC_PREFIX.length())) ? "system" : "retry";
        }
        return TopicValidator.isSystemTopic(topic) || topic.endsWith("_REPLY_TOPIC") ? "system" : "user";
    }
}
