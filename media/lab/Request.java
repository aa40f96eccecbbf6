import java.util.HashMap;
import java.util.Map;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;

/** A line of input, read with types. */
final class Request {
    private final Map<?, ?> values;

    /** The JSON library is the one that this release of RocketMQ brings, whichever that is. */
    Request(String line) {
        values = line == null ? new HashMap<>() : RemotingSerializable.fromJson(line, HashMap.class);
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.toString();
    }

    String text(String key, String fallback) {
        return has(key) ? text(key) : fallback;
    }

    long number(String key, long fallback) {
        return has(key) ? ((Number) values.get(key)).longValue() : fallback;
    }

    boolean flag(String key, boolean fallback) {
        return has(key) ? (Boolean) values.get(key) : fallback;
    }

    /** An object of numbers, such as offsets by queue; empty when absent. */
    Map<String, Long> numbers(String key) {
        Map<String, Long> numbers = new HashMap<>();
        if (has(key)) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) values.get(key)).entrySet()) {
                numbers.put(entry.getKey().toString(), ((Number) entry.getValue()).longValue());
            }
        }
        return numbers;
    }
}
