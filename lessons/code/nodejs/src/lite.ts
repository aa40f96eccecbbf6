// One small topic for each session, all of them inside one topic of type LITE. Needs a broker of 5.5 or newer and a
// proxy in cluster mode: in local mode 5.5.0 answers a subscription with an internal error.
import { ConsumeResult, LitePushConsumerBuilder, type Producer } from 'rocketmq-client-nodejs';
import { newProducer, untilStopped } from './place.js';

async function sendAnswer(producer: Producer, session: string, answer: string) {
    // #region send
    await producer.send({
        topic: 'agent_answers',
        liteTopic: session, // made by the first message, gone when nothing comes for a while
        body: Buffer.from(answer),
    });
    // #endregion
}

async function newConsumer(session: string) {
    // #region consumer
    const consumer = await new LitePushConsumerBuilder()
        .setClientConfiguration({
            endpoints: process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081',
            namespace: '',
        })
        .setConsumerGroup('sessions')
        .bindTopic('agent_answers')
        .setMessageListener({
            consume(message) {
                console.log(message.liteTopic, 'got', message.body.toString());
                return ConsumeResult.SUCCESS;
            },
        })
        .build();
    await consumer.subscribeLite(session); // may throw: there is a quota
    // #endregion
    return consumer;
}

const producer = await newProducer('agent_answers');
const consumer = await newConsumer('session-7');
await sendAnswer(producer, 'session-7', 'hello');
await untilStopped();
await Promise.all([consumer.close(), producer.shutdown()]);
