// A simple consumer: receive, work, acknowledge.
import { setTimeout } from 'node:timers/promises';
import { type MessageView, SimpleConsumer } from 'rocketmq-client-nodejs';

// #region consumer
async function settle(orderId: string) {
    console.log('settled', orderId);
}

async function newConsumer() {
    const endpoints = process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081';
    // #region create
    const consumer = new SimpleConsumer({
        endpoints,
        namespace: '',
        consumerGroup: 'settlement', // must exist on the broker
        subscriptions: new Map([['order_paid', '*']]),
        awaitDuration: 5_000, // ms that receive() waits when there is nothing
    });
    await consumer.startup();
    // #endregion
    return consumer;
}

async function receive(consumer: SimpleConsumer, stopped: AbortSignal) {
    // #region receive
    while (!stopped.aborted) {
        const messages = await consumer.receive(16, 30_000); // for 30 s nobody else gets them
        for (const message of messages) {
            try {
                await settle(message.body.toString());
                await consumer.ack(message);
            } catch (error) {
                console.error(`message ${message.messageId} is not acknowledged and comes back:`, error);
            }
        }
    }
    // #endregion
}
// #endregion

// #region extend
/** The message stays hidden for as long as the work takes, and comes back should the process die. */
async function whileHidden(consumer: SimpleConsumer, message: MessageView, work: Promise<void>) {
    const hidden = 30_000;
    const done = work.then(() => true);
    while (!(await Promise.race([done, setTimeout(hidden / 2, false)]))) {
        await consumer.changeInvisibleDuration(message, hidden);
    }
    await consumer.ack(message);
}
// #endregion

async function main() {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => stop.abort());
    }
    const consumer = await newConsumer();
    try {
        await receive(consumer, stop.signal);
    } finally {
        await consumer.shutdown();
    }
}

await main();
