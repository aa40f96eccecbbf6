import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * The server asks those producers what became of a transaction that said which topics they send to; before its first send
 * a producer without `setTopics` is none of them.
 * Source: ProducerBuilder#setTopics; the official ProducerTransactionMessageExample.
 */
export const grpcTxTopicUndeclared: FileRule = {
  id: 'grpc-tx-topic-undeclared',
  check(file, report) {
    for (const { type, calls, made } of file.clients) {
      const isTransactional = calls.some(({ name }) => name === 'setTransactionChecker');
      const hasTopics = calls.some(({ name }) => name === 'setTopics');
      if (type === 'Producer' && isTransactional && !hasTopics && calls.some(({ name }) => name === 'build')) {
        report(nameSpan(made));
      }
    }
  },
};
