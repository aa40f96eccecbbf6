import type { CallCode } from '../../../syntax/code/model';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const SYNCHRONOUS =
  /^(?:java-remoting\/DefaultMQProducer\.send|spring-boot\/RocketMQTemplate\.syncSend\w*|go-remoting\/Producer\.SendSync)$/;

/**
 * A send that does not throw may still have been stored less safely than asked for: the result's status says
 * FLUSH_DISK_TIMEOUT or FLUSH_SLAVE_TIMEOUT then.
 * Source: SendStatus; DefaultMQProducer#retryAnotherBrokerWhenNotStoreOK (false).
 */
export const sendStatusIgnored: FileRule = {
  id: 'send-status-ignored',
  languages: ['java', 'kotlin', 'go'],
  check(file, report) {
    if (file.isTest || /getSendStatus|SEND_OK|SendStatus|sendStatus|SendOK|\.Status\b/.test(file.text)) {
      return;
    }
    // Once a file: it is something to know, not to repair everywhere.
    const first = file
      .siteCalls('send-sync')
      .find(({ code }) => code.kind === 'call' && isThrownAway(code) && SYNCHRONOUS.test(file.api(code) ?? ''));
    if (first?.code.kind === 'call') {
      report(nameSpan(first.code));
    }
  },
};

/** `_, err := p.SendSync(...)` too. */
function isThrownAway({ parent }: CallCode): boolean {
  const target = parent?.kind === 'assign' ? parent.target : parent;
  return (
    parent?.kind === 'evaluate' || ((target?.kind === 'declare' || target?.kind === 'name') && target.name === '_')
  );
}
