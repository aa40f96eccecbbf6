import { all, around, functionAround } from '../../../syntax/code/walk';
import { isDemo } from '../client/producerPerSend';
import { isBroad, isExplained, onlyLogs, rethrown } from '../handlers';
import { EVERYWHERE, type FileRule } from '../model';
import { catchSpan } from '../spans';

const SENDING = new Set(['send-sync', 'send-transaction', 'send-batch', 'send-oneway']);
const FAILURES =
  /(?:^|\.)(?:MQClientException|RemotingException|MQBrokerException|ClientException|MessagingException)$/;

/**
 * After the retries that the client makes by itself the exception is the only notice that a message was not stored. A
 * handler that merely logs lets the business go on as if it were.
 * Source: DefaultMQProducerImpl#sendDefaultImpl.
 */
export const sendExceptionSwallowed: FileRule = {
  id: 'send-exception-swallowed',
  languages: EVERYWHERE,
  check(file, report) {
    if (file.isTest) {
      return;
    }
    for (const handler of file.all('catch')) {
      const attempt = handler.parent;
      const fn = functionAround(handler);
      if (attempt?.kind !== 'try' || fn === undefined || handler.body === undefined) {
        continue;
      }
      const sends = all(attempt.body, 'call', true).some((call) =>
        file.sitesAt(call).some(({ concept }) => SENDING.has(concept)),
      );
      const catches = isBroad(handler) || handler.types.some((type) => FAILURES.test(type));
      const isTool = isDemo(file, handler) && (fn.kind === 'lambda' || /^(?:main)?$/.test(fn.name));
      // In a loop the next round may be the retry.
      const isRetried = around(handler, 'loop') !== undefined;
      const decides = all(attempt.body, 'return', true).some(({ value }) => value !== undefined);
      if (
        sends &&
        catches &&
        !isTool &&
        !isRetried &&
        !decides &&
        onlyLogs(handler.body) &&
        !isExplained(file, handler.body)
      ) {
        report(catchSpan(file, handler), { fixes: rethrown(file, handler) });
      }
    }
  },
};
