import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * Invisible time and batch of popping are of use only to a consumer that leaves sharing out to the broker
 * (`setClientRebalance(false)`).
 * Source: DefaultMQPushConsumerImpl#popMessage; example/simple/PopConsumer.
 */
export const popSettingsWithoutPop: FileRule = {
  id: 'pop-settings-without-pop',
  check(file, report) {
    for (const { type, calls, escapes } of file.clients) {
      const pops = calls.some((call) => call.name === 'setClientRebalance' && file.valueOf(call.arguments[0]) !== true);
      const setting = calls.find(({ name }) => /^setPop(?:InvisibleTime|BatchNums)$/.test(name));
      if (type === 'DefaultMQPushConsumer' && setting !== undefined && !pops && !escapes) {
        report(nameSpan(setting), { values: { setter: setting.name } });
      }
    }
  },
};
