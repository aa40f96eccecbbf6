package guide.l09;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMachineRoomNearby;
import org.apache.rocketmq.client.consumer.rebalance.AllocateMessageQueueAveragely;
import org.apache.rocketmq.common.message.MessageQueue;

final class NearRoom {
    private NearRoom() {
    }

    // #region nearby
    /** Brokers are named "room1-broker-a"; the instance name starts with the room, so it stands in every client id. */
    static void preferOwnRoom(DefaultMQPushConsumer consumer, String room, long processId) {
        consumer.setInstanceName(room + "-" + processId);
        consumer.setAllocateMessageQueueStrategy(new AllocateMachineRoomNearby(
            new AllocateMessageQueueAveragely(),
            new AllocateMachineRoomNearby.MachineRoomResolver() {
                @Override
                public String brokerDeployIn(MessageQueue queue) {
                    return queue.getBrokerName().split("-")[0];
                }

                @Override
                public String consumerDeployIn(String clientId) {
                    return clientId.split("@")[1].split("-")[0];
                }
            }));
    }
    // #endregion
}
