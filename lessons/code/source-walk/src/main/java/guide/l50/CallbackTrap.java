package guide.l50;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.rocketmq.remoting.InvokeCallback;
import org.apache.rocketmq.remoting.netty.NettyClientConfig;
import org.apache.rocketmq.remoting.netty.NettyRemotingClient;
import org.apache.rocketmq.remoting.netty.NettyRemotingServer;
import org.apache.rocketmq.remoting.netty.ResponseFuture;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;

/** A synchronous call from within a callback waits for the pool whose thread it occupies. */
public class CallbackTrap {
  // #region trap
  private static void callFromCallback(NettyRemotingClient client, String address) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    client.invokeAsync(address, Echo.request("first"), 3_000, new InvokeCallback() {
      @Override
      public void operationComplete(ResponseFuture responseFuture) {}

      @Override
      public void operationSucceed(RemotingCommand response) {
        long begin = System.nanoTime();
        try {
          client.invokeSync(address, Echo.request("second"), 3_000);
          Echo.say("the call inside succeeded after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        } catch (Exception e) {
          Echo.say("the call inside failed after " + (System.nanoTime() - begin) / 1_000_000 + " ms: " + e);
        }
        done.countDown();
      }
    });
    done.await();
  }
  // #endregion

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2, task -> new Thread(task, "EchoPool"));
    NettyRemotingServer server = Echo.startServer(new Echo.EchoProcessor(), pool);
    for (int threads : new int[] {2, 1}) {
      System.out.println("callback threads: " + threads);
      NettyClientConfig config = new NettyClientConfig();
      config.setClientCallbackExecutorThreads(threads);
      NettyRemotingClient client = new NettyRemotingClient(config);
      client.start();
      callFromCallback(client, "127.0.0.1:" + server.localListenPort());
      client.shutdown();
    }
    server.shutdown();
    pool.shutdown();
    System.exit(0);
  }
}
