import type { FileRule } from '../model';
import { nameSpan } from '../spans';
import { isDemo } from './producerPerSend';

/**
 * A consumer that is shut down stores its offsets and leaves its group; one that just ends leaves its queues without an
 * owner until the others notice, and what it had not stored comes again.
 * Source: DefaultMQPushConsumerImpl#shutdown; MQClientInstance#unregisterConsumer.
 */
export const clientNeverShutdown: FileRule = {
  id: 'client-never-shutdown',
  check(file, report) {
    const closing = /::\s*(?:shutdown|close)\b|destroyMethod|destroy-method/.test(file.text);
    for (const { made, calls, variable, escapes } of file.clients) {
      const isStarted = calls.some(({ name }) => name === 'start' || name === 'build');
      const isClosed = calls.some(({ name }) => name === 'shutdown' || name === 'close');
      const isResource = variable?.parent?.kind === 'try';
      if (isStarted && !isClosed && !isResource && !escapes && !closing && !file.broken && !isDemo(file, made)) {
        report(nameSpan(made));
      }
    }
  },
};
