import { all } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const STORE = /(?:mapper|dao|repository|repo|service)$/i;
const WRITE = /^(?:insert|save|create|deduct|decrease|increase|add|debit|credit)/;
const KNOWS =
  /getMsgId|getMessageId|getKeys|getTransactionId|idempot|dedup|duplicate|exists|exist[A-Z]|find|select|query|isHandled|isProcessed|tryLock|setIfAbsent|putIfAbsent|merge|upsert|onDuplicate/i;

/**
 * Delivery is at least once: after retries, a rebalance or a restart a message comes again.
 * Source: the best practices of the official documentation (idempotent consumption).
 */
export const consumerNotIdempotent: FileRule = {
  id: 'consumer-not-idempotent',
  check(file, report) {
    for (const { fn } of listenersOf(file, 'concurrent', 'orderly', 'grpc', 'spring', 'spring-v5')) {
      if (file.isTest || KNOWS.test(file.textOf(fn))) {
        continue;
      }
      const write = all(fn.body, 'call').find((call) => {
        const receiver = call.object?.kind === 'name' || call.object?.kind === 'member' ? call.object.name : '';
        return STORE.test(receiver) && WRITE.test(call.name);
      });
      if (write !== undefined) {
        report(nameSpan(write), { values: { call: write.name } });
      }
    }
  },
};
