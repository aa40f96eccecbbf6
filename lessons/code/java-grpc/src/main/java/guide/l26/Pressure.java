package guide.l26;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.apache.rocketmq.client.apis.message.Message;
import org.apache.rocketmq.client.apis.producer.Producer;

final class Pressure {
    private Pressure() {
    }

    // #region bounded
    /** The gRPC client does not bound what is under way: a semaphore does, and makes the caller wait. */
    static void sendBounded(Producer producer, Message message, Semaphore underWay, Consumer<Throwable> failed)
        throws InterruptedException {
        underWay.acquire();
        producer.sendAsync(message).whenComplete((receipt, failure) -> {
            underWay.release();
            if (failure != null) {
                failed.accept(failure);
            }
        });
    }
    // #endregion
}
