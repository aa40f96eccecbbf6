package guide.l19;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.client.producer.TransactionSendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

final class CheckedTransactions {
    private CheckedTransactions() {
    }

    // #region executor
    /** Questions of the broker are answered by one thread unless the producer gets its own pool before it starts. */
    static TransactionMQProducer start(TransactionListener listener) throws MQClientException {
        TransactionMQProducer producer = new TransactionMQProducer("order_transaction_producer");
        producer.setNamesrvAddr(System.getenv().getOrDefault("NAMESRV_ADDR", "127.0.0.1:9876"));
        producer.setTransactionListener(listener);
        producer.setExecutorService(new ThreadPoolExecutor(4, 4, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(2000),
            task -> new Thread(task, "transaction-check")));
        producer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(producer::shutdown));
        return producer;
    }
    // #endregion

    // #region slow-work
    /** Local work that takes up to 40 s: no question before a minute is over, and no commit after it either. */
    static TransactionSendResult sendSlow(TransactionMQProducer producer, String orderId) throws MQClientException {
        byte[] body = ("{\"orderId\":\"" + orderId + "\"}").getBytes(StandardCharsets.UTF_8);
        Message message = new Message("order_paid", "paid", orderId, body);
        message.putUserProperty("CHECK_IMMUNITY_TIME_IN_SECONDS", "60");
        return producer.sendMessageInTransaction(message, orderId);
    }
    // #endregion

    /** Never decides: for watching the broker ask, and give up in the end. */
    static final class Undecided implements TransactionListener {
        @Override
        public LocalTransactionState executeLocalTransaction(Message message, Object orderId) {
            return LocalTransactionState.UNKNOW;
        }

        // #region check-times
        @Override
        public LocalTransactionState checkLocalTransaction(MessageExt message) {
            System.out.println(message.getKeys() + ": question " + message.getUserProperty("TRANSACTION_CHECK_TIMES"));
            return LocalTransactionState.UNKNOW;
        }
        // #endregion
    }

    public static void main(String[] args) throws MQClientException {
        TransactionMQProducer producer = start(new Undecided());
        byte[] body = "1001".getBytes(StandardCharsets.UTF_8);
        TransactionSendResult result =
            producer.sendMessageInTransaction(new Message("order_paid", "paid", "1001", body), "1001");
        System.out.println(result.getLocalTransactionState() + ", half message " + result.getQueueOffset());
    }
}
