import { all } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule } from '../model';
import { ends, returnsOf } from '../order';
import { functionSpan } from '../spans';

/**
 * What `consume` gives decides; undefined is not SUCCESS, so the message is not acknowledged and comes again although it
 * was handled.
 * Source: rocketmq-client-nodejs consumer/ConsumeTask.ts.
 */
export const nodeListenerNotReturning: FileRule = {
  id: 'node-listener-not-returning',
  languages: ['tsx'],
  check(file, report) {
    for (const { fn } of listenersOf(file, 'grpc')) {
      const { body } = fn;
      if (body?.kind !== 'block' || all(body, 'call').length === 0 || (fn.kind === 'method' && fn.broken)) {
        continue;
      }
      const bare = returnsOf(fn).some(
        (value) => value === undefined || (value.kind === 'literal' && value.value === null),
      );
      if (ends(body) && !bare) {
        continue;
      }
      const isThere = /\bConsumeResult\b/.test(file.text);
      const chosen = all(body, 'catch').length > 0;
      const statement = `return ConsumeResult.SUCCESS${file.terminator}`;
      report(functionSpan(fn), {
        fixes:
          isThere && !ends(body)
            ? [{ title: 'default', ...(chosen ? { chosen: true } : {}), edits: [file.append(body, statement)] }]
            : [],
      });
    }
  },
};
