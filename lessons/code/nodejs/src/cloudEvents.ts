// An event of CloudEvents as a message.
import type { MessageOptions } from 'rocketmq-client-nodejs';

// #region event
export function orderPaid(orderId: string, cents: number): MessageOptions {
    return {
        topic: 'bus_shop',
        keys: [orderId],
        properties: new Map([
            ['specversion', '1.0'], // attributes of CloudEvents, outside of the body
            ['id', `${orderId}-paid`], // the same when sent again: receivers know it by this
            ['source', '/shop/payment'],
            ['type', 'shop.order.paid'],
            ['time', new Date().toISOString()],
            ['datacontenttype', 'application/json'],
            ['cents', String(cents)], // an extension: rules may ask for it
        ]),
        body: Buffer.from(JSON.stringify({ orderId })),
    };
}
// #endregion
