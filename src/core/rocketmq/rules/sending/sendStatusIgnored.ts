import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const SYNCHRONOUS = /^(?:java-remoting\/DefaultMQProducer\.send|spring-boot\/RocketMQTemplate\.syncSend\w*)$/;

/**
 * A send that does not throw may still have been stored less safely than asked for: the result's status says
 * FLUSH_DISK_TIMEOUT or FLUSH_SLAVE_TIMEOUT then.
 * Source: SendStatus; DefaultMQProducer#retryAnotherBrokerWhenNotStoreOK (false).
 */
export const sendStatusIgnored: FileRule = {
  id: 'send-status-ignored',
  check(file, report) {
    if (file.isTest || /getSendStatus|SEND_OK|SendStatus/.test(file.text)) {
      return;
    }
    // Once a file: it is something to know, not to repair everywhere.
    const first = file
      .siteCalls('send-sync')
      .find(
        ({ code }) =>
          code.kind === 'call' && code.parent?.kind === 'evaluate' && SYNCHRONOUS.test(file.api(code) ?? ''),
      );
    if (first?.code.kind === 'call') {
      report(nameSpan(first.code));
    }
  },
};
