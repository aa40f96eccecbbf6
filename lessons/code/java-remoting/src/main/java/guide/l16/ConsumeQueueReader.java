package guide.l16;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;

/** Reads entries of a ConsumeQueue file: store/consumequeue/TOPIC/QUEUE/00000000000000000000. */
public final class ConsumeQueueReader {
    private static final int ENTRY = 20;
    private static final int ENTRIES_PER_FILE = 300_000;

    private ConsumeQueueReader() {
    }

    // #region locate
    /** Which file holds the entry, and where in it: no search, two divisions. */
    static String locate(long queueOffset) {
        long bytes = queueOffset * ENTRY;
        long fileSize = (long) ENTRIES_PER_FILE * ENTRY; // 6,000,000
        return String.format("%020d at %d", bytes / fileSize * fileSize, bytes % fileSize);
    }
    // #endregion

    // #region read
    /** One entry: where the message is, how long, and the hash of its tag. */
    static void read(ByteBuffer queue, int index, String tag) {
        queue.position(index * ENTRY);
        long physicalOffset = queue.getLong();
        int size = queue.getInt();
        long tagsCode = queue.getLong();
        boolean passes = tagsCode == tag.hashCode(); // all that the broker compares
        System.out.printf("%6d  CommitLog %d, %d bytes, tagsCode %d, passes \"%s\": %b%n",
            index, physicalOffset, size, tagsCode, tag, passes);
    }
    // #endregion

    /** Arguments: the file, the first entry, how many, and a tag. */
    public static void main(String[] args) throws IOException {
        System.out.println("offset 1,000,000 is in " + locate(1_000_000));
        try (FileChannel channel = FileChannel.open(Paths.get(args[0]), StandardOpenOption.READ)) {
            ByteBuffer queue = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int first = Integer.parseInt(args[1]);
            for (int index = first; index < first + Integer.parseInt(args[2]); index++) {
                read(queue, index, args[3]);
            }
        }
    }
}
