// How much a consumer fetches ahead.
import { type MessageListener, PushConsumer } from 'rocketmq-client-nodejs';

export function newConsumer(messageListener: MessageListener) {
    // #region consumer
    const consumer = new PushConsumer({
        endpoints: process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081',
        namespace: '',
        consumerGroup: 'points',
        subscriptions: new Map([['order_paid', '*']]),
        messageListener,
        maxCacheMessageCount: 512, // 1024 by default, shared by all queues
        maxCacheMessageSizeInBytes: 16 * 1024 * 1024, // 64 MiB by default, shared too
    });
    // #endregion
    return consumer;
}
