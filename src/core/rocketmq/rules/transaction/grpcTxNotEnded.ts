import { EVERYWHERE, type FileRule } from '../model';
import { nameSpan } from '../spans';
import { grpcTransactions } from './grpcTransactions';

/**
 * A half message that is neither committed nor rolled back waits until the server asks the checker, several times, and is
 * given up in the end: it is never delivered.
 * Source: TransactionImpl#commit; BrokerConfig#transactionCheckMax.
 */
export const grpcTxNotEnded: FileRule = {
  id: 'grpc-tx-not-ended',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { began, commits, rollbacks, escapes } of grpcTransactions(file)) {
      if (!escapes && commits.length === 0 && rollbacks.length === 0 && !file.broken) {
        report(nameSpan(began));
      }
    }
  },
};
