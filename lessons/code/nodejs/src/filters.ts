// Subscribing to some tags, and by an SQL expression over properties.
import { ConsumeResult, FilterExpression } from 'rocketmq-client-nodejs';
import protocol from 'rocketmq-client-nodejs/proto/apache/rocketmq/v2/definition_pb.js';
import { consume, newProducer, untilStopped } from './place.js';

function byTags() {
    // #region tags
    const expression = 'app || web'; // a plain string is a tag expression
    // #endregion
    return expression;
}

function byProperties() {
    // #region sql
    const expression = new FilterExpression(
        "cents >= 100000 AND channel IN ('app', 'mini')",
        protocol.FilterType.SQL, // the broker needs enablePropertyFilter=true
    );
    // #endregion
    return expression;
}

const producer = await newProducer('order_paid');
for (const [orderId, channel, cents] of [
    ['cheap-app', 'app', '900'],
    ['dear-web', 'web', '200000'],
    ['dear-mini', 'mini', '200000'],
] as const) {
    const properties = new Map<string, string>([
        ['channel', channel],
        ['cents', cents],
    ]);
    await producer.send({ topic: 'order_paid', tag: channel, properties, body: Buffer.from(orderId) });
}
const got = (group: string) => (message: { body: Buffer }) => {
    console.log(group, 'got', message.body.toString());
    return ConsumeResult.SUCCESS;
};
const consumers = [
    await consume('channel_report', 'order_paid', got('channel_report'), byTags()),
    await consume('large_orders', 'order_paid', got('large_orders'), byProperties()),
];
await untilStopped();
await Promise.all([...consumers, producer].map((client) => client.shutdown()));
