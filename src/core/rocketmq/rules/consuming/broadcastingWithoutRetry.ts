import { all } from '../../../syntax/code/walk';
import { attributeOf, lastName } from '../facts/consumerFacts';
import { listenersOf } from '../listeners';
import type { FileRule, Fix, TextEdit } from '../model';
import { nameSpan, statementOf, withoutCall } from '../spans';

/**
 * In broadcasting nobody keeps books on the broker: a message that a listener fails on is logged and dropped ("the message
 * consume failed, drop it"). There is no retry and no dead letter.
 * Source: ConsumeMessageConcurrentlyService#processConsumeResult (BROADCASTING).
 */
export const broadcastingWithoutRetry: FileRule = {
  id: 'broadcasting-without-retry',
  check(file, report) {
    for (const annotation of file.annotations('RocketMQMessageListener')) {
      const isBroadcasting = lastName(attributeOf(annotation, 'messageModel')) === 'BROADCASTING';
      for (const name of isBroadcasting ? ['maxReconsumeTimes', 'delayLevelWhenNextConsume'] : []) {
        const value = attributeOf(annotation, name);
        if (value !== undefined) {
          report(value, { message: 'setting', values: { name } });
        }
      }
    }
    for (const { calls, type } of file.clients.filter((client) => client.type === 'DefaultMQPushConsumer')) {
      const model = calls.find(({ name }) => name === 'setMessageModel');
      if (lastName(model?.arguments[0]) !== 'BROADCASTING') {
        continue;
      }
      const limit = calls.find(({ name }) => name === 'setMaxReconsumeTimes');
      // One of several models that are chosen when it runs says nothing about the rest.
      if (limit !== undefined && model !== undefined && statementOf(model)?.parent === statementOf(limit)?.parent) {
        report(nameSpan(limit), {
          message: 'setting',
          values: { name: limit.name, type },
          fixes: without(withoutCall(file, limit)),
        });
      }
      const registered = calls.find(({ name }) => /^(?:register|set)MessageListener$/.test(name))?.arguments[0];
      const value = registered && file.origin(registered);
      const given = value?.kind === 'cast' ? value.value : value;
      const own = listenersOf(file, 'concurrent').find(
        ({ fn, type: holder }) =>
          fn === given || (given?.kind === 'creation' && given.body !== undefined && holder === given.body),
      );
      for (const member of all(own?.fn.body, 'member')) {
        if (member.name === 'RECONSUME_LATER') {
          report(member);
        }
      }
    }
  },
};

function without(edits: readonly TextEdit[]): Fix[] {
  return edits.length === 0 ? [] : [{ title: 'default', edits }];
}
