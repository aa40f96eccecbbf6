// What happens to a message that cannot be consumed: retries, then the dead letter queue.
import { ConsumeResult, type MessageView } from 'rocketmq-client-nodejs';
import { consume, newProducer, untilStopped } from './place.js';

async function award(_orderId: string) {
    throw new Error('the database is away');
}

// #region bounded-retry
/** Only says yes or no; how often and when is the group's business on the server (retryMaxTimes, 16). */
async function onPaid(message: MessageView) {
    try {
        await award(message.body.toString());
        return ConsumeResult.SUCCESS;
    } catch (error) {
        console.warn(`message ${message.messageId} failed at delivery ${message.deliveryAttempt}:`, error);
        return ConsumeResult.FAILURE;
    }
}
// #endregion

const producer = await newProducer('order_paid');
let first = 0;
const consumer = await consume('points', 'order_paid', (message) => {
    first ||= Date.now();
    console.log(`delivery ${message.deliveryAttempt} after ${Math.round((Date.now() - first) / 1000)} s`);
    return onPaid(message);
});
await producer.send({ topic: 'order_paid', body: Buffer.from('1001') });
await untilStopped();
await Promise.all([consumer.shutdown(), producer.shutdown()]);
