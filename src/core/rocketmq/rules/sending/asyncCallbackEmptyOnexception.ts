import { isDemo } from '../client/producerPerSend';
import { onlyLogs } from '../handlers';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * That an asynchronous send failed is told to `onException` and to nobody else.
 * Source: MQClientAPIImpl#sendMessageAsync, #onExceptionImpl.
 */
export const asyncCallbackEmptyOnexception: FileRule = {
  id: 'async-callback-empty-onexception',
  check(file, report) {
    for (const type of file.all('type')) {
      const isCallback = type.supertypes.some(
        ({ name }) => name === 'SendCallback' && file.isOf(name, 'org.apache.rocketmq.client.producer.'),
      );
      const handler = isCallback ? type.methods.find(({ name }) => name === 'onException') : undefined;
      if (handler?.body !== undefined && !isDemo(file, handler) && !isDemo(file, type) && onlyLogs(handler.body)) {
        const isEmpty = handler.body.statements.length === 0;
        if (!(isEmpty && file.hasComment(handler.body))) {
          report(nameSpan(handler), { message: isEmpty ? 'empty' : 'default' });
        }
      }
    }
  },
};
