import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const IGNORED = /^java-grpc\/\w+\.(?:sendAsync|ackAsync|receiveAsync|changeInvisibleDurationAsync)$/;

/**
 * What became of an asynchronous call is in its future. Thrown away, a failed send or acknowledgement leaves no trace.
 * Source: Producer#sendAsync, SimpleConsumer#ackAsync (CompletableFuture).
 */
export const grpcFutureIgnored: FileRule = {
  id: 'grpc-future-ignored',
  check(file, report) {
    for (const call of file.calls('sendAsync', 'ackAsync', 'receiveAsync', 'changeInvisibleDurationAsync')) {
      if (call.parent?.kind === 'evaluate' && IGNORED.test(file.api(call) ?? '')) {
        report(nameSpan(call), { values: { call: call.name } });
      }
    }
  },
};
