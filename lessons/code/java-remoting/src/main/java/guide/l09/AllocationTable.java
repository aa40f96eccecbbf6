package guide.l09;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.rocketmq.client.consumer.AllocateMessageQueueStrategy;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragely;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragelyByCircle;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueConsistentHash;
import org.apache.rocketmq.common.message.MessageQueue;

final class AllocationTable {
    private AllocationTable() {
    }

    // #region allocate
    /** What each member works out for itself: no broker is asked, the lists alone decide. */
    static String allocate(AllocateMessageQueueStrategy strategy, List<MessageQueue> queues, List<String> clientIds) {
        List<MessageQueue> sortedQueues = new ArrayList<>(queues);
        Collections.sort(sortedQueues);
        List<String> sortedIds = new ArrayList<>(clientIds);
        Collections.sort(sortedIds); // as text: 10.0.0.15@1 comes before 10.0.0.1@1
        StringBuilder table = new StringBuilder(strategy.getName()).append('\n');
        for (String clientId : sortedIds) {
            List<Integer> mine = strategy.allocate("points", clientId, sortedQueues, sortedIds).stream()
                .map(MessageQueue::getQueueId)
                .collect(Collectors.toList());
            table.append("  ").append(clientId).append(' ').append(mine).append('\n');
        }
        return table.toString();
    }
    // #endregion

    public static void main(String[] args) {
        List<MessageQueue> queues = new ArrayList<>();
        for (int id = 0; id < 8; id++) {
            queues.add(new MessageQueue("order_paid", "broker-a", id));
        }
        List<String> three = Arrays.asList("10.0.0.1@1", "10.0.0.2@1", "10.0.0.3@1");
        List<String> four = Arrays.asList("10.0.0.1@1", "10.0.0.2@1", "10.0.0.3@1", "10.0.0.15@1");
        for (List<String> members : Arrays.asList(three, four)) {
            System.out.print(allocate(new AllocateMessageQueueAveragely(), queues, members));
            System.out.print(allocate(new AllocateMessageQueueAveragelyByCircle(), queues, members));
            System.out.print(allocate(new AllocateMessageQueueConsistentHash(), queues, members));
        }
    }
}
