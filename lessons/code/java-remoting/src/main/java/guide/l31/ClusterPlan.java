package guide.l31;

/** The arithmetic of a cluster plan. Everything in bytes, messages and seconds; multiply by 8 for what networks count. */
final class ClusterPlan {
    private static final int FIXED_BYTES = 91;
    private static final int QUEUE_ENTRY_BYTES = 20;
    // 420,000,040 bytes of an index file divided by its 20,000,000 entries.
    private static final int INDEX_ENTRY_BYTES = 21;

    private ClusterPlan() {
    }

    // #region record
    /** One message on disk: its record, its place in a queue, and an index entry for id, tag and each key. */
    static long bytesOnDisk(int body, int topic, int properties, int keys) {
        long record = FIXED_BYTES + body + topic + properties;
        return record + QUEUE_ENTRY_BYTES + (2L + keys) * INDEX_ENTRY_BYTES;
    }

    /** How often a message is written on average; shares are parts of all messages, between 0 and 1. */
    static double writesPerMessage(double delayed, double transactional, double retried) {
        return 1 + delayed + transactional + 2 * retried;
    }
    // #endregion

    // #region disk
    /** Disk for one broker, so that it stays under the mark where deletion begins, one master being down. */
    static double diskPerBroker(double averagePerSecond, double bytesEach, double hoursKept, int masters) {
        double hoursOnDisk = hoursKept + 24; // expired files go once a day, at deleteWhen
        double stored = averagePerSecond * bytesEach * hoursOnDisk * 3600;
        return stored / (masters - 1) / 0.75;
    }
    // #endregion

    // #region masters
    /** Masters for a peak; the measured rate is that of one broker of the same machine with the same settings. */
    static int masters(double peakPerSecond, double writesPerMessage, double measuredPerSecond) {
        double usable = measuredPerSecond * 0.5;
        return (int) Math.ceil(peakPerSecond * writesPerMessage / usable) + 1;
    }

    /** Bytes a second that leave a master: to each group, and to each slave, while another master is down. */
    static double outgoing(double peakPerSecond, double recordBytes, int groups, int slaves, int masters) {
        return peakPerSecond * recordBytes * (groups + slaves) / (masters - 1);
    }

    /** Seconds a group may be late before the broker takes its messages to be on disk. */
    static double secondsInMemory(double memoryBytes, double bytesPerSecond) {
        return memoryBytes * 0.40 / bytesPerSecond; // accessMessageInMemoryMaxRatio
    }
    // #endregion

    public static void main(String[] args) {
        long each = bytesOnDisk(1024, 10, 150, 1);
        double writes = writesPerMessage(0.10, 0.05, 0.01);
        int masters = masters(30_000, writes, 24_000);
        double disk = diskPerBroker(8_000 * writes, each, 72, masters);
        double recordBytes = 91 + 1024 + 10 + 150;
        System.out.printf("%d bytes a message, written %.2f times, %d masters%n", each, writes, masters);
        System.out.printf("%.2f TB of disk a broker%n", disk / 1e12);
        System.out.printf("%.0f Mbit/s leave a master%n", outgoing(30_000, recordBytes, 3, 1, masters) * 8 / 1e6);
        double perMaster = 30_000 * writes * recordBytes / (masters - 1);
        System.out.printf("%.0f minutes in memory%n", secondsInMemory(64L << 30, perMaster) / 60);
    }
}
