import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * A transactional send returns normally when the listener threw or said "unknown", and when the half message was not
 * stored as asked (then it is rolled back without the listener): only the result's local transaction state tells.
 * Source: DefaultMQProducerImpl#sendMessageInTransaction.
 */
export const txResultIgnored: FileRule = {
  id: 'tx-result-ignored',
  check(file, report) {
    for (const { site, code } of file.siteCalls('send-transaction')) {
      const isLost = code.kind === 'call' && code.parent?.kind === 'evaluate';
      if (isLost && site.symbol === 'sendMessageInTransaction' && !file.isTest) {
        report(nameSpan(code));
      }
    }
  },
};
