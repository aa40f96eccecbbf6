import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/** Methods of the producer that are deprecated, and what to use. Source: @Deprecated in the client's sources. */
const METHODS: Readonly<Record<string, string>> = {
  setTransactionCheckListener: 'setTransactionListener',
  setCheckThreadPoolMinSize: 'setExecutorService',
  setCheckThreadPoolMaxSize: 'setExecutorService',
  setCheckRequestHoldMax: 'setExecutorService',
};
const TYPES: Readonly<Record<string, string>> = {
  DefaultMQPullConsumer: 'DefaultLitePullConsumer',
  MQPullConsumerScheduleService: 'DefaultLitePullConsumer',
};

/**
 * Parts of the remoting client are kept for old code only.
 * Source: @Deprecated on TransactionMQProducer#setTransactionCheckListener, DefaultMQPullConsumer and others.
 */
export const deprecatedProducerApi: FileRule = {
  id: 'deprecated-producer-api',
  check(file, report) {
    for (const call of file.calls(...Object.keys(METHODS))) {
      const type = file.receiverType(call) ?? '';
      if (type === 'TransactionMQProducer' && file.isOf(type, 'org.apache.rocketmq.')) {
        report(nameSpan(call), { values: { old: call.name, now: METHODS[call.name]! } });
      }
    }
    for (const creation of file.all('creation')) {
      const now = Object.hasOwn(TYPES, creation.type.name) ? TYPES[creation.type.name] : undefined;
      if (now !== undefined && file.isOf(creation.type.name, 'org.apache.rocketmq.')) {
        report(nameSpan(creation), { values: { old: creation.type.name, now } });
      }
    }
  },
};
