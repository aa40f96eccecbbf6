import type { FileRule } from '../model';
import { nameSpan, statementOf } from '../spans';

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
      const isStarted = calls.some(({ name }) => name === 'start');
      const isPush = type === 'DefaultMQPushConsumer';
      const use = calls.find(({ name }) => (isPush ? /^(?:register|set)MessageListener$/ : USE).test(name));
      if (!isStarted && use !== undefined && made.body === undefined && !/::\s*start\b/.test(file.text)) {
        // A field may be started by a container that is told so elsewhere.
        if (variable.kind === 'field' && /init-?method|@PostConstruct/i.test(file.text)) {
          continue;
        }
        const statement = statementOf(use);
        const text = `${variable.name}.start();`;
        const at = statement && file.wholeStatement(statement);
        const edits =
          at === undefined || variable.kind !== 'declare' || statement?.parent !== variable.parent
            ? []
            : isPush
              ? [file.edit({ start: at.end, end: at.end }, `${file.newline}${file.indentAt(at.start)}${text}`)]
              : [file.edit({ start: at.start, end: at.start }, `${text}${file.newline}${file.indentAt(at.start)}`)];
        report(nameSpan(use), {
          message: isPush ? 'consumer' : 'default',
          values: { name: variable.name },
          fixes: edits.length === 0 ? [] : [{ title: 'default', edits }],
        });
      }
    }
  },
};
