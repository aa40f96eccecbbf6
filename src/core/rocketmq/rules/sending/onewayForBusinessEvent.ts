import type { FileRule } from '../model';
import { messageOf } from '../messages';
import { nameSpan } from '../spans';

const BUSINESS = /order|pay|refund|account|balance|stock|inventory|trade|invoice|coupon|settle/i;

/**
 * A one-way send waits for no answer and makes no retry: nobody learns that it failed.
 * Source: DefaultMQProducerImpl#sendOneway; the page on message sending of the official documentation.
 */
export const onewayForBusinessEvent: FileRule = {
  id: 'oneway-for-business-event',
  check(file, report) {
    for (const { code } of file.siteCalls('send-oneway')) {
      const argument = code.kind === 'call' ? code.arguments[0] : undefined;
      if (code.kind !== 'call' || argument === undefined || file.isTest) {
        continue;
      }
      const message = messageOf(file, argument);
      const topic = message?.made.arguments[0];
      const names = [
        file.textOf(argument),
        topic === undefined ? '' : String(file.valueOf(topic) ?? file.textOf(topic)),
      ];
      if (names.some((name) => BUSINESS.test(name))) {
        report(nameSpan(code));
      }
    }
  },
};
