import java.util.HashMap;
import java.util.Map;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.KeyBuilder;
import org.apache.rocketmq.common.MixAll;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageAccessor;
import org.apache.rocketmq.common.message.MessageConst;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;

/** Dead letters, sent again: to the one group that gave up on them, or to everyone who reads the topic. */
final class Replays {
    private static final String[] OWN_OF_THE_DEAD = {
        // What the broker or client writes for its own bookkeeping and would misread in a new message.
        MessageConst.PROPERTY_DELAY_TIME_LEVEL, MessageConst.PROPERTY_REAL_TOPIC, MessageConst.PROPERTY_REAL_QUEUE_ID,
        MessageConst.PROPERTY_RECONSUME_TIME, MessageConst.PROPERTY_MAX_RECONSUME_TIMES, MessageConst.PROPERTY_FIRST_POP_TIME,
        MessageConst.PROPERTY_POP_CK, MessageConst.PROPERTY_RETRY_TOPIC, MessageConst.PROPERTY_ORIGIN_MESSAGE_ID,
        MessageConst.PROPERTY_ORIGIN_GROUP, MessageConst.PROPERTY_DLQ_ORIGIN_TOPIC, MessageConst.PROPERTY_DLQ_ORIGIN_MESSAGE_ID,
        MessageConst.PROPERTY_MSG_REGION, MessageConst.PROPERTY_TRACE_SWITCH, MessageConst.PROPERTY_MIN_OFFSET,
        MessageConst.PROPERTY_MAX_OFFSET, MessageConst.PROPERTY_CONSUME_START_TIMESTAMP, MessageConst.PROPERTY_CLUSTER,
        MessageConst.PROPERTY_UNIQ_CLIENT_MESSAGE_ID_KEYIDX, MessageConst.PROPERTY_TIMER_OUT_MS,
        MessageConst.PROPERTY_TIMER_DELAY_SEC, MessageConst.PROPERTY_TIMER_DELAY_MS, MessageConst.PROPERTY_TIMER_DELIVER_MS,
        MessageConst.PROPERTY_TRANSACTION_PREPARED, MessageConst.PROPERTY_TRANSACTION_ID,
        MessageConst.PROPERTY_TRANSACTION_PREPARED_QUEUE_OFFSET, MessageConst.PROPERTY_TRANSACTION_CHECK_TIMES,
    };

    private final Cluster cluster;

    Replays(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(Map<String, LabAdmin.Operation> operations) {
        operations.put("replay", this::replay);
    }

    /**
     * {@code topic}, {@code broker}, {@code queue}, {@code offset} say which dead letter; {@code original} its topic;
     * {@code to} is {@code group} or {@code topic}. The dead letter stays where it is: nothing takes one away.
     */
    private Object replay(Request request) throws Exception {
        MessageQueue queue = Messages.queueOf(request);
        String group = queue.getTopic().substring(MixAll.DLQ_GROUP_TOPIC_PREFIX.length());
        String original = request.text("original");
        MessageExt dead = new Messages(cluster).at(queue, request.number("offset", 0));
        Message again = new Message();
        again.setBody(dead.getBody());
        again.setFlag(dead.getFlag());
        MessageAccessor.setProperties(again, new HashMap<>(dead.getProperties()));
        for (String property : OWN_OF_THE_DEAD) {
            MessageAccessor.clearProperty(again, property);
        }
        // Who handles messages once by their id still knows it.
        MessageAccessor.setOriginMessageId(again, originOf(dead));
        boolean isPop = dead.getProperty(MessageConst.PROPERTY_FIRST_POP_TIME) != null;
        if (request.text("to").equals("topic")) {
            again.setTopic(original);
        } else if (isPop) {
            return sendToPopRetry(again, original, group);
        } else {
            again.setTopic(MixAll.getRetryTopic(group));
            MessageAccessor.putProperty(again, MessageConst.PROPERTY_RETRY_TOPIC, original);
            return sendToFirstQueue(again, queue.getBrokerName());
        }
        return answer(cluster.writer().send(again, Cluster.TIMEOUT), again.getTopic());
    }

    /** Retry topics have one queue, and the name server learns of new ones late: a route would be the default one. */
    private Object sendToFirstQueue(Message again, String broker) throws Exception {
        MessageQueue first = new MessageQueue(again.getTopic(), broker, 0);
        return answer(cluster.writer().send(again, first, Cluster.TIMEOUT), again.getTopic());
    }

    /**
     * Groups of gRPC clients read a retry topic a group and topic. Sending there, the broker takes everything after
     * %RETRY% for the name of a group, which it wants to exist: it does for the moment of the send.
     */
    private Object sendToPopRetry(Message again, String original, String group) throws Exception {
        String name = null;
        String broker = null;
        for (Map.Entry<String, String> one : cluster.masters().entrySet()) {
            Map<String, TopicConfig> known =
                cluster.admin.getAllTopicConfig(one.getValue(), Cluster.TIMEOUT).getTopicConfigTable();
            for (String retry : new String[] {
                KeyBuilder.buildPopRetryTopicV2(original, group), KeyBuilder.buildPopRetryTopicV1(original, group)}) {
                if (name == null && known.containsKey(retry)) {
                    name = retry;
                    broker = one.getKey();
                }
            }
        }
        if (name == null) {
            throw new IllegalStateException("the group has no retry topic for " + original);
        }
        again.setTopic(name);
        String taken = KeyBuilder.parseGroup(name);
        boolean isThere = cluster.admin.getAllSubscriptionGroup(cluster.masters().get(broker), Cluster.TIMEOUT)
            .getSubscriptionGroupTable().containsKey(taken);
        if (!isThere) {
            SubscriptionGroupConfig config = new SubscriptionGroupConfig();
            config.setGroupName(taken);
            for (String address : cluster.masters().values()) {
                cluster.admin.createAndUpdateSubscriptionGroupConfig(address, config);
            }
        }
        try {
            return sendToFirstQueue(again, broker);
        } finally {
            if (!isThere) {
                for (String address : cluster.masters().values()) {
                    // Its progress is not removed with it: that of the group by the same name would go too.
                    cluster.admin.deleteSubscriptionGroup(address, taken, false);
                }
            }
        }
    }

    private static Object answer(SendResult result, String topic) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", result.getMsgId());
        answer.put("status", result.getSendStatus().name());
        answer.put("topic", topic);
        return answer;
    }

    private static String originOf(MessageExt dead) {
        for (String property : new String[] {
            MessageConst.PROPERTY_DLQ_ORIGIN_MESSAGE_ID, MessageConst.PROPERTY_ORIGIN_MESSAGE_ID,
            MessageConst.PROPERTY_UNIQ_CLIENT_MESSAGE_ID_KEYIDX}) {
            if (dead.getProperty(property) != null) {
                return dead.getProperty(property);
            }
        }
        return dead.getMsgId();
    }
}
