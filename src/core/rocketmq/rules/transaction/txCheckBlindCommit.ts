import { EVERYWHERE, type FileRule } from '../model';
import { functionSpan } from '../spans';
import { answersOf, checkersOf, lookUps } from './checks';

/**
 * The broker asks when it does not know how a transaction ended, and it asks any living producer of the group. An answer
 * that is always "commit" publishes messages whose local work failed.
 * Source: TransactionMQProducer; ProducerManager#getAvailableChannel.
 */
export const txCheckBlindCommit: FileRule = {
  id: 'tx-check-blind-commit',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { fn } of checkersOf(file)) {
      const answers = answersOf(fn);
      const isBlind =
        answers.length > 0 &&
        answers.every((answer) => /^(?:COMMIT(?:_MESSAGE)?|CommitMessageState)$/.test(answer ?? ''));
      if (isBlind && lookUps(fn).length === 0 && !file.isTest) {
        report(functionSpan(fn));
      }
    }
  },
};
