import { moduleOf } from '../consuming/subscriptionConflicts';
import type { ProjectRule } from '../model';

/**
 * The broker asks any living producer of the half message's group. With two kinds of transactions in one group the wrong
 * listener answers, with a plain producer in it nobody can.
 * Source: ProducerManager#getAvailableChannel; ClientRemotingProcessor#checkTransactionState.
 */
export const txGroupShared: ProjectRule = {
  id: 'tx-group-shared',
  check(files, report) {
    const producers = files.flatMap(({ path, checks }) =>
      checks.transactions
        .filter(({ kind, name }) => kind.endsWith('producer') && name.known && name.text !== '')
        .map((fact) => ({ path, fact })),
    );
    for (const { path, fact } of producers.filter((producer) => producer.fact.kind === 'producer')) {
      const other = producers.find(
        (candidate) => candidate.fact !== fact && candidate.fact.name.text === fact.name.text,
      );
      if (other !== undefined) {
        report(path, {
          range: fact.range,
          message: other.fact.kind === 'producer' ? 'default' : 'plain',
          // Whether modules that are deployed apart meet on one cluster, the code does not say.
          ...(moduleOf(path) === moduleOf(other.path) ? {} : { severity: 'info' as const }),
          values: { group: fact.name.text },
          related: [{ path: other.path, range: other.fact.range, message: 'other' }],
        });
      }
    }
  },
};
