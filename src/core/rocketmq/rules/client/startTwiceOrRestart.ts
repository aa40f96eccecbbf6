import type { CallCode } from '../../../syntax/code/model';
import type { ClientObject } from '../clients';
import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import type { RuleFile } from '../ruleFile';
import { nameSpan, withoutCall } from '../spans';

/**
 * A remoting client is started once in its life: a second `start()`, also after `shutdown()`, throws "service state not
 * OK, maybe started once".
 * Source: DefaultMQProducerImpl#start; DefaultMQPushConsumerImpl#start; DefaultLitePullConsumerImpl#start.
 */
export const startTwiceOrRestart: FileRule = {
  id: 'start-twice-or-restart',
  check(file, report) {
    for (const client of file.clients.filter(({ family }) => family === 'java-remoting')) {
      const steps = client.calls.filter(({ name }) => name === 'start' || name === 'shutdown');
      steps.forEach((second, i) => {
        const first = steps.slice(0, i).findLast((step) => alwaysBefore(step, second));
        if (first !== undefined && second.name === 'start' && !isNewBetween(file, client, first, second)) {
          const edits = first.name === 'start' ? withoutCall(file, second) : [];
          report(nameSpan(second), {
            message: first.name === 'start' ? 'default' : 'restart',
            fixes: edits.length === 0 ? [] : [{ title: 'default', edits }],
          });
        }
      });
    }
  },
};

/** The variable got another client in between. */
function isNewBetween(file: RuleFile, { variable }: ClientObject, first: CallCode, second: CallCode): boolean {
  return (
    variable !== undefined &&
    file
      .uses(variable)
      .some(
        (use) =>
          use.parent?.kind === 'assign' &&
          use.parent.target === use &&
          first.start < use.start &&
          use.start < second.start,
      )
  );
}
