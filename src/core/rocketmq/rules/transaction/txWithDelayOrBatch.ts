import { messageOf } from '../messages';
import type { FileRule } from '../model';
import { nameSpan, withoutCall } from '../spans';

const DELAY = /^set(?:DelayTimeLevel|DelayTimeSec|DelayTimeMs|DeliverTimeMs)$/;

/**
 * A transactional message is not delayed: the client clears the delay level before it sends.
 * Source: DefaultMQProducerImpl#sendMessageInTransaction ("ignore DelayTimeLevel parameter").
 */
export const txWithDelayOrBatch: FileRule = {
  id: 'tx-with-delay-or-batch',
  check(file, report) {
    for (const { site, code } of file.siteCalls('send-transaction')) {
      if (code.kind !== 'call' || site.symbol !== 'sendMessageInTransaction') {
        continue;
      }
      for (const argument of code.arguments) {
        const delay = messageOf(file, argument)?.calls.find(({ name }) => DELAY.test(name));
        if (delay !== undefined && file.valueOf(delay.arguments[0]) !== 0) {
          const edits = withoutCall(file, delay);
          report(nameSpan(delay), {
            values: { setter: delay.name },
            fixes: edits.length === 0 ? [] : [{ title: 'default', edits }],
          });
        }
        // Spring's message: the header that carries the delay.
        const built = file.origin(argument);
        for (let at = built; at.kind === 'call'; at = at.object ?? at.arguments[0]!) {
          if (/^setHeader/.test(at.name) && file.sitesAt(at).some(({ concept }) => concept === 'send-delay')) {
            report(nameSpan(at), { values: { setter: at.name } });
          }
          if (at.object === undefined) {
            break;
          }
        }
      }
    }
  },
};
