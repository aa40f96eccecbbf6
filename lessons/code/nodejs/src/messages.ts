// Topic, tag, keys, properties and body of a message.
import type { MessageOptions } from 'rocketmq-client-nodejs';

// #region build
export function orderPaid(orderId: string, paymentId: string, cents: number, channel: string): MessageOptions {
    return {
        topic: 'order_paid',
        tag: channel, // one, and without "|"
        keys: [orderId, paymentId], // found by each of them
        properties: new Map([
            ['cents', String(cents)],
            ['channel', channel],
        ]),
        body: Buffer.from(JSON.stringify({ orderId })), // what is larger than some tens of KB belongs elsewhere
    };
}
// #endregion
