package guide.l16;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Looks a key up in an IndexFile: store/index/yyyyMMddHHmmssSSS. */
public final class IndexFileReader {
    private static final int HEADER = 40;
    private static final int SLOT = 4;
    private static final int ENTRY = 20;

    private IndexFileReader() {
    }

    // #region lookup
    /** Slot, newest entry, then along the chain: an entry holds a hash, never the key. */
    static void lookUp(ByteBuffer index, int slots, String topic, String key) {
        int hash = Math.abs((topic + "#" + key).hashCode());
        int slotAt = HEADER + hash % slots * SLOT;
        System.out.printf("hash %d, slot %d at byte %d%n", hash, hash % slots, slotAt);
        long begin = index.getLong(0); // time of the first entry; the entries hold seconds after it
        int number = index.getInt(slotAt);
        while (number > 0) {
            int entryAt = HEADER + slots * SLOT + number * ENTRY;
            boolean same = index.getInt(entryAt) == hash;
            System.out.printf("entry %d: %s, CommitLog %d, about %s%n", number,
                same ? "same hash" : "another hash in this slot", index.getLong(entryAt + 4),
                Instant.ofEpochMilli(begin + index.getInt(entryAt + 12) * 1000L));
            number = index.getInt(entryAt + 16); // the one before it in this slot, 0 = none
        }
    }
    // #endregion

    // #region size
    /** 420,000,040 bytes with the default 5 million slots and 20 million entries. */
    static long fileSize(long slots, long entries) {
        return HEADER + slots * SLOT + entries * ENTRY;
    }
    // #endregion

    /** Arguments: the file, the number of slots (maxHashSlotNum, 5000000 by default), the topic, the key. */
    public static void main(String[] args) throws IOException {
        System.out.println("a file of the default size has " + fileSize(5_000_000, 20_000_000) + " bytes");
        try (FileChannel channel = FileChannel.open(Paths.get(args[0]), StandardOpenOption.READ)) {
            ByteBuffer index = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            System.out.printf("%d slots used, next entry %d%n", index.getInt(32), index.getInt(36));
            lookUp(index, Integer.parseInt(args[1]), args[2], args[3]);
        }
    }
}
