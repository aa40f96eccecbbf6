package guide.l15;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Reads one CommitLog file of a broker, without any class of RocketMQ: the format is this small. */
public final class CommitLogReader {
    private static final int MESSAGE = 0xDAA320A7;    // -626843481, topic length in one byte
    private static final int MESSAGE_V2 = 0xDAA320AB; // topic length in two bytes
    private static final int BLANK = 0xCBD43194;      // -875286124, the rest of the file is filler

    private CommitLogReader() {
    }

    // #region walk
    /** From record to record: each begins with its own length, so no index is needed. */
    static void walk(ByteBuffer log, int limit) throws IOException {
        for (int count = 0; count < limit && log.remaining() >= 8; count++) {
            int start = log.position();
            int totalSize = log.getInt();
            int magic = log.getInt();
            if (magic == BLANK) {
                System.out.printf("%10d  blank to the end of the file, %d bytes%n", start, totalSize);
                return;
            }
            if (magic != MESSAGE && magic != MESSAGE_V2) {
                System.out.printf("%10d  nothing written from here on%n", start); // a fresh file is all zeros
                return;
            }
            print(log, start, totalSize, magic == MESSAGE_V2);
            log.position(start + totalSize);
        }
    }
    // #endregion

    // #region record
    /** The fields in their order; IPv4 hosts take 8 bytes, IPv6 hosts 20, and two bits of sysFlag tell which. */
    private static void print(ByteBuffer log, int start, int totalSize, boolean longTopic) throws IOException {
        int bodyCrc = log.getInt();
        int queueId = log.getInt();
        int flag = log.getInt();
        long queueOffset = log.getLong();
        long physicalOffset = log.getLong();
        int sysFlag = log.getInt();
        Instant born = Instant.ofEpochMilli(log.getLong());
        String bornHost = host(log, (sysFlag & 0x10) != 0);
        Instant stored = Instant.ofEpochMilli(log.getLong());
        String storeHost = host(log, (sysFlag & 0x20) != 0);
        int reconsumeTimes = log.getInt();
        long preparedTransactionOffset = log.getLong();
        byte[] body = bytes(log, log.getInt());
        String topic = text(log, longTopic ? log.getShort() : log.get());
        String properties = text(log, log.getShort()).replace('\u0001', '=').replace('\u0002', ' ');
        // #endregion
        System.out.printf("%10d  %d bytes, %s queue %d offset %d, at %d%n",
            start, totalSize, topic, queueId, queueOffset, physicalOffset);
        System.out.printf("            born %s %s, stored %s %s%n", born, bornHost, stored, storeHost);
        System.out.printf("            body %d bytes, crc %08x, flag %d, sysFlag %d, reconsumed %d, prepared at %d%n",
            body.length, bodyCrc, flag, sysFlag, reconsumeTimes, preparedTransactionOffset);
        System.out.printf("            %s%n", properties);
    }

    private static String host(ByteBuffer log, boolean sixteen) throws IOException {
        String address = InetAddress.getByAddress(bytes(log, sixteen ? 16 : 4)).getHostAddress();
        return address + ":" + log.getInt();
    }

    private static byte[] bytes(ByteBuffer log, int length) {
        byte[] value = new byte[length];
        log.get(value);
        return value;
    }

    private static String text(ByteBuffer log, int length) {
        return new String(bytes(log, length), StandardCharsets.UTF_8);
    }

    /** Arguments: the file, how many records, and optionally where the first one begins. */
    public static void main(String[] args) throws IOException {
        Path file = Paths.get(args[0]);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer log = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            log.position(args.length > 2 ? Integer.parseInt(args[2]) : 0);
            walk(log, Integer.parseInt(args[1]));
        }
    }
}
