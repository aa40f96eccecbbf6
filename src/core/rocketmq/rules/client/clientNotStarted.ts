import { STARTS } from '../clients';
import { EVERYWHERE, type FileRule } from '../model';
import { nameSpan, statementOf } from '../spans';

const CHECKED = /^(?:DefaultMQProducer|TransactionMQProducer|DefaultMQPushConsumer|DefaultLitePullConsumer)$/;
/** Clients of other languages that do nothing before they are started. What Node.js and the 5.x Python client do, see there. */
const LIBRARIES = /^(?:go-remoting|go-grpc|python-legacy)$/;
const USE = /^(?:[sS]end\w*|[rR]equest|poll|Poll|[pP]ull|PullFrom|Receive|BeginTransaction|fetchMessageQueues)$/;
/** What makes a push consumer complete: in Java its listener, elsewhere the subscription that brings one. */
const LISTENS = /^(?:register|set)MessageListener$/;
const SUBSCRIBES = /^[sS]ubscribe$/;

/**
 * A remoting client does nothing before `start()`: sending throws "The producer service state not OK", polling "The lite
 * pull consumer has not been started". Builders of the gRPC clients start what they build, Spring starts its beans.
 * Source: DefaultMQProducerImpl#makeSureStateOK; DefaultLitePullConsumerImpl#checkServiceState.
 */
export const clientNotStarted: FileRule = {
  id: 'client-not-started',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { type, made, variable, calls, escapes, library } of file.clients) {
      const isKnown = LIBRARIES.test(library) || (CHECKED.test(type) && made.kind === 'creation');
      const hasBody = made.kind === 'creation' && made.body !== undefined;
      if (!isKnown || escapes || variable === undefined || file.broken || hasBody) {
        continue;
      }
      const isStarted = calls.some(({ name }) => STARTS.test(name));
      const isPush = type === 'DefaultMQPushConsumer' || type === 'PushConsumer';
      const use = calls.find(({ name }) => (!isPush ? USE : file.isModule ? SUBSCRIBES : LISTENS).test(name));
      if (!isStarted && use !== undefined && !/(?:::\s*|\.)[sS]tart\b(?!\s*\()/.test(file.text)) {
        // A field may be started by a container that is told so elsewhere.
        if (variable.kind === 'field' && /init-?method|@PostConstruct/i.test(file.text)) {
          continue;
        }
        const statement = statementOf(use);
        const text = `${variable.name}.start()${file.terminator}`;
        const at = statement && file.wholeStatement(statement);
        const edits =
          at === undefined ||
          variable.kind !== 'declare' ||
          statement?.parent !== variable.parent ||
          // What it answers has to be looked at, and how differs.
          file.language === 'go'
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
