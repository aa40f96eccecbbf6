package guide.l49;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three strategies of the client, each in a few lines. Queues and members must be sorted by the caller. */
public final class Allocation {
  private Allocation() {}

  // #region averagely
  /** AllocateMessageQueueAveragely: stretches, and the first members get one more each. */
  public static <Q> List<Q> averagely(List<Q> queues, List<String> members, String me) {
    int index = members.indexOf(me);
    int share = queues.size() / members.size();
    int rest = queues.size() % members.size();
    int from = index * share + Math.min(index, rest);
    return queues.subList(from, from + share + (index < rest ? 1 : 0));
  }
  // #endregion

  // #region circle
  /** AllocateMessageQueueAveragelyByCircle: dealt like cards. */
  public static <Q> List<Q> averagelyByCircle(List<Q> queues, List<String> members, String me) {
    List<Q> mine = new ArrayList<>();
    for (int i = members.indexOf(me); i < queues.size(); i += members.size()) {
      mine.add(queues.get(i));
    }
    return mine;
  }
  // #endregion

  // #region consistent
  /** AllocateMessageQueueConsistentHash: every member ten times on a ring, a queue belongs to the next one. */
  public static <Q> List<Q> consistentHash(List<Q> queues, List<String> members, String me) {
    TreeMap<Long, String> ring = new TreeMap<>();
    for (String member : members) {
      for (int replica = 0; replica < 10; replica++) {
        ring.put(hash(member + "-" + replica), member);
      }
    }
    List<Q> mine = new ArrayList<>();
    for (Q queue : queues) {
      Map.Entry<Long, String> next = ring.ceilingEntry(hash(queue.toString()));
      if (me.equals((next != null ? next : ring.firstEntry()).getValue())) {
        mine.add(queue);
      }
    }
    return mine;
  }

  /** The first four bytes of MD5, as an unsigned number. */
  private static long hash(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(key.getBytes(StandardCharsets.UTF_8));
      return (digest[0] & 0xFFL) << 24 | (digest[1] & 0xFFL) << 16 | (digest[2] & 0xFFL) << 8 | digest[3] & 0xFFL;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
  // #endregion
}
