package guide.l18;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.rocketmq.client.consumer.AllocateMessageQueueStrategy;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMachineRoomNearby;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragely;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragelyByCircle;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueByConfig;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueByMachineRoom;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueConsistentHash;
import org.apache.rocketmq.common.message.MessageQueue;

/** Every allocation strategy on the same 10 queues: who gets what, and how many queues move when a member joins. */
public final class Strategies {
    private Strategies() {
    }

    // #region allocate
    /** Queue to owner, as all members together work it out; a queue missing here is consumed by nobody. */
    static Map<MessageQueue, String> allocate(AllocateMessageQueueStrategy strategy, List<MessageQueue> queues,
        List<String> members) {
        Map<MessageQueue, String> owners = new LinkedHashMap<>();
        for (String member : members) {
            for (MessageQueue queue : strategy.allocate("points", member, queues, members)) {
                owners.merge(queue, member, (one, other) -> one + "+" + other); // two owners: read twice
            }
        }
        return owners;
    }

    /** How many queues have another owner now. */
    static long moved(Map<MessageQueue, String> before, Map<MessageQueue, String> after) {
        return before.keySet().stream().filter(queue -> !before.get(queue).equals(after.get(queue))).count();
    }
    // #endregion

    // #region strategies
    static List<AllocateMessageQueueStrategy> strategies(List<MessageQueue> queues) {
        AllocateMessageQueueByConfig byConfig = new AllocateMessageQueueByConfig();
        byConfig.setMessageQueueList(queues.subList(0, 3)); // this member takes these, whoever else is there
        AllocateMessageQueueByMachineRoom byRoom = new AllocateMessageQueueByMachineRoom();
        byRoom.setConsumeridcs(new HashSet<>(Collections.singletonList("room1"))); // only brokers named room1@...
        return Arrays.asList(
            new AllocateMessageQueueAveragely(),
            new AllocateMessageQueueAveragelyByCircle(),
            new AllocateMessageQueueConsistentHash(),
            new AllocateMachineRoomNearby(new AllocateMessageQueueAveragely(), new Rooms()),
            byRoom,
            byConfig);
    }

    /** A room is what stands in front of the "@" of a broker's name, and of the "-" of a member's id. */
    static final class Rooms implements AllocateMachineRoomNearby.MachineRoomResolver {
        @Override
        public String brokerDeployIn(MessageQueue queue) {
            return queue.getBrokerName().split("@")[0];
        }

        @Override
        public String consumerDeployIn(String clientId) {
            return clientId.split("-")[0];
        }
    }
    // #endregion

    public static void main(String[] args) {
        List<MessageQueue> queues = new ArrayList<>();
        for (int id = 0; id < 6; id++) {
            queues.add(new MessageQueue("order_paid", "room1@a", id));
        }
        for (int id = 0; id < 4; id++) {
            queues.add(new MessageQueue("order_paid", "room2@b", id));
        }
        Collections.sort(queues);
        List<String> three = Arrays.asList("room1-m1", "room1-m2", "room2-m3");
        List<String> four = Arrays.asList("room1-m1", "room1-m2", "room2-m3", "room2-m4");
        List<String> noRoom2 = Arrays.asList("room1-m1", "room1-m2");
        for (AllocateMessageQueueStrategy strategy : strategies(queues)) {
            Map<MessageQueue, String> before = allocate(strategy, queues, three);
            Map<MessageQueue, String> after = allocate(strategy, queues, four);
            System.out.println(strategy.getName());
            print("three", queues, before);
            print("four", queues, after);
            print("no room2", queues, allocate(strategy, queues, noRoom2));
            System.out.println("  moved by the fourth: " + moved(before, after));
        }
    }

    private static void print(String label, List<MessageQueue> queues, Map<MessageQueue, String> owners) {
        StringBuilder line = new StringBuilder(String.format("  %-9s", label));
        for (MessageQueue queue : queues) {
            String owner = owners.getOrDefault(queue, "-");
            line.append(' ').append(queue.getBrokerName().charAt(6)).append(queue.getQueueId()).append('=')
                .append(owner.replaceAll("room[12]-", ""));
        }
        System.out.println(line);
    }
}
