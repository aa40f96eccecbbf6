// A producer from its creation to its end, and how it sends.
import { Producer } from 'rocketmq-client-nodejs';

// #region producer
async function newProducer() {
    // #region address
    const endpoints = process.env.ROCKETMQ_ENDPOINTS ?? '127.0.0.1:8081'; // the proxy's gRPC port
    // #endregion
    // #region create
    const producer = new Producer({
        endpoints,
        namespace: '', // the types ask for it
        topics: ['order_paid'], // its route is fetched by startup()
        maxAttempts: 3,
    });
    // #endregion
    // #region start
    await producer.startup();
    // #endregion
    return producer;
}
// #endregion

async function sendSync(producer: Producer, orderId: string) {
    // #region sync
    const receipt = await producer.send({
        topic: 'order_paid',
        tag: 'PAID',
        keys: [orderId],
        body: Buffer.from(JSON.stringify({ orderId })), // a Buffer, never a string
    });
    console.log(`order ${orderId} is message ${receipt.messageId}`);
    // #endregion
}

async function sendAsync(producer: Producer, orderIds: string[]) {
    // #region async
    const answers = await Promise.allSettled(
        orderIds.map((orderId) =>
            producer.send({
                topic: 'order_paid',
                tag: 'PAID',
                keys: [orderId],
                body: Buffer.from(JSON.stringify({ orderId })),
            }),
        ),
    );
    answers.forEach((answer, index) => {
        if (answer.status === 'rejected') {
            console.error(`order ${orderIds[index]} NOT stored:`, answer.reason);
        }
    });
    // #endregion
}

async function main() {
    // #region shutdown
    const producer = await newProducer();
    try {
        await sendSync(producer, '1001');
        console.log('sync: stored');
        await sendAsync(producer, ['2001', '2002', '2003']);
        console.log('async: all answered');
    } finally {
        await producer.shutdown();
    }
    // #endregion
}

await main();
