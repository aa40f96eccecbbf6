import { same } from '../facts/named';
import type { ProjectRule } from '../model';

/**
 * A template sends in a transaction only if a bean with @RocketMQTransactionListener belongs to it: "The
 * rocketMQTemplate does not exist TransactionListener".
 * Source: RocketMQTemplate#sendMessageInTransaction.
 */
export const txSendWithoutListener: ProjectRule = {
  id: 'tx-send-without-listener',
  check(files, report) {
    const facts = files.flatMap(({ path, checks }) => checks.transactions.map((fact) => ({ path, fact })));
    const listeners = facts.filter(({ fact }) => fact.kind === 'listener');
    for (const { path, fact } of facts) {
      // Which template it is must be known, and no listener may be for it, in whatever module.
      const has = listeners.some(({ fact: listener }) => same(listener.name, fact.name) !== false);
      if (fact.kind === 'template-send' && fact.name.known && !has) {
        report(path, { range: fact.range, message: listeners.length === 0 ? 'default' : 'other' });
      }
    }
  },
};
