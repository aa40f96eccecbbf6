import type { Code } from '../../../syntax/code/model';
import { argumentFor } from '../messages';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

const LIMIT = 4_194_304;

/**
 * A body of more than 4 MiB is refused three times over: by the client, by the proxy and by the broker, each with a
 * setting of its own. Raising the client's alone moves the refusal to the next.
 * Source: DefaultMQProducer#maxMessageSize; MessageStoreConfig#maxMessageSize; ProxyConfig#maxMessageSize.
 */
export const bodyOverLimit: FileRule = {
  id: 'body-over-limit',
  check(file, report) {
    for (const call of file.calls('setMaxMessageSize')) {
      const size = file.valueOf(call.arguments[0]);
      if (file.settingAt(call) !== undefined && typeof size === 'number' && size > LIMIT) {
        report(call.arguments[0]!, { message: 'client', values: { size: mebibytes(size) } });
      }
    }
    for (const { made, calls } of file.messages) {
      const bodies = [
        made.kind === 'creation' ? argumentFor(file, made, 'body') : undefined,
        ...calls.filter(({ name }) => name === 'setBody').map((call) => call.arguments[0]),
      ];
      for (const body of bodies) {
        const size = body === undefined ? undefined : sizeOf(file, body);
        if (body !== undefined && size !== undefined && size > LIMIT) {
          report(body, { values: { size: mebibytes(size) } });
        }
      }
    }
  },
};

function sizeOf(file: RuleFile, body: Code): number | undefined {
  const origin = file.origin(body);
  const size = origin.kind === 'list' && origin.size !== undefined ? file.valueOf(origin.size) : undefined;
  return typeof size === 'number' ? size : undefined;
}

function mebibytes(size: number): string {
  return String(Math.round((size / 1_048_576) * 10) / 10);
}
