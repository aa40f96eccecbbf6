import { all } from '../../../syntax/code/walk';
import { isBroad, isExplained, onlyLogs, rethrown } from '../handlers';
import type { FileRule } from '../model';
import { catchSpan } from '../spans';

/**
 * A client may have only so many lite topics; one more is refused with LiteSubscriptionQuotaExceededException, and then
 * nothing of it is received.
 * Source: LitePushConsumer#subscribeLite; the broker's maxLiteSubscriptionCount.
 */
export const liteSubscribeUnhandled: FileRule = {
  id: 'lite-subscribe-unhandled',
  check(file, report) {
    for (const handler of file.all('catch')) {
      const attempt = handler.parent;
      const subscribes =
        attempt?.kind === 'try' &&
        all(attempt.body, 'call', true).some((call) => call.name === 'subscribeLite' && file.sitesAt(call).length > 0);
      const catches =
        isBroad(handler) || handler.types.some((type) => /(?:ClientException|QuotaExceededException)$/.test(type));
      if (
        subscribes &&
        !file.isTest &&
        catches &&
        onlyLogs(handler.body) &&
        handler.body &&
        !isExplained(file, handler.body)
      ) {
        report(catchSpan(file, handler), { fixes: rethrown(file, handler) });
      }
    }
  },
};
