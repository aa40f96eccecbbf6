import { all } from '../../../syntax/code/walk';
import type { FileRule } from '../model';

/** Before 2001: no time to deliver at, but a length of time. */
const SMALL = 1e12;

/**
 * `setDeliverTimeMs` and `setDeliveryTimestamp` take a point in time, in milliseconds since 1970; a delay given there is
 * a time long past, and the message is delivered at once. `setDelayTimeMs` takes a delay; a point in time given there is
 * a delay of half a century, which the broker refuses.
 * Source: HookUtils#handleScheduleMessage; MessageBuilder#setDeliveryTimestamp.
 */
export const deliveryTimeUnitOrBase: FileRule = {
  id: 'delivery-time-unit-or-base',
  check(file, report) {
    for (const { code } of file.siteCalls('send-delay')) {
      const isPoint = code.kind === 'call' && /^(?:setDeliverTimeMs|setDeliveryTimestamp)$/.test(code.name);
      const isDelay = code.kind === 'call' && /^setDelayTime(?:Ms|Sec)$/.test(code.name);
      const argument = code.kind === 'call' ? code.arguments[0] : undefined;
      if (argument === undefined || (!isPoint && !isDelay)) {
        continue;
      }
      const value = file.valueOf(argument);
      if (isPoint && typeof value === 'number' && value > 0 && value < SMALL) {
        const text = `System.currentTimeMillis() + ${file.textOf(argument)}`;
        report(argument, {
          values: { value },
          fixes: [{ title: 'default', edits: [file.edit(argument, text)] }],
        });
      } else if (isDelay && all(argument, 'call').some(({ name }) => name === 'currentTimeMillis')) {
        const isDifference = all(argument, 'binary').some(({ operator }) => operator === '-');
        if (!isDifference) {
          report(argument, { message: 'delay' });
        }
      }
    }
  },
};
