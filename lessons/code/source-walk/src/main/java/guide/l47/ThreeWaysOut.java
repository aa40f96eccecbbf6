package guide.l47;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;

/** The same 256 KiB of a file to a socket, a thousand times, in three ways; and what each allocates on the heap. */
public class ThreeWaysOut {
  private static final int PIECE = 256 * 1024;
  private static final int TIMES = 1000;

  private interface Way {
    void send(SocketChannel socket) throws IOException;
  }

  private static void measure(String name, SocketChannel socket, Way way) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int warm = 0; warm < 200; warm++) way.send(socket);
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long begin = System.nanoTime();
    for (int time = 0; time < TIMES; time++) way.send(socket);
    System.out.printf("%-24s %4d ms, %,11d bytes of heap%n", name, (System.nanoTime() - begin) / 1_000_000,
        threads.getCurrentThreadAllocatedBytes() - allocated);
  }

  // #region three-ways
  /** What readGetMessageResult does: into an array of the heap, and from there through a direct buffer. */
  private static void byHeap(MappedByteBuffer mapped, ByteBuffer direct, SocketChannel socket) throws IOException {
    byte[] body = new byte[PIECE];
    mapped.slice().get(body);
    direct.clear();
    direct.put(body).flip();
    while (direct.hasRemaining()) socket.write(direct);
  }

  /** What ManyMessageTransfer and replication do: the kernel copies from the mapped pages. */
  private static void byMapping(MappedByteBuffer mapped, SocketChannel socket) throws IOException {
    ByteBuffer view = mapped.slice();
    while (view.hasRemaining()) socket.write(view);
  }

  /** What RocketMQ does nowhere: sendfile, the bytes never get an address in the process. */
  private static void bySendfile(FileChannel file, SocketChannel socket) throws IOException {
    for (long sent = 0; sent < PIECE; ) sent += file.transferTo(sent, PIECE - sent, socket);
  }
  // #endregion

  public static void main(String[] args) throws Exception {
    ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
    Thread sink = new Thread(() -> drain(server));
    sink.setDaemon(true);
    sink.start();
    try (RandomAccessFile file = new RandomAccessFile(Files.createTempFile("piece", "").toFile(), "rw");
        SocketChannel socket = SocketChannel.open(server.getLocalAddress())) {
      MappedByteBuffer mapped = file.getChannel().map(MapMode.READ_WRITE, 0, PIECE);
      for (int at = 0; at < PIECE; at++) mapped.put(at, (byte) at);
      ByteBuffer direct = ByteBuffer.allocateDirect(PIECE);
      measure("by the heap", socket, out -> byHeap(mapped, direct, out));
      measure("from the mapping", socket, out -> byMapping(mapped, out));
      measure("sendfile", socket, out -> bySendfile(file.getChannel(), out));
    }
  }

  private static void drain(ServerSocketChannel server) {
    try (SocketChannel socket = server.accept()) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
      while (socket.read(buffer) >= 0) buffer.clear();
    } catch (IOException e) {
      e.printStackTrace();
    }
  }
}
