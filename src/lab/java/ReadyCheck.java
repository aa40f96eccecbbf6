import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.rocketmq.acl.common.AclClientRPCHook;
import org.apache.rocketmq.acl.common.SessionCredentials;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;
import org.apache.rocketmq.common.message.MessageQueue;
import org.apache.rocketmq.remoting.RPCHook;

/**
 * Sends one message to a new lab and receives it again; prints {@code received} and how long that took.
 *
 * <p>Arguments: name server, topic. The first send creates the topic. Where access control is on, LAB_ACCESS_KEY and
 * LAB_SECRET_KEY are in the environment, never in the arguments, which every user of the machine can read. It is source
 * for Java 8.
 */
public final class ReadyCheck {
    private static final String GROUP = "rocketmq-guide-ready";

    public static void main(String[] args) {
        int code = 1;
        try {
            code = check(args) ? 0 : 1;
        } catch (Exception failed) {
            System.out.println("failed " + failed.toString().replaceAll("\\s+", " "));
        }
        System.out.flush();
        // The clients' own threads would take seconds to end, or never do.
        Runtime.getRuntime().halt(code);
    }

    private static boolean check(String[] args) throws Exception {
        String body = UUID.randomUUID().toString();
        String key = System.getenv("LAB_ACCESS_KEY");
        RPCHook hook = key == null ? null
            : new AclClientRPCHook(new SessionCredentials(key, System.getenv("LAB_SECRET_KEY")));

        DefaultMQProducer producer = new DefaultMQProducer(GROUP, hook);
        producer.setNamesrvAddr(args[0]);
        producer.start();
        SendResult sent = sendPatiently(producer, new Message(args[1], "ready", body.getBytes("UTF-8")));
        MessageQueue queue = sent.getMessageQueue();
        System.out.println("sent " + sent.getMsgId());

        DefaultLitePullConsumer consumer = new DefaultLitePullConsumer(GROUP, hook);
        consumer.setNamesrvAddr(args[0]);
        consumer.setAutoCommit(false);
        consumer.start();
        Collection<MessageQueue> queues = Collections.singleton(queue);
        consumer.assign(queues);
        consumer.seek(queue, sent.getQueueOffset());
        long until = System.currentTimeMillis() + 20_000;
        while (System.currentTimeMillis() < until) {
            List<MessageExt> messages = consumer.poll(1000);
            for (MessageExt message : messages) {
                if (body.equals(new String(message.getBody(), "UTF-8"))) {
                    System.out.println("received " + message.getMsgId());
                    return true;
                }
            }
        }
        System.out.println("failed sent, but not received within 20 s");
        return false;
    }

    /** A broker that has just come up refuses for a moment: its route is not known yet, or its store not ready. */
    private static SendResult sendPatiently(DefaultMQProducer producer, Message message) throws Exception {
        long until = System.currentTimeMillis() + 30_000;
        while (true) {
            try {
                return producer.send(message, 3000);
            } catch (Exception refused) {
                if (System.currentTimeMillis() > until) {
                    throw refused;
                }
                Thread.sleep(300);
            }
        }
    }
}
