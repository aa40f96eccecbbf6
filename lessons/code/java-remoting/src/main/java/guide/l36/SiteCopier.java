package guide.l36;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendStatus;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies a topic from one cluster to another, at least once; its consumers there have to be idempotent. */
final class SiteCopier {
    private static final Logger log = LoggerFactory.getLogger(SiteCopier.class);
    private static final String FROM_SITE = "from_site";

    private SiteCopier() {
    }

    static DefaultMQPushConsumer start(String site, String nameServersHere, String nameServersThere, String topic)
        throws MQClientException {
        DefaultMQProducer there = new DefaultMQProducer("site_copier");
        there.setNamesrvAddr(nameServersThere);
        there.start();
        // #region copy
        DefaultMQPushConsumer here = new DefaultMQPushConsumer("site_copier");
        here.setNamesrvAddr(nameServersHere);
        here.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        here.setMaxReconsumeTimes(Integer.MAX_VALUE); // the other site may be away for a day: never a dead letter
        here.subscribe(topic, "*");
        here.registerMessageListener((MessageListenerConcurrently) (messages, context) -> {
            MessageExt message = messages.get(0);
            if (message.getUserProperty(FROM_SITE) != null) return ConsumeConcurrentlyStatus.CONSUME_SUCCESS; // no loop
            try {
                SendStatus status = there.send(copyOf(message, site)).getSendStatus();
                if (status == SendStatus.SEND_OK) return ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
                log.warn("{} is stored there, but not safe: {}", message.getKeys(), status);
            } catch (Exception failed) {
                log.warn("{} waits for the other site", message.getKeys(), failed);
            }
            return ConsumeConcurrentlyStatus.RECONSUME_LATER;
        });
        // #endregion
        here.start();
        return here;
    }

    // #region copy-of
    /** The business key goes along; ids, offsets and the time of storage are new at the other site. */
    private static Message copyOf(MessageExt message, String site) {
        Message copy = new Message(message.getTopic(), message.getTags(), message.getKeys(), message.getBody());
        copy.putUserProperty(FROM_SITE, site);
        copy.putUserProperty("origin_id", message.getMsgId());
        return copy;
    }
    // #endregion
}
