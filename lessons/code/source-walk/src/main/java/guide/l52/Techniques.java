package guide.l52;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Three small techniques of the store, each as short as it can be told. */
public final class Techniques {
    private Techniques() {}

    // #region stripes
    /** As TopicQueueLock: order for each key, without a lock for each key and without one for all. */
    static final class Stripes {
        private final Lock[] locks = new Lock[32];

        Stripes() {
            for (int i = 0; i < locks.length; i++) {
                locks[i] = new ReentrantLock();
            }
        }

        Lock of(String key) {
            // Math.abs(Integer.MIN_VALUE) is negative: take the sign bit off instead.
            return locks[(key.hashCode() & 0x7fffffff) % locks.length];
        }
    }
    // #endregion

    // #region updater
    /** As DefaultMappedFile: atomic without an object for each number. */
    static final class Segment {
        private static final AtomicIntegerFieldUpdater<Segment> WRITTEN =
            AtomicIntegerFieldUpdater.newUpdater(Segment.class, "written");
        private volatile int written; // an int in the object, found at once; an AtomicInteger is 16 bytes elsewhere

        int reserve(int bytes) {
            return WRITTEN.getAndAdd(this, bytes);
        }
    }
    // #endregion

    // #region thread-local
    /** As PutMessageThreadLocal: the buffer of a thread is there already when it encodes. */
    static final class Encoder {
        private static final ThreadLocal<Encoder> MINE = ThreadLocal.withInitial(Encoder::new);
        private ByteBuffer buffer = ByteBuffer.allocateDirect(4 * 1024);

        static ByteBuffer encode(byte[] body) {
            return MINE.get().write(body);
        }

        private ByteBuffer write(byte[] body) {
            if (buffer.capacity() < body.length + 4) {
                buffer = ByteBuffer.allocateDirect(body.length + 4); // grows, and stays: the price of the technique
            }
            buffer.clear();
            buffer.putInt(body.length).put(body).flip();
            return buffer;
        }
    }
    // #endregion

    public static void main(String[] args) {
        Lock lock = new Stripes().of("order_paid-3");
        lock.lock();
        try {
            System.out.println(new Segment().reserve(250) + " " + Encoder.encode(new byte[16]).remaining());
        } finally {
            lock.unlock();
        }
    }
}
