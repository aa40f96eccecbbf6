// A message that is visible only when the local transaction has happened.
import { ConsumeResult, Producer } from 'rocketmq-client-nodejs';
import protocol from 'rocketmq-client-nodejs/proto/apache/rocketmq/v2/definition_pb.js';
import { consume, untilStopped } from './place.js';

/** Stands for the table of orders. */
const orders = {
    async pay(orderId: string) {
        if (orderId === 'broke') throw new Error('no money');
    },
    async isPaid(orderId: string) {
        return orderId !== 'broke';
    },
};

function newProducer() {
    // #region listener
    const producer = new Producer({
        endpoints: process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081',
        namespace: '',
        topics: ['order_tx'], // of type TRANSACTION; tells the proxy whose questions to bring here
        checker: {
            // Asked by the broker when no answer came: perhaps in another process than the sending one.
            async check(message) {
                const paid = await orders.isPaid(message.keys[0] ?? ''); // from the database, never from memory
                const { COMMIT, TRANSACTION_RESOLUTION_UNSPECIFIED } = protocol.TransactionResolution;
                return paid ? COMMIT : TRANSACTION_RESOLUTION_UNSPECIFIED; // unspecified: asked again later
            },
        },
    });
    // #endregion
    return producer;
}

async function send(producer: Producer, orderId: string) {
    // #region send
    const transaction = producer.beginTransaction();
    const message = { topic: 'order_tx', keys: [orderId], body: Buffer.from(orderId) };
    await producer.send(message, transaction); // stored, not visible
    try {
        await orders.pay(orderId);
    } catch (error) {
        await transaction.rollback();
        throw error;
    }
    await transaction.commit(); // when it fails the payment stands, and the broker asks the checker
    // #endregion
}

const producer = newProducer();
await producer.startup();
for (const orderId of ['broke', 'rich']) {
    await send(producer, orderId).catch((error) => console.error('not paid:', error));
}
const consumer = await consume('points', 'order_tx', (message) => {
    console.log('announced', message.body.toString());
    return ConsumeResult.SUCCESS;
});
await untilStopped();
await Promise.all([consumer.shutdown(), producer.shutdown()]);
