import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.rocketmq.client.exception.MQBrokerException;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.remoting.protocol.RemotingSerializable;

/**
 * Administration for the lab: one resident process instead of a JVM for every question (mqadmin takes seconds).
 *
 * <p>Standard input and output carry one JSON object a line. The first line in says where to connect:
 * {@code {"nameServer": "127.0.0.1:9876", "accessKey": "...", "secretKey": "..."}} (keys may be absent; they come this
 * way, not as arguments, which every user of the machine can read). Then {@code {"ready": true}} goes out, and every
 * {@code {"id": 1, "do": "topics", ...}} is answered by {@code {"id": 1, "ok": ...}} or
 * {@code {"id": 1, "error": "...", "code": 17}}; answers may come in another order. The asker numbers its questions, so
 * no operation has an {@code id} of its own. The end of the input ends the process.
 */
public final class LabAdmin {
    /** An operation: what it is asked with, and what it answers with (anything that becomes JSON). */
    interface Operation {
        Object run(Request request) throws Exception;
    }

    private final PrintStream out;
    private final Map<String, Operation> operations = new HashMap<>();

    private LabAdmin(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        // Whatever the client library prints must not get between the answers.
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new LabAdmin(out).serve(in);
        // Threads of the client library must not keep the process.
        System.exit(0);
    }

    private void serve(BufferedReader in) throws Exception {
        Request where = new Request(in.readLine());
        ExecutorService workers = Executors.newFixedThreadPool(6);
        try (Cluster cluster = new Cluster(where)) {
            new Topics(cluster).addTo(operations);
            new Groups(cluster).addTo(operations);
            new Messages(cluster).addTo(operations);
            new Replays(cluster).addTo(operations);
            Map<String, Object> ready = new HashMap<>();
            ready.put("ready", true);
            write(ready);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String text = line;
                workers.execute(() -> answer(text));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void answer(String line) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            Request request = new Request(line);
            answer.put("id", request.number("id", -1));
            Operation operation = operations.get(request.text("do"));
            if (operation == null) {
                throw new IllegalArgumentException("unknown operation " + request.text("do"));
            }
            answer.put("ok", operation.run(request));
        } catch (Throwable cause) {
            answer.put("error", textOf(cause));
            answer.put("code", codeOf(cause));
        }
        write(answer);
    }

    private synchronized void write(Object value) {
        out.println(RemotingSerializable.toJson(value, false));
        out.flush();
    }

    /** RocketMQ's response code; -1 when the failure was none of the server's. */
    static int codeOf(Throwable cause) {
        if (cause instanceof MQBrokerException) {
            return ((MQBrokerException) cause).getResponseCode();
        }
        return cause instanceof MQClientException ? ((MQClientException) cause).getResponseCode() : -1;
    }

    private static String textOf(Throwable cause) {
        if (cause instanceof MQBrokerException) {
            return ((MQBrokerException) cause).getErrorMessage();
        }
        if (cause instanceof MQClientException && ((MQClientException) cause).getErrorMessage() != null) {
            return ((MQClientException) cause).getErrorMessage();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
