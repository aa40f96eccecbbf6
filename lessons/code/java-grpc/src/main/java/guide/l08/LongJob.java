package guide.l08;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.apis.ClientException;
import org.apache.rocketmq.client.apis.consumer.SimpleConsumer;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LongJob {
    private static final Logger log = LoggerFactory.getLogger(LongJob.class);

    private LongJob() {
    }

    // #region extend
    /** Stays hidden for as long as the work lasts; when the process dies nobody extends, and the message comes back. */
    static void run(SimpleConsumer consumer, MessageView message, Runnable work, Duration hidden,
        ScheduledExecutorService timer) throws ClientException {
        long half = hidden.toMillis() / 2;
        ScheduledFuture<?> renewal =
            timer.scheduleAtFixedRate(() -> extend(consumer, message, hidden), half, half, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            renewal.cancel(false);
        }
        synchronized (message) { // every extension gives the message a new receipt, so it must not overlap the ack
            consumer.ack(message);
        }
    }

    private static void extend(SimpleConsumer consumer, MessageView message, Duration hidden) {
        try {
            synchronized (message) {
                consumer.changeInvisibleDuration(message, hidden);
            }
        } catch (ClientException e) {
            log.warn("{} may come to someone else, it was not extended", message.getKeys(), e);
        }
    }
    // #endregion
}
