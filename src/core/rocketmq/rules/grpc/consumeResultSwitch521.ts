import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * ConsumeResult was an enum up to client 5.2.0 and is a class since 5.2.1: code that switches over it, asks for its
 * ordinal or finds it by name does not compile or link any more.
 * Source: org.apache.rocketmq.client.apis.consumer.ConsumeResult of 5.2.0 and 5.2.1.
 */
export const consumeResultSwitch521: FileRule = {
  id: 'consume-result-switch-521',
  check(file, report) {
    if (!file.isOf('ConsumeResult', 'org.apache.rocketmq.client.apis.')) {
      return;
    }
    for (const choice of file.all('switch')) {
      if (choice.value !== undefined && file.typeOf(choice.value) === 'ConsumeResult') {
        report({ start: choice.start, end: choice.start + 'switch'.length });
      }
    }
    for (const call of file.calls('valueOf', 'values', 'ordinal')) {
      const isStatic = call.object?.kind === 'name' && call.object.name === 'ConsumeResult';
      if (isStatic || (call.name === 'ordinal' && file.typeOf(call.object) === 'ConsumeResult')) {
        report(nameSpan(call));
      }
    }
    for (const { type, nameStart } of file.all('creation')) {
      if (type.name === 'EnumMap' && type.arguments[0]?.name === 'ConsumeResult') {
        report({ start: nameStart, end: nameStart + 'EnumMap'.length });
      }
    }
  },
};
