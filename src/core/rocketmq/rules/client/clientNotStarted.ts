import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const CHECKED = /^(?:DefaultMQProducer|TransactionMQProducer|DefaultMQPushConsumer|DefaultLitePullConsumer)$/;
const USE = /^(?:send\w*|request|poll|fetchMessageQueues)$/;

/**
 * A remoting client does nothing before `start()`: sending throws "The producer service state not OK", polling "The lite
 * pull consumer has not been started". Builders of the gRPC clients start what they build, Spring starts its beans.
 * Source: DefaultMQProducerImpl#makeSureStateOK; DefaultLitePullConsumerImpl#checkServiceState.
 */
export const clientNotStarted: FileRule = {
  id: 'client-not-started',
  check(file, report) {
    for (const { type, made, variable, calls, escapes } of file.clients) {
      if (!CHECKED.test(type) || escapes || variable === undefined || file.broken || made.kind !== 'creation') {
        continue;
      }
      const isStarted = calls.some(({ name }) => name === 'start') || /::\s*start\b/.test(file.text);
      const isPush = type === 'DefaultMQPushConsumer';
      const use = calls.find(({ name }) => (isPush ? /^(?:register|set)MessageListener$/ : USE).test(name));
      // A field may be started by an heir, or by a container that is told so elsewhere.
      const isKnown = variable.kind === 'declare' || !/init-?method|@PostConstruct/i.test(file.text);
      if (!isStarted && use !== undefined && made.body === undefined && isKnown) {
        report(nameSpan(use), { message: isPush ? 'consumer' : 'default', values: { name: variable.name } });
      }
    }
  },
};
