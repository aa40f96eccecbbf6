// Every instance gets every message: there is no broadcasting here, so every instance has a group.
import { ConsumeResult, PushConsumer } from 'rocketmq-client-nodejs';
import { newProducer, untilStopped } from './place.js';

function listen(ordinal: number, prices: Map<string, number>) {
    // #region group-per-instance
    const consumer = new PushConsumer({
        endpoints: process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081',
        namespace: '',
        consumerGroup: `price_cache_${ordinal}`, // stable, such as the number of a StatefulSet's pod
        subscriptions: new Map([['price_changed', '*']]),
        messageListener: {
            consume(message) {
                prices.delete(message.body.toString());
                console.log('instance', ordinal, 'forgot', message.body.toString());
                return ConsumeResult.SUCCESS;
            },
        },
    });
    // #endregion
    return consumer;
}

const consumers = [0, 1].map((ordinal) => listen(ordinal, new Map([['book-7', 9900]])));
await Promise.all(consumers.map((consumer) => consumer.startup()));
const producer = await newProducer('price_changed');
await new Promise((resolve) => setTimeout(resolve, 2_000));
await producer.send({ topic: 'price_changed', body: Buffer.from('book-7') });
await untilStopped();
await Promise.all([...consumers, producer].map((client) => client.shutdown()));
