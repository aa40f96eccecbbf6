package guide.l12;

import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.remoting.protocol.route.BrokerData;
import org.apache.rocketmq.remoting.protocol.route.QueueData;
import org.apache.rocketmq.remoting.protocol.route.TopicRouteData;

/** Asks one NameServer after another for the same topic: they may well disagree for a while. */
public final class RouteView {
    private RouteView() {
    }

    // #region ask
    /** What this one NameServer answers; an exception with code 17 when it knows no such topic. */
    static void ask(DefaultMQProducer started, String topic) throws Exception {
        TopicRouteData route = started.getDefaultMQProducerImpl().getMqClientFactory().getMQClientAPIImpl()
            .getTopicRouteInfoFromNameServer(topic, 3000);
        for (QueueData queues : route.getQueueDatas()) { // how many, and may one read and write
            System.out.printf("%s: %d to write, %d to read, perm %d%n", queues.getBrokerName(),
                queues.getWriteQueueNums(), queues.getReadQueueNums(), queues.getPerm());
        }
        for (BrokerData broker : route.getBrokerDatas()) { // where: 0 is the master, others are slaves
            System.out.printf("%s: %s%n", broker.getBrokerName(), broker.getBrokerAddrs());
        }
    }
    // #endregion

    /** Arguments: the topic, then the address of each NameServer. */
    public static void main(String[] args) throws Exception {
        for (int i = 1; i < args.length; i++) {
            DefaultMQProducer producer = new DefaultMQProducer("route_view");
            producer.setNamesrvAddr(args[i]); // one address only, so that this one has to answer
            producer.start();
            try {
                System.out.println(args[i]);
                ask(producer, args[0]);
            } catch (Exception e) {
                System.out.println(e.getMessage());
            } finally {
                producer.shutdown();
            }
        }
    }
}
