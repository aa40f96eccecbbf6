import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import { movedCall, nameSpan } from '../spans';

/**
 * A transactional producer without a listener throws "TransactionListener is null". The pool that answers the broker's
 * checks is chosen during `start()`: an executor or listener that is set later comes too late.
 * Source: DefaultMQProducerImpl#sendMessageInTransaction, #initTransactionEnv; TransactionMQProducer#start.
 */
export const txListenerMissingOrLate: FileRule = {
  id: 'tx-listener-missing-or-late',
  check(file, report) {
    for (const { type, calls, made, escapes } of file.clients) {
      if (type !== 'TransactionMQProducer' || made.kind !== 'creation' || made.body !== undefined) {
        continue;
      }
      const start = calls.find(({ name }) => name === 'start');
      const setters = calls.filter(({ name }) => /^set(?:TransactionListener|TransactionCheckListener)$/.test(name));
      // The older way gives an executer with every message.
      const send = calls.find(({ name, arguments: { length } }) => name === 'sendMessageInTransaction' && length === 2);
      if (setters.length === 0 && start !== undefined && send !== undefined && !escapes && !file.broken) {
        report(nameSpan(made));
      }
      const late = calls.filter(({ name }) => /^set(?:TransactionListener|ExecutorService)$/.test(name));
      for (const call of late) {
        if (start !== undefined && alwaysBefore(start, call)) {
          const edits = movedCall(file, call, start, 'before');
          report(nameSpan(call), {
            message: call.name === 'setExecutorService' ? 'executor' : 'late',
            fixes: edits.length === 0 ? [] : [{ title: 'default', edits }],
          });
        }
      }
    }
  },
};
