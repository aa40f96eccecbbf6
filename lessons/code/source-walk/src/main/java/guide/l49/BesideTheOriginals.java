package guide.l49;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.rocketmq.client.consumer.AllocateMessageQueueStrategy;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragely;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragelyByCircle;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueConsistentHash;
import org.apache.rocketmq.common.message.MessageQueue;

/** Ours against the client's, for every number of queues and members up to 32; then two members that disagree. */
public class BesideTheOriginals {
  private interface Ours {
    List<MessageQueue> allocate(List<MessageQueue> queues, List<String> members, String me);
  }

  private static int compare(AllocateMessageQueueStrategy theirs, Ours ours) {
    int compared = 0;
    for (int queues = 1; queues <= 32; queues++) {
      for (int members = 1; members <= 32; members++) {
        for (String me : members(members)) {
          List<MessageQueue> expected = theirs.allocate("g", me, queues(queues), members(members));
          if (!expected.equals(ours.allocate(queues(queues), members(members), me))) {
            throw new IllegalStateException(theirs.getName() + " differs: " + queues + " queues, " + members + " members");
          }
          compared++;
        }
      }
    }
    return compared;
  }

  // #region disagree
  /** Four members; the second one asked a broker that does not know the first. */
  private static void disagree() {
    List<MessageQueue> queues = queues(8);
    List<String> everybody = List.of("m1", "m2", "m3", "m4");
    List<String> withoutM1 = List.of("m2", "m3", "m4");
    List<MessageQueue> taken = new ArrayList<>();
    for (String me : everybody) {
      List<String> seen = me.equals("m2") ? withoutM1 : everybody;
      taken.addAll(Allocation.averagely(queues, seen, me));
    }
    Set<Integer> twice = new TreeSet<>();
    Set<Integer> nobody = new TreeSet<>();
    for (MessageQueue queue : queues) {
      long owners = taken.stream().filter(queue::equals).count();
      if (owners > 1) twice.add(queue.getQueueId());
      if (owners == 0) nobody.add(queue.getQueueId());
    }
    System.out.println("queues with two owners: " + twice + ", with none: " + nobody);
  }
  // #endregion

  /** How many of 12 queues change their owner when a fourth member joins. */
  private static int moved(Ours strategy) {
    Set<String> before = new HashSet<>();
    for (String me : members(3)) {
      strategy.allocate(queues(12), members(3), me).forEach(queue -> before.add(me + queue.getQueueId()));
    }
    int stay = 0;
    for (String me : members(4)) {
      for (MessageQueue queue : strategy.allocate(queues(12), members(4), me)) {
        if (before.contains(me + queue.getQueueId())) stay++;
      }
    }
    return 12 - stay;
  }

  private static List<MessageQueue> queues(int count) {
    List<MessageQueue> queues = new ArrayList<>();
    for (int id = 0; id < count; id++) queues.add(new MessageQueue("order_paid", "broker-a", id));
    return queues;
  }

  private static List<String> members(int count) {
    List<String> members = new ArrayList<>();
    for (int id = 1; id <= count; id++) members.add(String.format("10.0.0.%02d@100", id));
    return members;
  }

  public static void main(String[] args) {
    System.out.println("AVG equal in " + compare(new AllocateMessageQueueAveragely(), Allocation::averagely));
    System.out.println("AVG_BY_CIRCLE equal in "
        + compare(new AllocateMessageQueueAveragelyByCircle(), Allocation::averagelyByCircle));
    System.out.println("CONSISTENT_HASH equal in "
        + compare(new AllocateMessageQueueConsistentHash(), Allocation::consistentHash));
    System.out.printf("moved of 12 when a fourth member joins: %d, %d, %d%n", moved(Allocation::averagely),
        moved(Allocation::averagelyByCircle), moved(Allocation::consistentHash));
    disagree();
  }
}
