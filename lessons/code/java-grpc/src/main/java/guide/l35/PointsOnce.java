package guide.l35;

import java.nio.charset.StandardCharsets;
import org.apache.rocketmq.client.apis.consumer.ConsumeResult;
import org.apache.rocketmq.client.apis.consumer.MessageListener;
import org.apache.rocketmq.client.apis.message.MessageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class PointsOnce implements MessageListener {
    /** True when the order got its points now, false when it had them; anything else is an exception. */
    interface Ledger {
        boolean award(String orderId, String accountId, long points) throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(PointsOnce.class);

    private final Ledger ledger;

    PointsOnce(Ledger ledger) {
        this.ledger = ledger;
    }

    // #region once
    @Override
    public ConsumeResult consume(MessageView message) {
        String orderId = message.getKeys().iterator().next(); // the order's id, never the message's
        try {
            String account = StandardCharsets.UTF_8.decode(message.getBody()).toString();
            if (!ledger.award(orderId, account, 10)) log.info("order {} has its points", orderId);
            return ConsumeResult.SUCCESS; // also for a repeat: there is nothing left to do
        } catch (Exception failed) {
            log.warn("order {} comes again, attempt {}", orderId, message.getDeliveryAttempt(), failed);
            return ConsumeResult.FAILURE;
        }
    }
    // #endregion
}
