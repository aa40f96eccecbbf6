import type { CallCode } from '../../../syntax/code/model';
import { grpcTransactions } from '../transaction/grpcTransactions';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const CHECKED =
  /^go-(?:remoting|grpc)\/\w+\.(?:Start|SendSync|SendAsync|SendOneWay|Send|SendMessageInTransaction|SendWithTransaction|Subscribe|SubscribeLite|Ack|Receive|ChangeInvisibleDuration|Pull|PullFrom|UpdateOffset|PersistOffset)$/;
/** Its callback is told. */
const TELLS_CALLBACK = 'go-grpc/Producer.SendAsync';

/**
 * The Go clients report every failure as an error and log none of them as the caller's: a producer that did not start, a
 * message that was not stored, an acknowledgement that was refused.
 * Source: rocketmq-client-go/v2 api.go; rocketmq-clients/golang/v5 producer.go, simple_consumer.go.
 */
export const goErrorIgnored: FileRule = {
  id: 'go-error-ignored',
  languages: ['go'],
  check(file, report) {
    if (file.isTest) {
      return;
    }
    const ends = grpcTransactions(file).flatMap(({ commits, rollbacks }) => [...commits, ...rollbacks]);
    const calls = file.all('call').filter((call) => {
      const api = file.api(call) ?? '';
      return CHECKED.test(api) && api !== TELLS_CALLBACK;
    });
    for (const call of [...calls, ...ends]) {
      if (isIgnored(file, call)) {
        report(nameSpan(call), { values: { call: call.name } });
      }
    }
  },
};

/** Nobody gets the last of its values, which is the error. */
function isIgnored(file: RuleFile, call: CallCode): boolean {
  const { parent } = call;
  switch (parent?.kind) {
    case 'evaluate':
      return true;
    case 'assign': {
      const last = parent.more?.at(-1) ?? parent.target;
      return last.kind === 'name' && last.name === '_';
    }
    case 'declare': {
      const others = file.all('declare').filter(({ from }) => from === call);
      return (others.at(-1) ?? parent).name === '_';
    }
    default:
      return false;
  }
}
