import { EVERYWHERE, type FileRule } from '../model';
import { functionSpan } from '../spans';
import { answersOf, checkersOf } from './checks';

/**
 * An answer of "unknown" makes the broker ask again, every 30 seconds and 15 times at most; then the message goes to
 * TRANS_CHECK_MAX_TIME_TOPIC and is never delivered.
 * Source: BrokerConfig#transactionCheckInterval, #transactionCheckMax; DefaultTransactionalMessageCheckListener.
 */
export const txCheckAlwaysUnknown: FileRule = {
  id: 'tx-check-always-unknown',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { fn } of checkersOf(file)) {
      const answers = answersOf(fn);
      const isUnknown =
        answers.length > 0 &&
        answers.every((answer) => answer === null || /^(?:UNKNOWN?|Unkn?own?State|UnkonwnState)$/.test(answer ?? ''));
      if (isUnknown && !file.isTest) {
        report(functionSpan(fn));
      }
    }
  },
};
