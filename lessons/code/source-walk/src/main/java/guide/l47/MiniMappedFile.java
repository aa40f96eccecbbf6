package guide.l47;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** DefaultMappedFile in its bare essentials, with the original's names. One writer, any number of readers. */
public class MiniMappedFile implements Closeable {
  private static final int OS_PAGE_SIZE = 4096;

  private final FileChannel fileChannel;
  private final MappedByteBuffer mappedByteBuffer;
  private final int fileSize;
  private final AtomicLong refCount = new AtomicLong(1);
  private volatile int wrotePosition;
  private volatile int flushedPosition;

  public MiniMappedFile(Path file, int fileSize) throws IOException {
    this.fileSize = fileSize;
    this.fileChannel = new RandomAccessFile(file.toFile(), "rw").getChannel();
    // The file has its full length from here on; its pages get memory when they are touched.
    this.mappedByteBuffer = fileChannel.map(MapMode.READ_WRITE, 0, fileSize);
  }

  // #region append
  /** False when it does not fit: the caller asks for the next file. */
  public boolean appendMessage(byte[] data) {
    int currentPos = wrotePosition;
    if (currentPos + data.length > fileSize) {
      return false;
    }
    // A view with a position of its own over the same memory: readers have others.
    ByteBuffer view = mappedByteBuffer.slice();
    view.position(currentPos);
    view.put(data);
    // Published last: whoever sees the new position sees the bytes before it.
    wrotePosition = currentPos + data.length;
    return true;
  }
  // #endregion

  // #region select
  /** Bytes for a reader without copying them; null when they are not written yet. Call release() when done. */
  public ByteBuffer selectMappedBuffer(int pos, int size) {
    if (pos + size > wrotePosition || !hold()) {
      return null;
    }
    ByteBuffer view = mappedByteBuffer.slice();
    view.position(pos);
    ByteBuffer part = view.slice();
    part.limit(size);
    return part;
  }

  private boolean hold() {
    return refCount.getAndUpdate(count -> count > 0 ? count + 1 : count) > 0;
  }

  public void release() {
    refCount.decrementAndGet();
  }
  // #endregion

  // #region flush
  /** Up to where the file is on disk now. Fewer dirty pages than flushLeastPages are left for later. */
  public int flush(int flushLeastPages) {
    int write = wrotePosition;
    int dirtyPages = write / OS_PAGE_SIZE - flushedPosition / OS_PAGE_SIZE;
    boolean isFull = write == fileSize;
    if (isFull || (flushLeastPages > 0 ? dirtyPages >= flushLeastPages : write > flushedPosition)) {
      mappedByteBuffer.force();
      flushedPosition = write;
    }
    return flushedPosition;
  }
  // #endregion

  @Override
  public void close() throws IOException {
    // The original unmaps when the last reader has let go; without Unsafe only the collector does.
    release();
    fileChannel.close();
  }
}
