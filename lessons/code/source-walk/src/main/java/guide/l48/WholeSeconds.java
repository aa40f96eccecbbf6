package guide.l48;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.rocketmq.store.index.IndexFile;

/** What an entry remembers of its time, and what a query that begins at the exact time misses. */
public class WholeSeconds {
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempDirectory("index").resolve("20260101000000000");
    // #region whole-seconds
    IndexFile index = new IndexFile(file.toString(), 100, 10, 0, 0);
    long begin = 1_767_225_600_000L;
    index.putKey("order_paid#A", 0, begin);
    index.putKey("order_paid#B", 250, begin + 1_900);
    for (long from : new long[] {begin + 1_900, begin + 1_001, begin + 1_000, begin}) {
      List<Long> offsets = new ArrayList<>();
      index.selectPhyOffset(offsets, "order_paid#B", 32, from, begin + 5_000);
      System.out.printf("B was stored at +1900 ms; asked from +%d ms: %s%n", from - begin, offsets);
    }
    // #endregion
    int taken = 2;
    while (index.putKey("order_paid#C" + taken, 500, begin + 2_000)) taken++;
    System.out.println("a file for 10 entries takes " + taken);
    index.destroy(1000);
  }
}
