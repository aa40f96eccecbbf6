import type { Code } from '../../../syntax/code/model';
import { argumentFor } from '../messages';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

/**
 * A message must have a body of at least one byte. The remoting client throws before it sends ("the message body length
 * is zero"), the gRPC builder when the message is built ("body should not be empty").
 * Source: Validators#checkMessage; MessageBuilderImpl#build.
 */
export const emptyMessageBody: FileRule = {
  id: 'empty-message-body',
  check(file, report) {
    for (const { made, calls } of file.messages) {
      const bodies = [
        made.kind === 'creation' ? argumentFor(file, made, 'body') : undefined,
        ...calls.filter(({ name }) => name === 'setBody').map((call) => call.arguments[0]),
      ];
      for (const body of bodies) {
        if (body !== undefined && isEmpty(file, body)) {
          report(body, {
            fixes: [{ title: 'default', edits: [file.edit(body, '"{}".getBytes()')] }],
          });
        }
      }
    }
  },
};

function isEmpty(file: RuleFile, body: Code): boolean {
  const origin = file.origin(body);
  if (origin.kind === 'list') {
    return origin.items.length === 0 && (origin.size === undefined || file.valueOf(origin.size) === 0);
  }
  return origin.kind === 'call' && origin.name === 'getBytes' && file.valueOf(origin.object) === '';
}
