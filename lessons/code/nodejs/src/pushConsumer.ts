// A push consumer from its creation to its end.
import { ConsumeResult, PushConsumer } from 'rocketmq-client-nodejs';

// #region consumer
async function addPoints(orderId: string) {
    console.log('points added for', orderId);
}

function newConsumer() {
    const endpoints = process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081';
    // #region create
    const consumer = new PushConsumer({
        endpoints,
        namespace: '',
        consumerGroup: 'points', // must exist on the broker
        subscriptions: new Map([['order_paid', 'PAID']]), // topic and tags
        messageListener: {
            async consume(message) {
                try {
                    await addPoints(message.body.toString());
                    return ConsumeResult.SUCCESS;
                } catch (error) {
                    console.error(`message ${message.messageId} comes again later:`, error);
                    return ConsumeResult.FAILURE; // every path returns a result: undefined counts as a failure
                }
            },
        },
    });
    // #endregion
    return consumer;
}
// #endregion

async function main() {
    const consumer = newConsumer();
    // #region start
    await consumer.startup();
    // #endregion
    // #region shutdown
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
            void consumer.shutdown().finally(() => process.exit(0));
        });
    }
    // #endregion
}

await main();
