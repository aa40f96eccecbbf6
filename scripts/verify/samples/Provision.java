import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.rocketmq.common.TopicConfig;
import org.apache.rocketmq.remoting.protocol.subscription.SubscriptionGroupConfig;
import org.apache.rocketmq.tools.admin.DefaultMQAdminExt;

/**
 * Creates topics and groups in one process, since mqadmin takes a JVM for each.
 *
 * <p>Arguments: name server, broker, file. Lines of the file: {@code topic <name> <type> <queues>} or
 * {@code group <name> <ordered: true|false> <retryMaxTimes>}.
 */
public final class Provision {
    public static void main(String[] args) throws Exception {
        DefaultMQAdminExt admin = new DefaultMQAdminExt();
        admin.setNamesrvAddr(args[0]);
        admin.start();
        try {
            for (String line : Files.readAllLines(Path.of(args[2]))) {
                String[] words = line.split(" ");
                if (words[0].equals("topic")) {
                    int queues = Integer.parseInt(words[3]);
                    TopicConfig topic = new TopicConfig(words[1], queues, queues);
                    topic.setAttributes(Map.of("+message.type", words[2]));
                    admin.createAndUpdateTopicConfig(args[1], topic);
                } else {
                    SubscriptionGroupConfig group = new SubscriptionGroupConfig();
                    group.setGroupName(words[1]);
                    group.setConsumeMessageOrderly(Boolean.parseBoolean(words[2]));
                    group.setRetryMaxTimes(Integer.parseInt(words[3]));
                    admin.createAndUpdateSubscriptionGroupConfig(args[1], group);
                }
            }
            System.out.println("provisioned");
        } finally {
            admin.shutdown();
        }
        System.exit(0);
    }
}
