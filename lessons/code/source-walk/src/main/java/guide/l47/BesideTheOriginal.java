package guide.l47;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.rocketmq.store.SelectMappedBufferResult;
import org.apache.rocketmq.store.logfile.DefaultMappedFile;

/** The same calls on both classes, and a look at the bytes on disk. */
public class BesideTheOriginal {
  public static void main(String[] args) throws Exception {
    int size = 64 * 1024;
    Path folder = Files.createTempDirectory("mapped");
    Path mine = folder.resolve("mine");
    // The original takes the offset at which the file begins from its name.
    Path original = folder.resolve("00000000000000000000");
    MiniMappedFile mini = new MiniMappedFile(mine, size);
    DefaultMappedFile mapped = new DefaultMappedFile(original.toString(), size);
    Random random = new Random(1);
    boolean fits = true;
    for (int count = 1; fits; count++) {
      byte[] record = new byte[200 + random.nextInt(3000)];
      random.nextBytes(record);
      fits = mini.appendMessage(record);
      if (mapped.appendMessage(record) != fits) {
        throw new IllegalStateException("one of them took a record that the other refused");
      }
      int flushed = mini.flush(4);
      if (mapped.flush(4) != flushed) {
        throw new IllegalStateException("flushed to different positions");
      }
      System.out.printf("%2d: written to %5d, flushed to %5d%n", count, mapped.getWrotePosition(), flushed);
    }
    // #region read-both
    ByteBuffer part = mini.selectMappedBuffer(1000, 16);
    SelectMappedBufferResult selected = mapped.selectMappedBuffer(1000, 16);
    System.out.println("equal bytes: " + part.equals(selected.getByteBuffer()) + ", direct: " + part.isDirect());
    // A reader that forgets this keeps the file from being deleted.
    System.out.println("references while reading: " + mapped.getRefCount());
    selected.release();
    mini.release();
    System.out.println("and after release(): " + mapped.getRefCount());
    // #endregion
    System.out.println("files equal: " + (Files.mismatch(mine, original) == -1));
    mini.close();
    mapped.destroy(1000);
  }
}
