import { around } from '../../../syntax/code/walk';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * A synchronous send with a queue selector is tried once: `retryTimesWhenSendFailed` is for sends that may go to another
 * queue.
 * Source: DefaultMQProducerImpl#sendSelectImpl.
 */
export const selectorSendHasNoRetry: FileRule = {
  id: 'selector-send-has-no-retry',
  check(file, report) {
    if (file.isTest) {
      return;
    }
    // Once a file.
    const first = file.siteCalls('send-ordered').find(({ site, code }) => {
      const isSync = file.sitesAt(code).some(({ concept }) => concept === 'send-sync');
      return isSync && /^(?:java-remoting|spring-boot)\//.test(site.api) && around(code, 'loop') === undefined;
    });
    if (first?.code.kind === 'call') {
      report(nameSpan(first.code));
    }
  },
};
