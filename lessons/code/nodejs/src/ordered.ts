// Messages of one order in the order in which they were sent.
import { ConsumeResult, type Producer, PushConsumer } from 'rocketmq-client-nodejs';
import { newProducer, untilStopped } from './place.js';

// #region send
async function sendStatus(producer: Producer, orderId: string, status: string) {
    await producer.send({
        topic: 'order_status', // of type FIFO
        keys: [orderId],
        messageGroup: orderId, // ordered among themselves, and only they
        body: Buffer.from(status),
    }); // awaited: the next one only when this one is stored
}
// #endregion

async function apply(orderId: string, status: string) {
    console.log('applied', orderId, status);
}

function newConsumer() {
    // #region listener
    const consumer = new PushConsumer({
        endpoints: process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081',
        namespace: '',
        consumerGroup: 'order_view', // created on the server as ordered: updateSubGroup -o true
        subscriptions: new Map([['order_status', '*']]),
        messageListener: {
            async consume(message) {
                try {
                    await apply(message.messageGroup ?? '', message.body.toString());
                    return ConsumeResult.SUCCESS;
                } catch (error) {
                    console.error(`message ${message.messageId} is tried again, what follows waits:`, error);
                    return ConsumeResult.FAILURE;
                }
            },
        },
        enableFifoConsumeAccelerator: true, // groups of one queue side by side
    });
    // #endregion
    return consumer;
}

const producer = await newProducer('order_status');
for (const status of ['CREATED', 'PAID', 'SHIPPED', 'DELIVERED']) {
    for (const orderId of ['1001', '1002', '1003']) {
        await sendStatus(producer, orderId, status);
    }
}
const consumer = newConsumer();
await consumer.startup();
await untilStopped();
await Promise.all([consumer.shutdown(), producer.shutdown()]);
