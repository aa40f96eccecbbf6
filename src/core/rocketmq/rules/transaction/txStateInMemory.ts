import type { FileRule } from '../model';
import { nameSpan } from '../spans';
import { checkersOf, lookUps } from './checks';

const MEMORY =
  /^(?:Concurrent(?:Skip)?(?:Hash|List)?Map|ConcurrentHashMap|ConcurrentMap|HashMap|LinkedHashMap|Map|Set|HashSet|AtomicInteger|AtomicLong)$/;

/**
 * The broker may ask another instance, or the same after a restart: what only the memory of one process knows is not
 * there. (The official example keeps its states in a map because it is one process.)
 * Source: ProducerManager#getAvailableChannel; example/transaction/TransactionListenerImpl.
 */
export const txStateInMemory: FileRule = {
  id: 'tx-state-in-memory',
  check(file, report) {
    for (const { fn } of checkersOf(file)) {
      const calls = lookUps(fn);
      const onFields = calls.filter((call) => {
        const variable = file.variable(call.object);
        const type = variable?.kind === 'field' ? file.typeNameOf(variable)?.name : undefined;
        return type !== undefined && MEMORY.test(type);
      });
      if (onFields.length > 0 && onFields.length === calls.length && !file.isTest) {
        report(fn.kind === 'method' ? nameSpan(fn) : { start: fn.start, end: fn.body?.start ?? fn.end });
      }
    }
  },
};
