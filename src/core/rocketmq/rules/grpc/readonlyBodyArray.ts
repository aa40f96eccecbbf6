import type { CallCode, Code } from '../../../syntax/code/model';
import { around } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule, Fix } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

/**
 * `MessageView.getBody()` is a read-only buffer: `array()` throws ReadOnlyBufferException.
 * Source: MessageViewImpl#getBody (`asReadOnlyBuffer`).
 */
export const readonlyBodyArray: FileRule = {
  id: 'readonly-body-array',
  check(file, report) {
    for (const call of file.calls('array')) {
      const body = file.origin(call.object ?? call);
      if (body.kind === 'call' && body.name === 'getBody' && isView(file, body.object)) {
        report(nameSpan(call), { fixes: fixes(file, call, body) });
      }
    }
  },
};

function isView(file: RuleFile, object: Code | undefined): boolean {
  if (object === undefined) {
    return false;
  }
  const type = file.typeOf(object);
  if (type !== undefined) {
    return type === 'MessageView' && file.isOf('MessageView', 'org.apache.rocketmq.client.apis.');
  }
  // The parameter of a listener that is a lambda has no written type.
  const variable = file.variable(object);
  const lambda = variable?.kind === 'parameter' ? around(variable, 'lambda') : undefined;
  return lambda !== undefined && listenersOf(file, 'grpc', 'grpc-check').some(({ fn }) => fn === lambda);
}

/** `new String(view.getBody().array(), UTF_8)` becomes what decodes the buffer. */
function fixes(file: RuleFile, call: CallCode, body: CallCode): Fix[] {
  const text = call.parent;
  if (text?.kind !== 'creation' || text.type.name !== 'String' || call.object !== body) {
    return [];
  }
  const charset = text.arguments[1] === undefined ? undefined : file.textOf(text.arguments[1]);
  if (charset !== undefined && !/UTF_?-?8/.test(charset)) {
    return [];
  }
  const name = 'java.nio.charset.StandardCharsets';
  const isThere = file.imported('StandardCharsets') !== undefined;
  const added = isThere ? undefined : file.importOf(name);
  const utf8 = isThere || added !== undefined ? 'StandardCharsets.UTF_8' : `${name}.UTF_8`;
  const edit = file.edit(text, `${utf8}.decode(${file.textOf(body)}).toString()`);
  return [{ title: 'default', edits: added === undefined ? [edit] : [added, edit] }];
}
