import type { CallCode, FunctionCode, ParameterCode } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import { isDemo } from '../client/producerPerSend';
import { onlyLogs } from '../handlers';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

/**
 * That an asynchronous send failed is told to `onException` and to nobody else.
 * Source: MQClientAPIImpl#sendMessageAsync, #onExceptionImpl.
 */
export const asyncCallbackEmptyOnexception: FileRule = {
  id: 'async-callback-empty-onexception',
  languages: ['java', 'kotlin', 'go'],
  check(file, report) {
    for (const call of file.language === 'go' ? file.calls('SendAsync') : []) {
      const callback = goCallback(file, call);
      const error = callback?.parameters.at(-1);
      if (callback?.body !== undefined && error !== undefined && !file.isTest && !isUsed(file, callback, error)) {
        report(nameSpan(call), { message: 'go' });
      }
    }
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

/** `func(ctx, result, err)`; the place of the callback differs between the two clients. */
function goCallback(file: RuleFile, call: CallCode): FunctionCode | undefined {
  const at = { 'go-remoting/Producer.SendAsync': 1, 'go-grpc/Producer.SendAsync': 2 }[file.api(call) ?? ''];
  const callback = at === undefined ? undefined : file.functionOf(call.arguments[at]);
  return callback?.parameters.length === 3 ? callback : undefined;
}

function isUsed(file: RuleFile, callback: FunctionCode, error: ParameterCode): boolean {
  return error.name !== '_' && all(callback.body, 'name').some((name) => file.variable(name) === error);
}
