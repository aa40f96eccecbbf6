import type { FileRule } from '../model';
import { nameSpan } from '../spans';
import { answersOf, checkersOf } from './checks';

/**
 * An answer of "unknown" makes the broker ask again, every 30 seconds and 15 times at most; then the message goes to
 * TRANS_CHECK_MAX_TIME_TOPIC and is never delivered.
 * Source: BrokerConfig#transactionCheckInterval, #transactionCheckMax; DefaultTransactionalMessageCheckListener.
 */
export const txCheckAlwaysUnknown: FileRule = {
  id: 'tx-check-always-unknown',
  check(file, report) {
    for (const { fn } of checkersOf(file)) {
      const answers = answersOf(fn);
      const isUnknown =
        answers.length > 0 && answers.every((answer) => answer === null || /^UNKNOWN?$/.test(answer ?? ''));
      if (isUnknown && !file.isTest) {
        report(fn.kind === 'method' ? nameSpan(fn) : { start: fn.start, end: fn.body?.start ?? fn.end });
      }
    }
  },
};
