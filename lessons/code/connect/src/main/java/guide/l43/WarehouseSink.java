package guide.l43;

import io.openmessaging.KeyValue;
import io.openmessaging.connector.api.component.task.sink.SinkTask;
import io.openmessaging.connector.api.data.ConnectRecord;
import io.openmessaging.connector.api.errors.RetriableException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

// #region sink
/** Delivers to a warehouse over HTTP. The runtime makes it, calls init, then start, then put again and again. */
public class WarehouseSink extends SinkTask {
    private String url;

    @Override
    public void start(KeyValue config) {
        url = config.getString("url");
    }

    @Override
    public void put(List<ConnectRecord> records) {
        for (ConnectRecord record : records) {
            try {
                post(String.valueOf(record.getData()));
            } catch (IOException e) {
                // Connect waits and hands over the same batch; any other exception ends the task.
                throw new RetriableException("warehouse: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void stop() {}

    private void post(String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(5_000); // a target that hangs holds the task
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() / 100 != 2) {
            throw new IOException("answered " + connection.getResponseCode());
        }
    }
}
// #endregion
