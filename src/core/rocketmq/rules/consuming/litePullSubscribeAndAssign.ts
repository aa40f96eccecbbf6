import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import { nameSpan } from '../spans';

/**
 * A pulling consumer either has its queues given by the group (`subscribe`) or chooses them (`assign`); the second of the
 * two throws "Subscribe and assign are mutually exclusive."
 * Source: DefaultLitePullConsumerImpl#setSubscriptionType, #setSubExpressionForAssign.
 */
export const litePullSubscribeAndAssign: FileRule = {
  id: 'lite-pull-subscribe-and-assign',
  check(file, report) {
    for (const { type, calls } of file.clients.filter((client) => client.type === 'DefaultLitePullConsumer')) {
      const choices = calls.filter(({ name }) => name === 'subscribe' || name === 'assign');
      const second = choices.find((call, i) =>
        choices.slice(0, i).some((first) => first.name !== call.name && alwaysBefore(first, call)),
      );
      if (second !== undefined) {
        report(nameSpan(second), { values: { type } });
      }
      const start = calls.find(({ name }) => name === 'start');
      const expression = calls.find(({ name }) => name === 'setSubExpressionForAssign');
      if (start !== undefined && expression !== undefined && alwaysBefore(start, expression)) {
        report(nameSpan(expression), { message: 'late' });
      }
    }
  },
};
