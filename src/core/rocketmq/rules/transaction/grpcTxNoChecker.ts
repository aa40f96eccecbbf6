import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * A producer without a transaction checker cannot begin a transaction: "Transaction checker should not be null".
 * Source: ProducerImpl#beginTransaction.
 */
export const grpcTxNoChecker: FileRule = {
  id: 'grpc-tx-no-checker',
  check(file, report) {
    for (const { type, calls, made } of file.clients) {
      const begin = calls.find(({ name }) => name === 'beginTransaction');
      const isBuilt = calls.some(({ name }) => name === 'build');
      const hasChecker = calls.some(({ name }) => name === 'setTransactionChecker');
      if (type === 'Producer' && begin !== undefined && isBuilt && !hasChecker && !file.broken) {
        report(nameSpan(made));
      }
    }
  },
};
