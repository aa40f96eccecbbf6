import type { ClientObject } from '../clients';
import { argumentFor } from '../messages';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

const DEFAULTS = /^DEFAULT_(?:PRODUCER|CONSUMER)$/;
const CHECKED = /^(?:DefaultMQProducer|TransactionMQProducer|DefaultMQPushConsumer|DefaultLitePullConsumer)$/;

/**
 * A producer or consumer without a group of its own is in DEFAULT_PRODUCER or DEFAULT_CONSUMER, which `start()` refuses:
 * "producerGroup can not equal DEFAULT_PRODUCER, please specify another one".
 * Source: DefaultMQProducerImpl#checkConfig; DefaultMQPushConsumerImpl#checkConfig; DefaultLitePullConsumerImpl#checkConfig.
 */
export const defaultGroupName: FileRule = {
  id: 'default-group-name',
  check(file, report) {
    for (const client of file.clients) {
      const { made, calls, type } = client;
      if (!CHECKED.test(type)) {
        continue;
      }
      const setters = calls.filter(({ name }) => /^set(?:Producer|Consumer)Group$/.test(name));
      const group = setters.at(-1)?.arguments[0] ?? argumentFor(file, made, 'group');
      const value = file.valueOf(group);
      if (group !== undefined && typeof value === 'string' && DEFAULTS.test(value)) {
        report(group, { values: { group: value } });
      } else if (group === undefined && isNameless(file, client)) {
        const value = type.endsWith('Producer') ? 'DEFAULT_PRODUCER' : 'DEFAULT_CONSUMER';
        report(nameOf(client), { message: 'missing', values: { group: value } });
      }
    }
  },
};

/** Made without a group, started here, and by nobody else to be given one. */
function isNameless(file: RuleFile, { made, calls, escapes }: ClientObject): boolean {
  return (
    made.kind === 'creation' &&
    made.arguments.length === 0 &&
    made.body === undefined &&
    !escapes &&
    !file.broken &&
    calls.some(({ name }) => name === 'start')
  );
}

function nameOf({ made, type }: ClientObject) {
  return { start: made.nameStart, end: made.nameStart + type.length };
}
