// Messages that are delivered later, and one that is called back before.
import { ConsumeResult, type Producer } from 'rocketmq-client-nodejs';
import { consume, newProducer, untilStopped } from './place.js';

async function sendLater(producer: Producer, orderId: string, delayMs: number) {
    // #region time
    const receipt = await producer.send({
        topic: 'order_timeout', // of type DELAY
        keys: [orderId],
        delay: delayMs, // milliseconds from now; deliveryTimestamp takes a Date instead
        body: Buffer.from(orderId),
    });
    // #endregion
    return receipt.recallHandle;
}

async function cancel(producer: Producer, recallHandle: string) {
    // #region recall
    // recallHandle came with the receipt of the delayed message: keep it with the order.
    try {
        await producer.recallMessage('order_timeout', recallHandle);
    } catch (error) {
        console.error('the time-out will come:', error); // delivered already, or no broker of 5.4 or newer
        return false;
    }
    // #endregion
    return true;
}

const producer = await newProducer('order_timeout');
let sent = Date.now();
const consumer = await consume('timeouts', 'order_timeout', (message) => {
    console.log(`${message.body.toString()} after ${((Date.now() - sent) / 1000).toFixed(1)} s`);
    return ConsumeResult.SUCCESS;
});
sent = Date.now();
await sendLater(producer, 'time', 7_000);
if (await cancel(producer, await sendLater(producer, 'cancelled', 10_000))) {
    console.log('called back');
}
await untilStopped();
await Promise.all([consumer.shutdown(), producer.shutdown()]);
