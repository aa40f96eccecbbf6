import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * Only a TransactionMQProducer can send in a transaction; the method of its base class throws "sendMessageInTransaction
 * not implement, please use TransactionMQProducer class".
 * Source: DefaultMQProducer#sendMessageInTransaction.
 */
export const txOnPlainProducer: FileRule = {
  id: 'tx-on-plain-producer',
  check(file, report) {
    for (const { type, calls, made, variable } of file.clients) {
      // Where the variable gets other objects too, one of them may be of the right class.
      if (type !== 'DefaultMQProducer' || made.kind !== 'creation' || made.body !== undefined) {
        continue;
      }
      const isOnly = variable === undefined || file.isConstant(variable);
      for (const call of isOnly ? calls.filter(({ name }) => name === 'sendMessageInTransaction') : []) {
        report(nameSpan(call));
      }
    }
  },
};
