// Access key and secret from the environment.
import { Producer } from 'rocketmq-client-nodejs';

export function newProducer() {
    // #region acl
    const { ROCKETMQ_ENDPOINTS, ROCKETMQ_ACCESS_KEY, ROCKETMQ_SECRET_KEY } = process.env;
    if (!ROCKETMQ_ENDPOINTS || !ROCKETMQ_ACCESS_KEY || !ROCKETMQ_SECRET_KEY) {
        throw new Error('ROCKETMQ_ENDPOINTS, ROCKETMQ_ACCESS_KEY and ROCKETMQ_SECRET_KEY must be set');
    }
    const producer = new Producer({
        endpoints: ROCKETMQ_ENDPOINTS,
        namespace: '',
        topics: ['order_paid'],
        sessionCredentials: { accessKey: ROCKETMQ_ACCESS_KEY, accessSecret: ROCKETMQ_SECRET_KEY },
    });
    // #endregion
    return producer;
}
