import type { Code } from '../../../syntax/code/model';
import { functionAround } from '../../../syntax/code/walk';
import { EVERYWHERE, type FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const RECEIVES = /^(?:java-grpc|go-grpc|python-grpc|nodejs)\/SimpleConsumer\.[rR]eceive/;
const ACKS = /^(?:ack|change_?invisible_?duration)(?:_?async)?$/i;

/**
 * What a SimpleConsumer received and did not acknowledge comes back when its invisible time is over, and each time is one
 * delivery attempt of those it has before it becomes a dead letter.
 * Source: SimpleConsumerImpl#receive; GrpcClientSettingsManager (17 attempts by default).
 */
export const simpleConsumerMissingAck: FileRule = {
  id: 'simple-consumer-missing-ack',
  languages: EVERYWHERE,
  check(file, report) {
    for (const call of file.calls('receive', 'receiveAsync', 'Receive', 'receive_async')) {
      const isSimple = RECEIVES.test(file.api(call) ?? '');
      const acks = file.all('call').filter(({ name }) => ACKS.test(name));
      if (isSimple && !file.broken && !file.isTest && acks.length === 0 && staysHere(file, call)) {
        report(nameSpan(call));
      }
    }
  },
};

/** What was received is looked at in this function and given to nobody who may acknowledge it. */
function staysHere(file: RuleFile, call: Code): boolean {
  const fn = functionAround(call);
  const keeper = call.parent?.kind === 'unary' ? call.parent.parent : call.parent;
  if (fn === undefined || keeper === undefined) {
    return false;
  }
  if (keeper.kind === 'evaluate') {
    return true;
  }
  if (keeper.kind === 'loop') {
    const variable = keeper.variable;
    return variable !== undefined && file.uses(variable).every((use) => isRead(use));
  }
  return (
    keeper.kind === 'declare' &&
    file.uses(keeper).every((use) => {
      const loop = use.parent;
      return loop?.kind === 'loop' && loop.variable !== undefined
        ? file.uses(loop.variable).every((inner) => isRead(inner))
        : isRead(use);
    })
  );
}

/** Only its own methods are called, or it is printed. */
function isRead(use: Code): boolean {
  const parent = use.parent;
  if (parent?.kind === 'call' && parent.object === use) {
    return !/^(?:forEach|map|filter|stream|iterator|parallelStream)$/.test(parent.name);
  }
  if (parent?.kind === 'member' && parent.object === use) {
    return true;
  }
  const printing = /^(?:println|print|printf|info|debug|warn|error|trace|log|Println|Printf|Info|Infof|Debugf|len)$/;
  return parent?.kind === 'binary' || (parent?.kind === 'call' && printing.test(parent.name));
}
