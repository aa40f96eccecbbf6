// What is urgent first. Needs a broker of 5.4 or newer and a topic of type PRIORITY.
import type { Producer } from 'rocketmq-client-nodejs';
import { newProducer } from './place.js';

async function sendJob(producer: Producer, jobId: string, priority: number) {
    // #region send
    await producer.send({
        topic: 'render_job',
        priority, // 0 or more; not together with a group or a delay
        body: Buffer.from(jobId),
    });
    // #endregion
}

const producer = await newProducer('render_job');
try {
    await sendJob(producer, 'poster', 2);
    console.log('priority: stored');
} finally {
    await producer.shutdown();
}
