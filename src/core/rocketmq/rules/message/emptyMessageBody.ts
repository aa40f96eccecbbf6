import type { Code } from '../../../syntax/code/model';
import { isGrpc } from '../given';
import { argumentFor } from '../messages';
import { EVERYWHERE, type FileRule, type Fix } from '../model';
import type { RuleFile } from '../ruleFile';

/**
 * A message must have a body of at least one byte. The remoting client throws before it sends ("the message body length
 * is zero"), the gRPC builder when the message is built ("body should not be empty").
 * Source: Validators#checkMessage; MessageBuilderImpl#build.
 */
export const emptyMessageBody: FileRule = {
  id: 'empty-message-body',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { made, calls } of file.messages) {
      const bodies = [
        made.kind === 'creation' ? argumentFor(file, made, 'body') : undefined,
        ...calls.filter(({ name }) => name === 'setBody').map((call) => call.arguments[0]),
      ];
      for (const body of bodies) {
        if (body !== undefined && isEmpty(file, body)) {
          report(body, {
            fixes: [fix(file, body)],
          });
        }
      }
    }
    for (const { code, library } of file.given('body')) {
      // The remoting Go client sends it, the older Python client too.
      if (isGrpc(library) && isEmptyHere(file, code)) {
        report(code, { message: library === 'python-grpc' ? 'python' : 'proxy', fixes: [fix(file, code)] });
      }
    }
  },
};

function fix(file: RuleFile, code: Code): Fix {
  const body = {
    go: '[]byte("{}")',
    python: 'b"{}"',
    tsx: "Buffer.from('{}')",
    java: '"{}".getBytes()',
    kotlin: '"{}".toByteArray()',
  };
  return { title: 'default', edits: [file.edit(code, body[file.language ?? 'java'])] };
}

/** `nil`, `[]byte{}`, `[]byte("")`, `b""`, `Buffer.alloc(0)`, `Buffer.from('')`. */
function isEmptyHere(file: RuleFile, body: Code): boolean {
  const origin = file.origin(body);
  switch (origin.kind) {
    case 'literal':
      return origin.value === null || origin.value === '';
    case 'cast':
      return file.valueOf(origin.value) === '';
    case 'list':
      return origin.items.length === 0;
    case 'call': {
      const isBuffer = origin.object?.kind === 'name' && origin.object.name === 'Buffer';
      const value = file.valueOf(origin.arguments[0]);
      return isBuffer && ((origin.name === 'alloc' && value === 0) || (origin.name === 'from' && value === ''));
    }
    default:
      return false;
  }
}

function isEmpty(file: RuleFile, body: Code): boolean {
  const origin = file.origin(body);
  if (origin.kind === 'list') {
    return origin.items.length === 0 && (origin.size === undefined || file.valueOf(origin.size) === 0);
  }
  if (origin.kind === 'creation') {
    return origin.type.name === 'ByteArray' && origin.arguments.length === 1 && file.valueOf(origin.arguments[0]) === 0;
  }
  return origin.kind === 'call' && /^(?:getBytes|toByteArray)$/.test(origin.name) && file.valueOf(origin.object) === '';
}
