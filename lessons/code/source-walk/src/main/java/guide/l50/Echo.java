package guide.l50;

import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.remoting.InvokeCallback;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.netty.NettyRemotingServer;
import org.apache.rocketmq.remoting.netty.NettyRequestProcessor;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.remoting.netty.ResponseFuture;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** A server and a client of RocketMQ's own remoting, with a request code of ours. No broker is needed. */
public class Echo {
  private static final int ECHO = 40_001;

  // #region processor
  /** What SendMessageProcessor is to the broker: one of these for a code, and a pool that runs it. */
  static final class EchoProcessor implements NettyRequestProcessor {
    @Override
    public RemotingCommand processRequest(ChannelHandlerContext ctx, RemotingCommand request) {
      String text = new String(request.getBody(), StandardCharsets.UTF_8);
      say("processing \"" + text + "\", opaque " + request.getOpaque());
      RemotingCommand response = RemotingCommand.createResponseCommand(0, null);
      response.setBody(("echo of " + text).getBytes(StandardCharsets.UTF_8));
      return response;
    }

    @Override
    public boolean rejectRequest() {
      // Asked by the codec's thread before the request is queued: it has to be quick.
      return false;
    }
  }
  // #endregion

  static NettyRemotingServer startServer(NettyRequestProcessor processor, ExecutorService pool) {
    NettyServerConfig config = new NettyServerConfig();
    config.setBindAddress("127.0.0.1");
    config.setListenPort(0);
    NettyRemotingServer server = new NettyRemotingServer(config);
    server.registerProcessor(ECHO, processor, pool);
    server.start();
    return server;
  }

  static RemotingCommand request(String text) {
    RemotingCommand request = RemotingCommand.createRequestCommand(ECHO, null);
    request.setBody(text.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  static void say(String text) {
    System.out.printf("%-34s %s%n", Thread.currentThread().getName(), text);
  }

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2, task -> new Thread(task, "EchoPool"));
    NettyRemotingServer server = startServer(new EchoProcessor(), pool);
    NettyRemotingClient client = new NettyRemotingClient(new NettyClientConfig());
    client.start();
    String address = "127.0.0.1:" + server.localListenPort();

    // #region three-calls
    RemotingCommand answer = client.invokeSync(address, request("sync"), 600_000);
    say("answered: " + new String(answer.getBody(), StandardCharsets.UTF_8) + ", opaque " + answer.getOpaque());

    CountDownLatch done = new CountDownLatch(1);
    client.invokeAsync(address, request("async"), 600_000, new InvokeCallback() {
      @Override
      public void operationComplete(ResponseFuture responseFuture) {}

      @Override
      public void operationSucceed(RemotingCommand response) {
        say("called back: " + new String(response.getBody(), StandardCharsets.UTF_8));
        done.countDown();
      }
    });
    done.await(10, TimeUnit.MINUTES);

    client.invokeOneway(address, request("oneway"), 600_000);
    // A code that nobody registered, and no default processor either.
    RemotingCommand unknown = client.invokeSync(address, RemotingCommand.createRequestCommand(40_002, null), 600_000);
    say("code 40002 answered with " + unknown.getCode() + ":" + unknown.getRemark());
    // #endregion

    client.shutdown();
    server.shutdown();
    pool.shutdown();
    System.exit(0);
  }
}
