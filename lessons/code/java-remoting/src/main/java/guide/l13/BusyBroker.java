package guide.l13;

import java.util.concurrent.ThreadLocalRandom;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.remoting.protocol.ResponseCode;

/** The client's own retries come without a pause; a busy broker needs one. */
public final class BusyBroker {
    private static final long LONGEST_PAUSE = 3_200;

    private BusyBroker() {
    }

    // #region back-off
    /** Sends, and waits longer and longer while the broker says that it is busy. */
    static SendResult sendPatiently(DefaultMQProducer producer, Message message, int tries) throws Exception {
        long pause = 100;
        for (int attempt = 1; ; attempt++) {
            try {
                return producer.send(message);
            } catch (MQClientException e) { // all quick retries failed; the broker's code is in it
                if (e.getResponseCode() != ResponseCode.SYSTEM_BUSY || attempt == tries) {
                    throw e; // another answer will not change by waiting
                }
                Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause)); // not all clients at once
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }
    // #endregion
}
