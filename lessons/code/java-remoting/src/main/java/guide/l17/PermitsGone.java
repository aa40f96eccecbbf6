package guide.l17;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.rocketmq.remoting.InvokeCallback;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.netty.ResponseFuture;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** More requests than permits, against a peer that answers each of them after 200 ms. Needs no RocketMQ. */
public final class PermitsGone {
    private static final Pattern OPAQUE = Pattern.compile("\"opaque\":(\\d+)");

    private PermitsGone() {
    }

    // #region measure
    static void measure(String address, int permits, int requests) throws Exception {
        NettyClientConfig config = new NettyClientConfig();
        config.setClientAsyncSemaphoreValue(permits); // 65535 by default
        NettyRemotingClient client = new NettyRemotingClient(config);
        client.start();
        client.invokeSync(address, RemotingCommand.createRequestCommand(105, null), 3000); // the connection is there
        long begin = System.currentTimeMillis();
        CountDownLatch answered = new CountDownLatch(requests);
        for (int i = 0; i < requests; i++) {
            int number = i;
            client.invokeAsync(address, RemotingCommand.createRequestCommand(105, null), 3000, new InvokeCallback() {
                @Override
                public void operationComplete(ResponseFuture future) {
                    answered.countDown();
                }

                @Override
                public void operationSucceed(RemotingCommand response) {
                    System.out.printf("%4d ms  %d ok%n", System.currentTimeMillis() - begin, number);
                }

                @Override
                public void operationFail(Throwable failure) {
                    System.out.printf("%4d ms  %d %s%n", System.currentTimeMillis() - begin, number, failure);
                }
            });
        }
        answered.await(10, TimeUnit.SECONDS);
        client.shutdown();
    }
    // #endregion

    /** Answers every frame after 200 ms, in the order in which they came. */
    private static void answer(Socket socket, ScheduledExecutorService clock) {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                int length = in.readInt();
                byte[] header = new byte[in.readInt() & 0xFFFFFF];
                in.readFully(header);
                in.readFully(new byte[length - 4 - header.length]);
                Matcher opaque = OPAQUE.matcher(new String(header, StandardCharsets.UTF_8));
                if (opaque.find()) {
                    byte[] response = ("{\"code\":0,\"flag\":1,\"language\":\"JAVA\",\"version\":0,\"opaque\":"
                        + opaque.group(1) + "}").getBytes(StandardCharsets.UTF_8);
                    clock.schedule(() -> write(out, response), 200, TimeUnit.MILLISECONDS);
                }
            }
        } catch (IOException e) {
            System.out.println("connection closed"); // the client is done
        }
    }

    private static void write(DataOutputStream out, byte[] header) {
        try {
            out.writeInt(4 + header.length);
            out.writeInt(header.length);
            out.write(header);
            out.flush();
        } catch (IOException e) {
            System.out.println("too late: " + e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread acceptor = new Thread(() -> {
                try {
                    while (true) {
                        Socket socket = server.accept();
                        new Thread(() -> answer(socket, clock)).start();
                    }
                } catch (IOException e) {
                    clock.shutdown(); // the server socket is closed
                }
            });
            acceptor.start();
            String address = "127.0.0.1:" + server.getLocalPort();
            System.out.println("100 permits");
            measure(address, 100, 6);
            System.out.println("2 permits");
            measure(address, 2, 6);
        }
    }
}
