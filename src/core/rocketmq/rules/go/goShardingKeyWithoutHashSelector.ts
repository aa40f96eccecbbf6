import type { CallCode, Code } from '../../../syntax/code/model';
import type { ClientObject } from '../clients';
import { messageOf } from '../messages';
import type { FileRule, Fix } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const PRODUCER = 'github.com/apache/rocketmq-client-go/v2/producer';
const SENDS = /^Send(?:Sync|Async|OneWay)$/;

/**
 * A producer chooses queues in turn unless it is told otherwise; then a message's sharding key is not looked at, and
 * messages of one key spread over all queues.
 * Source: rocketmq-client-go/v2 producer/option.go (defaultProducerOptions), producer/selector.go.
 */
export const goShardingKeyWithoutHashSelector: FileRule = {
  id: 'go-sharding-key-without-hash-selector',
  languages: ['go'],
  check(file, report) {
    for (const client of file.clients) {
      if (client.library !== 'go-remoting' || client.type !== 'Producer' || !isWithoutSelector(client)) {
        continue;
      }
      const keys = client.calls
        .filter(({ name }) => SENDS.test(name))
        .flatMap((send) => send.arguments.flatMap((argument) => messageOf(file, whole(argument))?.calls ?? []))
        .filter(({ name }) => name === 'WithShardingKey');
      for (const key of new Set(keys)) {
        report(nameSpan(key), { fixes: fixes(file, client.made as CallCode) });
      }
    }
  },
};

/** Of `primitive.NewMessage(...).WithTag(...)` the beginning. */
function whole(code: Code): Code {
  let at = code;
  while (at.kind === 'call' && at.object?.kind === 'call') {
    at = at.object;
  }
  return at;
}

/** All options are written where it is made, and none chooses queues. */
function isWithoutSelector({ made }: ClientObject): boolean {
  return made.arguments.every((option) => option.kind === 'call' && option.name !== 'WithQueueSelector');
}

function fixes(file: RuleFile, made: CallCode): Fix[] {
  const alias = file.aliasOf(PRODUCER);
  const last = made.arguments.at(-1);
  if (alias === undefined || last === undefined) {
    return [];
  }
  const option = `${alias}.WithQueueSelector(${alias}.NewHashQueueSelector())`;
  const isOwnLine = file.text.slice(made.nameStart, last.start).includes('\n');
  const before = isOwnLine ? `,${file.newline}${file.indentAt(last.start)}` : ', ';
  return [{ title: 'default', edits: [file.edit({ start: last.end, end: last.end }, before + option)] }];
}
