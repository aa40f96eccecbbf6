// The first consumer.
import { once } from 'node:events';
import { ConsumeResult, PushConsumer } from 'rocketmq-client-nodejs';

// #region receive
const consumer = new PushConsumer({
    endpoints: '127.0.0.1:8081',
    namespace: '',
    consumerGroup: 'first_consumer', // created beforehand: mqadmin updateSubGroup
    subscriptions: new Map([['order_paid', '*']]),
    messageListener: {
        consume(message) {
            console.log('received', message.body.toString());
            return ConsumeResult.SUCCESS;
        },
    },
});
await consumer.startup();
console.log('waiting; Enter ends it');
await once(process.stdin, 'data');
await consumer.shutdown();
process.exit();
// #endregion
