import type { CallCode, CreationCode } from '../../../syntax/code/model';
import { argumentAt } from '../given';
import { EVERYWHERE, type FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const BEGINS = /^(?:beginTransaction|BeginTransaction|begin_transaction)$/;

/**
 * A producer without a transaction checker cannot begin a transaction: "Transaction checker should not be null".
 * Source: ProducerImpl#beginTransaction.
 */
export const grpcTxNoChecker: FileRule = {
  id: 'grpc-tx-no-checker',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { type, calls, made, library } of file.clients) {
      const begin = calls.find(({ name }) => BEGINS.test(name));
      const hasChecker =
        library === 'java-grpc' || !file.isModule
          ? !calls.some(({ name }) => name === 'build') || calls.some(({ name }) => name === 'setTransactionChecker')
          : mayHaveChecker(file, made, library);
      if (type === 'Producer' && begin !== undefined && !hasChecker && !file.broken) {
        report(nameSpan(made), { message: library === 'go-grpc' ? 'go' : 'default' });
      }
    }
  },
};

/** Given where it is made, or not all that is given there is written there. */
function mayHaveChecker(file: RuleFile, made: CallCode | CreationCode, library: string): boolean {
  switch (library) {
    case 'go-grpc':
      return !made.arguments
        .slice(1)
        .every((option) => option.kind === 'call' && option.name !== 'WithTransactionChecker');
    case 'python-grpc': {
      const checker = argumentAt(made, 2, 'checker');
      return checker !== undefined && !(checker.kind === 'literal' && checker.value === null);
    }
    case 'nodejs': {
      const options = made.arguments[0] && file.origin(made.arguments[0]);
      return options?.kind !== 'object' || options.entries.some(({ name }) => name === 'checker' || name === '...');
    }
    default:
      return true;
  }
}
