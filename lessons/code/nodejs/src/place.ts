// Tells the examples where RocketMQ is, and when to stop.
import { ConsumeResult, type FilterExpression, type MessageView, Producer, PushConsumer } from 'rocketmq-client-nodejs';

export const address = { endpoints: process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081', namespace: '' };

export async function newProducer(...topics: string[]) {
    const producer = new Producer({ ...address, topics });
    await producer.startup();
    return producer;
}

export async function consume(
    consumerGroup: string,
    topic: string,
    work: (message: MessageView) => ConsumeResult | Promise<ConsumeResult>,
    expression: string | FilterExpression = '*',
) {
    const subscriptions = new Map([[topic, expression]]);
    const consumer = new PushConsumer({ ...address, consumerGroup, subscriptions, messageListener: { consume: work } });
    await consumer.startup();
    return consumer;
}

/** Waits for Ctrl-C or SIGTERM. */
export function untilStopped() {
    return new Promise<void>((resolve) => {
        const alive = setInterval(() => {}, 60_000);
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
            process.once(signal, () => {
                clearInterval(alive);
                resolve();
            });
        }
    });
}
