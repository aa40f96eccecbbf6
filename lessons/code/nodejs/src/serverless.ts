// A function that sends: what is expensive happens once for each instance, not once for each call.
import { Producer } from 'rocketmq-client-nodejs';

// #region function
let started: Promise<Producer> | undefined; // lives as long as the instance

async function start() {
    const endpoints = process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081';
    const producer = new Producer({ endpoints, namespace: '', topics: ['invoice_made'] });
    await producer.startup(); // route and settings are fetched now, not with the first send
    return producer;
}

export async function handle(orderId: string) {
    started ??= start().catch((error: unknown) => {
        started = undefined; // the next call tries again
        throw error;
    });
    const producer = await started;
    // Waits: after the return the instance may be frozen.
    return producer.send({ topic: 'invoice_made', keys: [orderId], body: Buffer.from(orderId) });
}
// #endregion
