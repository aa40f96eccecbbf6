package guide.l08;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;

final class PushSettings {
    private PushSettings() {
    }

    static void forSlowDownstream(DefaultMQPushConsumer consumer) {
        // #region threads
        consumer.setConsumeThreadMin(40); // both, and equal: the pool never grows beyond the minimum
        consumer.setConsumeThreadMax(40);
        consumer.setPullThresholdForQueue(200); // messages in memory for each queue, 1000 unless it is set
        consumer.setConsumeTimeout(5); // minutes
        // #endregion
    }

    static void pop(DefaultMQPushConsumer consumer) {
        // #region pop
        // Together with: mqadmin setConsumeMode -c <cluster> -t order_paid -g points -m POP -q 8
        consumer.setClientRebalance(false);
        consumer.setPopInvisibleTime(60_000);
        // #endregion
    }
}
