import { attributeOf } from '../facts/consumerFacts';
import type { Code } from '../../../syntax/code/model';
import type { FileRule } from '../model';

const MINUTE = 60_000;

/**
 * The consume timeout counts minutes, 15 by default. Written in milliseconds it is weeks, and a stuck message is never
 * given to anybody else.
 * Source: DefaultMQPushConsumer#consumeTimeout; ProcessQueue#cleanExpiredMsg.
 */
export const consumeTimeoutUnit: FileRule = {
  id: 'consume-timeout-unit',
  check(file, report) {
    const values: (Code | undefined)[] = [
      ...file
        .calls('setConsumeTimeout')
        .map((call) => (file.settingAt(call) === undefined ? undefined : call.arguments[0])),
      ...file.annotations('RocketMQMessageListener').map((annotation) => attributeOf(annotation, 'consumeTimeout')),
    ];
    for (const code of values) {
      const value = file.valueOf(code);
      if (code === undefined || typeof value !== 'number' || value < 1_000) {
        continue;
      }
      const minutes = value / MINUTE;
      report(code, {
        values: { value, days: Math.round((value / 1440) * 10) / 10 },
        fixes:
          Number.isInteger(minutes) && minutes > 0
            ? [{ title: 'default', values: { minutes }, edits: [file.edit(code, String(minutes))] }]
            : [],
      });
    }
  },
};
