// A checkout that announces the payment instead of calling everybody.
import type { Producer } from 'rocketmq-client-nodejs';
import { newProducer } from './place.js';

class Checkout {
    constructor(private readonly producer: Producer) {}

    // #region event
    async announcePaid(orderId: string) {
        await this.producer.send({
            topic: 'order_paid',
            tag: 'PAID',
            keys: [orderId],
            body: Buffer.from(JSON.stringify({ orderId })),
        });
    }
    // #endregion
}

const producer = await newProducer('order_paid');
try {
    await new Checkout(producer).announcePaid('1001');
    console.log('announced 1001');
} finally {
    await producer.shutdown();
}
