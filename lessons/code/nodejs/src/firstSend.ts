// The first message.
import { Producer } from 'rocketmq-client-nodejs';

// #region send
const producer = new Producer({ endpoints: '127.0.0.1:8081', namespace: '', topics: ['order_paid'] });
await producer.startup();
try {
    const receipt = await producer.send({
        topic: 'order_paid',
        tag: 'PAID',
        keys: ['1006'],
        body: Buffer.from('hello 1006'),
    });
    console.log('stored', receipt.messageId);
} finally {
    await producer.shutdown();
}
// #endregion
