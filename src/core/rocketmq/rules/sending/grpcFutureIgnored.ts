import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const IGNORED =
  /^(?:java-grpc|python-grpc)\/\w+\.(?:send_?[aA]sync|ack_?[aA]sync|receive_?[aA]sync|change_?[iI]nvisible_?[dD]uration_?[aA]sync)$/;

/**
 * What became of an asynchronous call is in its future. Thrown away, a failed send or acknowledgement leaves no trace.
 * Source: Producer#sendAsync, SimpleConsumer#ackAsync (CompletableFuture).
 */
export const grpcFutureIgnored: FileRule = {
  id: 'grpc-future-ignored',
  languages: ['java', 'kotlin', 'python'],
  check(file, report) {
    for (const call of file.all('call')) {
      if (call.parent?.kind === 'evaluate' && IGNORED.test(file.api(call) ?? '')) {
        report(nameSpan(call), { values: { call: call.name } });
      }
    }
  },
};
