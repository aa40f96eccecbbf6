package guide.l23;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.remoting.exception.RemotingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class OrderTimeout {
    private static final Logger log = LoggerFactory.getLogger(OrderTimeout.class);

    private OrderTimeout() {
    }

    /** The order table, as far as this example needs it. */
    interface Orders {
        /** Cancels the order if it is still NEW; false when it was paid or cancelled before. */
        boolean cancelIfNew(String orderId);
    }

    // #region send
    /** Returns what it takes to recall the message; the handle of a delay by level is null. */
    static String sendTimeout(DefaultMQProducer producer, String orderId)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        Message message = new Message("order_timeout", "check", orderId, orderId.getBytes(StandardCharsets.UTF_8));
        message.setDelayTimeMs(TimeUnit.MINUTES.toMillis(30));
        SendResult result = producer.send(message);
        return result.getRecallHandle();
    }
    // #endregion

    // #region recall
    /** Saves a delivery and nothing more: the listener asks the database all the same. */
    static void recall(DefaultMQProducer producer, String handle) {
        try {
            producer.recallMessage("order_timeout", handle); // needs recallMessageEnable=true at the broker
        } catch (MQClientException | RemotingException | MQBrokerException e) {
            log.info("the timeout will come and find a paid order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
    // #endregion

    // #region due
    /** The message is an alarm clock, not a verdict: what happens is decided by the order as it is now. */
    static void onTimeout(Orders orders, MessageExt message) {
        String orderId = message.getKeys();
        if (orders.cancelIfNew(orderId)) {
            log.info("order {} was not paid in time", orderId);
        }
    }
    // #endregion

    // #region relay
    private static final long HOP_MS = TimeUnit.HOURS.toMillis(20); // below what broker (3 d) and proxy (1 d) accept

    /** For a day far ahead: the message carries its goal and is sent on, hop by hop. True when the time has come. */
    static boolean arrived(DefaultMQProducer producer, MessageExt message, long now)
        throws MQClientException, RemotingException, MQBrokerException, InterruptedException {
        long due = Long.parseLong(message.getUserProperty("due_ms"));
        if (due <= now) {
            return true;
        }
        Message next = new Message(message.getTopic(), message.getTags(), message.getKeys(), message.getBody());
        next.putUserProperty("due_ms", Long.toString(due));
        next.setDeliverTimeMs(Math.min(due, now + HOP_MS));
        producer.send(next); // before this one is acknowledged: a crash in between makes two, never none
        return false;
    }
    // #endregion
}
