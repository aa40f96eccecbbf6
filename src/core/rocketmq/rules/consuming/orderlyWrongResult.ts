import { all } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule } from '../model';
import { returnsOf } from '../order';

const INSTEAD: Readonly<Record<string, string>> = {
  COMMIT: 'SUCCESS',
  ROLLBACK: 'SUSPEND_CURRENT_QUEUE_A_MOMENT',
  ConsumeRetryLater: 'SuspendCurrentQueueAMoment',
};

/**
 * ROLLBACK and COMMIT belong to consuming without auto-commit. With it, the default, the client logs "the message queue
 * consume result is illegal, we think you want to ack these message" and commits: what was to be rolled back is lost.
 * Source: ConsumeMessageOrderlyService#processConsumeResult.
 */
export const orderlyWrongResult: FileRule = {
  id: 'orderly-wrong-result',
  languages: ['java', 'kotlin', 'go'],
  check(file, report) {
    for (const { fn } of listenersOf(file, 'orderly')) {
      const isManual =
        all(fn.body, 'call').some(({ name }) => name === 'setAutoCommit') ||
        file.calls('WithAutoCommit').some((call) => file.valueOf(call.arguments[0]) !== true);
      for (const value of isManual ? [] : returnsOf(fn)) {
        const name = value?.kind === 'member' || value?.kind === 'name' ? value.name : '';
        const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
        if (value !== undefined && instead !== undefined) {
          report(value, {
            message: file.language === 'go' ? 'go' : name === 'ROLLBACK' ? 'default' : 'commit',
            values: { instead },
            fixes: [
              {
                title: 'default',
                values: { instead },
                edits: [file.edit(value, file.textOf(value).replace(/\w+$/, instead))],
              },
            ],
          });
        }
      }
    }
  },
};
