package shop.support;

import java.nio.ByteBuffer;
import org.apache.rocketmq.client.consumer.listener.ConsumeConcurrentlyStatus;
import org.apache.rocketmq.client.consumer.listener.MessageListenerConcurrently;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What fixtures of rules use of the shop that they stand for, so that they compile: they import all of it. */
public final class Shop {
    public static final Logger log = LoggerFactory.getLogger("shop");
    public static final MessageListenerConcurrently listener =
            (messages, context) -> ConsumeConcurrentlyStatus.CONSUME_SUCCESS;
    public static final Part audit = new Part();
    public static final Part failures = new Part();
    public static final Part later = new Part();
    public static final Part listeners = new Part();
    public static final Part mail = new Part();
    public static final Part outbox = new Part();
    public static final Part points = new Part();
    public static final Part stock = new Part();

    private Shop() {}

    public static void configure() {}

    public static boolean refresh(Object messages) {
        return true;
    }

    public static boolean failed(Object messages) {
        return false;
    }

    /** A part of the shop that is handed things. */
    public static final class Part {
        public void add(Object... things) {}

        public void addTo(Object thing) {}

        public void release(Object thing) {}

        public void save(Object... things) {}

        public void send(Object... things) {}

        public void write(Object thing) {}
    }

    public static final class Order {
        public String id() {
            return "";
        }

        public String address() {
            return "";
        }

        public void markPaid() {}
    }

    public interface Listener<T> {
        void onMessage(T message);
    }

    /** Methods that are named like those of the clients. */
    public static class Own {
        public void setConsumeTimeout(long timeout) {}

        public void setInstanceName(String name) {}

        public ByteBuffer getBody() {
            return ByteBuffer.allocate(0);
        }

        public void setBody(byte[] body) {}

        public void putUserProperty(String name, String value) {}

        public void setConsumeMessageBatchMaxSize(int size) {}

        public void setPullBatchSize(int size) {}

        public void setAwaitDuration(Object duration) {}
    }

    public static final class OwnConsumer extends Own {}

    public static final class Table extends Own {}

    public static final class Envelope extends Own {}

    public @interface EventListenerBean {}

    public @interface RequiredArgsConstructor {}
}
