import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.rocketmq.client.QueryResult;
import org.apache.rocketmq.client.consumer.PullResult;
import org.apache.rocketmq.client.consumer.PullStatus;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.trace.TraceView;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.common.topic.TopicValidator;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.remoting.protocol.admin.OffsetWrapper;
import org.apache.rocketmq.remoting.protocol.admin.TopicOffset;

/** Looking at messages without consuming them: pulls that commit no offset, and the index. */
final class Messages {
    /** What a broker gives at most for one pull of messages that are still in memory. */
    private static final int PULL = 32;
    /** Bytes of a body that a list needs. */
    private static final int PREVIEW = 256;
    private static final String TIMER_TOPIC = TopicValidator.SYSTEM_TOPIC_PREFIX + "wheel_timer";

    private final Cluster cluster;
    private final Topics topics;

    Messages(Cluster cluster) {
        this.cluster = cluster;
        topics = new Topics(cluster);
    }

    void addTo(Map<String, LabAdmin.Operation> operations) {
        operations.put("messages", this::newest);
        operations.put("since", this::since);
        operations.put("message", this::message);
        operations.put("byId", this::byId);
        operations.put("byKey", this::byKey);
        operations.put("life", this::life);
        operations.put("trace", this::trace);
    }

    /**
     * The newest messages of a topic, newest first. {@code before} are offsets by queue, exclusive, as an earlier answer
     * gave them: what is older than that answer.
     */
    private Object newest(Request request) throws Exception {
        String topic = request.text("topic");
        int max = (int) request.number("max", PULL);
        Map<String, Long> before = request.numbers("before");
        List<Backwards> queues = new ArrayList<>();
        for (Map.Entry<MessageQueue, TopicOffset> one : topics.offsets(topic).entrySet()) {
            long end = before.getOrDefault(keyOf(one.getKey()), one.getValue().getMaxOffset());
            queues.add(new Backwards(one.getKey(), one.getValue().getMinOffset(), end));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        while (rows.size() < max) {
            Backwards newest = null;
            for (Backwards queue : queues) {
                MessageExt head = queue.peek();
                if (head != null && (newest == null || head.getStoreTimestamp() > newest.peek().getStoreTimestamp())) {
                    newest = queue;
                }
            }
            if (newest == null) {
                break;
            }
            rows.add(row(newest.take(), newest.queue.getBrokerName(), PREVIEW));
        }
        Map<String, Long> rest = new HashMap<>();
        boolean more = false;
        for (Backwards queue : queues) {
            rest.put(keyOf(queue.queue), queue.end);
            more |= queue.peek() != null;
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("messages", rows);
        answer.put("before", rest);
        answer.put("more", more);
        return answer;
    }

    /** A queue, read from its end. */
    private final class Backwards {
        private final MessageQueue queue;
        private final long min;
        /** Exclusive end of what was not taken yet. */
        private long end;
        /** Exclusive end of what was not pulled yet. */
        private long unread;
        private final Deque<MessageExt> read = new ArrayDeque<>();

        Backwards(MessageQueue queue, long min, long end) {
            this.queue = queue;
            this.min = min;
            this.end = end;
            unread = end;
        }

        /** Null at the beginning of the queue. */
        MessageExt peek() throws Exception {
            while (read.isEmpty() && unread > min) {
                long from = Math.max(min, unread - PULL);
                for (MessageExt message : range(queue, from, unread)) {
                    read.addFirst(message);
                }
                unread = from;
            }
            return read.peekFirst();
        }

        MessageExt take() throws Exception {
            peek();
            MessageExt message = read.removeFirst();
            end = message.getQueueOffset();
            return message;
        }
    }

    /** What came after {@code positions} (offsets by queue); without them nothing but the positions of now. */
    private Object since(Request request) throws Exception {
        Map<String, Long> positions = request.numbers("positions");
        int max = (int) request.number("max", 500);
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, Long> next = new HashMap<>();
        for (Map.Entry<MessageQueue, TopicOffset> one : topics.offsets(request.text("topic")).entrySet()) {
            String key = keyOf(one.getKey());
            long end = one.getValue().getMaxOffset();
            // A queue that was not there when the watch began is new as a whole.
            long from = request.has("positions") ? positions.getOrDefault(key, 0L) : end;
            long to = Math.min(end, Math.max(from, one.getValue().getMinOffset()) + Math.max(0, max - rows.size()));
            for (MessageExt message : range(one.getKey(), Math.max(from, one.getValue().getMinOffset()), to)) {
                rows.add(row(message, one.getKey().getBrokerName(), PREVIEW));
            }
            // A queue that begins anew (its topic was deleted and created again) is read from where it is.
            next.put(key, Math.min(Math.max(from, to), end));
        }
        rows.sort((a, b) -> Long.compare((Long) a.get("stored"), (Long) b.get("stored")));
        Map<String, Object> answer = new HashMap<>();
        answer.put("messages", rows);
        answer.put("positions", next);
        return answer;
    }

    /** The messages of a queue from an offset to another, exclusive; without those that are gone meanwhile. */
    private List<MessageExt> range(MessageQueue queue, long from, long to) throws Exception {
        List<MessageExt> messages = new ArrayList<>();
        long next = from;
        while (next < to) {
            PullResult result = cluster.reader().pull(queue, "*", next, (int) Math.min(PULL, to - next));
            if (result.getPullStatus() == PullStatus.FOUND) {
                for (MessageExt message : result.getMsgFoundList()) {
                    if (message.getQueueOffset() >= next && message.getQueueOffset() < to) {
                        messages.add(message);
                    }
                }
            }
            if (result.getNextBeginOffset() <= next) {
                break;
            }
            next = result.getNextBeginOffset();
        }
        return messages;
    }

    /** One message by its place, whole up to {@code bytes}. */
    private Object message(Request request) throws Exception {
        MessageQueue queue = queueOf(request);
        MessageExt found = at(queue, request.number("offset", 0));
        return row(found, queue.getBrokerName(), (int) request.number("bytes", 1 << 20));
    }

    MessageExt at(MessageQueue queue, long offset) throws Exception {
        List<MessageExt> found = range(queue, offset, offset + 1);
        if (found.isEmpty()) {
            throw new MQClientException(ResponseCode.NO_MESSAGE, "this message is no longer stored");
        }
        return found.get(0);
    }

    static MessageQueue queueOf(Request request) {
        return new MessageQueue(request.text("topic"), request.text("broker"), (int) request.number("queue", 0));
    }

    private Object byId(Request request) throws Exception {
        return rows(byUniqueKey(request.text("topic"), request.text("messageId")));
    }

    private Object byKey(Request request) throws Exception {
        try {
            QueryResult result = cluster.admin.queryMessage(
                request.text("topic"), request.text("key"), (int) request.number("max", 64), 0, Long.MAX_VALUE);
            return rows(result.getMessageList());
        } catch (MQClientException cause) {
            if (cause.getResponseCode() == ResponseCode.NO_MESSAGE) {
                return new ArrayList<>();
            }
            throw cause;
        }
    }

    /**
     * Every stored copy of a message, by its id: in its topic, in retry and dead-letter topics, and where delayed,
     * scheduled and half messages wait; with the groups that read the topic, and what the half topic's operations say.
     */
    private Object life(Request request) throws Exception {
        String topic = request.text("topic");
        String id = request.text("messageId");
        Collection<String> names = new TreeSet<>(Arrays.asList(topic, TopicValidator.RMQ_SYS_SCHEDULE_TOPIC, TIMER_TOPIC,
            TopicValidator.RMQ_SYS_TRANS_HALF_TOPIC, TopicValidator.RMQ_SYS_TRANS_CHECK_MAX_TIME_TOPIC));
        for (String address : cluster.masters().values()) {
            for (TopicConfig config
                : cluster.admin.getAllTopicConfig(address, Cluster.TIMEOUT).getTopicConfigTable().values()) {
                String kind = Topics.kindOf(config.getTopicName());
                if (kind.equals("retry") || kind.equals("dead")) {
                    names.add(config.getTopicName());
                }
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : names) {
            for (Map<String, Object> row : rows(byUniqueKey(name, id))) {
                if (name.equals(TopicValidator.RMQ_SYS_TRANS_HALF_TOPIC)) {
                    row.put("ended", isEnded((String) row.get("broker"), (Integer) row.get("queue"), (Long) row.get("offset")));
                }
                rows.add(row);
            }
        }
        rows.sort((a, b) -> Long.compare((Long) a.get("stored"), (Long) b.get("stored")));
        Map<String, Object> answer = new HashMap<>();
        answer.put("copies", rows);
        answer.put("groups", passed(topic, rows));
        answer.put("now", System.currentTimeMillis());
        return answer;
    }

    /** Whether a half message was answered or put back: an operation in the last thousand names its offset. */
    private boolean isEnded(String broker, int queueId, long offset) throws Exception {
        MessageQueue queue = new MessageQueue(TopicValidator.RMQ_SYS_TRANS_OP_HALF_TOPIC, broker, queueId);
        TopicOffset offsets = topics.offsets(queue.getTopic()).get(queue);
        if (offsets == null) {
            return false;
        }
        for (MessageExt operation
            : range(queue, Math.max(offsets.getMinOffset(), offsets.getMaxOffset() - 1000), offsets.getMaxOffset())) {
            String text = new String(operation.getBody(), StandardCharsets.UTF_8);
            if (Arrays.asList(text.split(",")).contains(String.valueOf(offset))) {
                return true;
            }
        }
        return false;
    }

    /** For the copy in the topic itself: which groups have gone past it. */
    private List<Map<String, Object>> passed(String topic, List<Map<String, Object>> copies) throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String group : topics.groupsOf(topic)) {
            if (Groups.isSystem(group)) {
                continue;
            }
            Map<MessageQueue, OffsetWrapper> offsets = new TreeMap<>();
            for (String address : cluster.masters().values()) {
                offsets.putAll(cluster.admin.examineConsumeStats(address, group, topic, Cluster.TIMEOUT).getOffsetTable());
            }
            Map<String, Object> row = new HashMap<>();
            row.put("group", group);
            for (Map<String, Object> copy : copies) {
                if (topic.equals(copy.get("topic"))) {
                    OffsetWrapper at = offsets.get(
                        new MessageQueue(topic, (String) copy.get("broker"), (Integer) copy.get("queue")));
                    row.put("passed", at != null && at.getConsumerOffset() > (Long) copy.get("offset"));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** What clients with tracing on reported of a message; empty as well when there is no trace topic. */
    private Object trace(Request request) throws Exception {
        String id = request.text("messageId");
        List<Map<String, Object>> rows = new ArrayList<>();
        try {
            QueryResult result = cluster.admin.queryMessage(
                request.text("traceTopic", TopicValidator.RMQ_SYS_TRACE_TOPIC), id, 64, 0, Long.MAX_VALUE);
            for (MessageExt message : result.getMessageList()) {
                for (TraceView view : TraceView.decodeFromTraceTransData(id, message)) {
                    Map<String, Object> row = new HashMap<>();
                    row.put("kind", view.getMsgType());
                    row.put("group", view.getGroupName());
                    row.put("client", view.getClientHost());
                    row.put("time", view.getTimeStamp());
                    row.put("cost", view.getCostTime());
                    row.put("ok", "success".equals(view.getStatus()));
                    rows.add(row);
                }
            }
        } catch (MQClientException cause) {
            if (cause.getResponseCode() != ResponseCode.NO_MESSAGE
                && cause.getResponseCode() != ResponseCode.TOPIC_NOT_EXIST) {
                throw cause;
            }
        }
        return rows;
    }

    private List<MessageExt> byUniqueKey(String topic, String id) throws Exception {
        // The timer's topic has no route of its own; that of the cluster's name leads there.
        String cluster = topic.equals(TIMER_TOPIC) ? (String) this.cluster.brokers().get(0).get("cluster") : null;
        try {
            return this.cluster.admin.queryMessageByUniqKey(cluster, topic, id, 64, 0, Long.MAX_VALUE).getMessageList();
        } catch (MQClientException cause) {
            if (cause.getResponseCode() == ResponseCode.NO_MESSAGE
                || cause.getResponseCode() == ResponseCode.TOPIC_NOT_EXIST) {
                return new ArrayList<>();
            }
            throw cause;
        }
    }

    private List<Map<String, Object>> rows(List<MessageExt> messages) throws Exception {
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<String, String> broker : cluster.masters().entrySet()) {
            names.put(broker.getValue(), broker.getKey());
        }
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (MessageExt message : messages) {
            // What the index finds does not name its broker; where it was stored does.
            String broker = message.getBrokerName();
            if (broker == null) {
                InetSocketAddress store = (InetSocketAddress) message.getStoreHost();
                broker = names.getOrDefault(store.getAddress().getHostAddress() + ":" + store.getPort(),
                    names.values().isEmpty() ? "" : names.values().iterator().next());
            }
            Map<String, Object> row = row(message, broker, PREVIEW);
            rows.put(message.getTopic() + keyOf(broker, message.getQueueId()) + ":" + message.getQueueOffset(), row);
        }
        return new ArrayList<>(rows.values());
    }

    static Map<String, Object> row(MessageExt message, String broker, int bytes) {
        Map<String, Object> row = new HashMap<>();
        byte[] body = message.getBody() == null ? new byte[0] : message.getBody();
        String unique = message.getProperty(MessageConst.PROPERTY_UNIQ_CLIENT_MESSAGE_ID_KEYIDX);
        row.put("topic", message.getTopic());
        row.put("broker", broker);
        row.put("queue", message.getQueueId());
        row.put("offset", message.getQueueOffset());
        row.put("id", unique == null ? message.getMsgId() : unique);
        row.put("born", message.getBornTimestamp());
        row.put("stored", message.getStoreTimestamp());
        row.put("from", message.getBornHostString());
        row.put("tags", message.getTags() == null ? "" : message.getTags());
        row.put("keys", message.getKeys() == null ? "" : message.getKeys());
        row.put("reconsumeTimes", message.getReconsumeTimes());
        row.put("properties", new TreeMap<>(message.getProperties()));
        row.put("size", body.length);
        row.put("body", Base64.getEncoder().encodeToString(
            body.length > bytes ? Arrays.copyOf(body, bytes) : body));
        return row;
    }

    static String keyOf(MessageQueue queue) {
        return keyOf(queue.getBrokerName(), queue.getQueueId());
    }

    private static String keyOf(String broker, int queue) {
        return broker + ":" + queue;
    }
}
