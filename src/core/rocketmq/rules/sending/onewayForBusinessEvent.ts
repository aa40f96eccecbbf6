import { EVERYWHERE, type FileRule } from '../model';
import { messageOf } from '../messages';
import { nameSpan } from '../spans';

const BUSINESS = /order|pay|refund|account|balance|stock|inventory|trade|invoice|coupon|settle/i;

/**
 * A one-way send waits for no answer and makes no retry: nobody learns that it failed.
 * Source: DefaultMQProducerImpl#sendOneway; the page on message sending of the official documentation.
 */
export const onewayForBusinessEvent: FileRule = {
  id: 'oneway-for-business-event',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { code } of file.siteCalls('send-oneway')) {
      const argument = code.kind === 'call' ? code.arguments[file.language === 'go' ? 1 : 0] : undefined;
      if (code.kind !== 'call' || argument === undefined || file.isTest) {
        continue;
      }
      const message = messageOf(file, argument);
      const topic =
        message === undefined ? undefined : (file.entry(message.made, 'Topic') ?? message.made.arguments[0]);
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
