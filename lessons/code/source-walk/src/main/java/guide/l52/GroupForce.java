package guide.l52;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** One force for all who wait, as GroupCommitService does it: two lists that change places. */
public final class GroupForce implements AutoCloseable {
    private final FileChannel file;
    private final Thread flusher = new Thread(this::flushForEver, "flusher");
    private List<CompletableFuture<Void>> coming = new ArrayList<>();
    private List<CompletableFuture<Void>> served = new ArrayList<>();
    private volatile boolean stopped;
    private long forces;

    GroupForce(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        flusher.start();
    }

    // #region group
    /** Completes when what was written is on the disk. */
    CompletableFuture<Void> append(byte[] record) throws IOException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        synchronized (this) { // held for a copy into the page cache, never for the disk
            file.write(ByteBuffer.wrap(record));
            coming.add(done);
            notifyAll();
        }
        return done;
    }

    private void flushForEver() {
        while (!stopped) {
            synchronized (this) {
                if (coming.isEmpty()) {
                    sleepUntilWoken();
                }
                List<CompletableFuture<Void>> swapped = coming; // whoever comes from now on is not held up
                coming = served;
                served = swapped;
            }
            force();
            served.forEach(done -> done.complete(null));
            served.clear();
        }
    }
    // #endregion

    private void sleepUntilWoken() {
        try {
            wait(10);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void force() {
        try {
            file.force(false);
            forces++;
        } catch (IOException e) {
            served.forEach(done -> done.completeExceptionally(e));
        }
    }

    @Override
    public void close() throws IOException {
        stopped = true;
        flusher.interrupt();
        file.close();
    }

    /** Writes with so many threads and tells records a second, alone and in groups. */
    public static void main(String[] args) throws Exception {
        int threads = 64;
        int each = 50;
        byte[] record = new byte[250];
        Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "."), "force");
        try (FileChannel alone = FileChannel.open(folder.resolve("alone"), StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
            long took = run(threads, each, () -> {
                synchronized (alone) {
                    alone.write(ByteBuffer.wrap(record));
                    alone.force(false);
                }
            });
            System.out.println("a force for each: " + threads * each * 1000L / took + " a second");
        }
        try (GroupForce group = new GroupForce(folder.resolve("group"))) {
            long took = run(threads, each, () -> group.append(record).join());
            System.out.println("in groups: " + threads * each * 1000L / took + " a second, " + group.forces + " forces");
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long run(int threads, int each, Work work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(threads);
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                try {
                    for (int n = 0; n < each; n++) {
                        work.run();
                    }
                } catch (IOException e) {
                    e.printStackTrace();
                }
                done.countDown();
            }).start();
        }
        done.await();
        return Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }
}
