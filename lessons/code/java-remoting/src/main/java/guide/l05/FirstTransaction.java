package guide.l05;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionListener;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.apache.rocketmq.client.producer.TransactionSendResult;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.common.message.MessageExt;

/** A message that becomes visible only when the local transaction has succeeded. */
public final class FirstTransaction {
    private FirstTransaction() {
    }

    /** The order table, as far as this example needs it. */
    interface Orders {
        void pay(String orderId);

        boolean isPaid(String orderId);
    }

    // #region listener
    static final class PayOrder implements TransactionListener {
        private final Orders orders;

        PayOrder(Orders orders) {
            this.orders = orders;
        }

        /** Runs in the sending thread, after the half message is stored. */
        @Override
        public LocalTransactionState executeLocalTransaction(Message message, Object orderId) {
            orders.pay((String) orderId); // an exception counts as "unknown": the broker will ask
            return LocalTransactionState.COMMIT_MESSAGE;
        }

        /** Asked by the broker when no answer has arrived: perhaps in another process than the one that sent. */
        @Override
        public LocalTransactionState checkLocalTransaction(MessageExt message) {
            return orders.isPaid(message.getKeys())
                ? LocalTransactionState.COMMIT_MESSAGE
                : LocalTransactionState.UNKNOW;
        }
    }
    // #endregion

    static void sendInTransaction(Orders orders) throws MQClientException {
        // #region send
        TransactionMQProducer producer = new TransactionMQProducer("order_tx_producer"); // address from NAMESRV_ADDR
        producer.setTransactionListener(new PayOrder(orders)); // before start()
        producer.start();

        Message message = new Message("order_paid", "PAID", "1001", "1001".getBytes(StandardCharsets.UTF_8));
        TransactionSendResult result = producer.sendMessageInTransaction(message, "1001");
        if (result.getLocalTransactionState() != LocalTransactionState.COMMIT_MESSAGE) {
            System.err.println("1001 is not decided yet: " + result.getLocalTransactionState());
        }
        // #endregion
        producer.shutdown();
    }
}
