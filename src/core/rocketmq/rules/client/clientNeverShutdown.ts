import { EVERYWHERE, type FileRule } from '../model';
import { nameSpan } from '../spans';
import { ENDS, STARTS } from '../clients';
import { isDemo } from './producerPerSend';

/**
 * A consumer that is shut down stores its offsets and leaves its group; one that just ends leaves its queues without an
 * owner until the others notice, and what it had not stored comes again.
 * Source: DefaultMQPushConsumerImpl#shutdown; MQClientInstance#unregisterConsumer.
 */
export const clientNeverShutdown: FileRule = {
  id: 'client-never-shutdown',
  languages: EVERYWHERE,
  check(file, report) {
    const closing =
      /::\s*(?:shutdown|close)\b|\.(?:[sS]hutdown|GracefulStop)\b(?!\s*\()|destroyMethod|destroy-method/.test(
        file.text,
      );
    for (const { made, calls, variable, escapes } of file.clients) {
      const isStarted = calls.some(({ name }) => STARTS.test(name) || name === 'build');
      const isClosed = calls.some(({ name }) => ENDS.test(name));
      const isResource = variable?.parent?.kind === 'try';
      if (isStarted && !isClosed && !isResource && !escapes && !closing && !file.broken && !isDemo(file, made)) {
        report(nameSpan(made));
      }
    }
  },
};
