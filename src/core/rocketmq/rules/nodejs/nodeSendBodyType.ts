import type { Code } from '../../../syntax/code/model';
import type { FileRule, Fix } from '../model';
import type { RuleFile } from '../ruleFile';

/**
 * A message's body is a Buffer. A text or an object has no bytes to hash and compress, and the send fails, or what arrives
 * is not what was meant.
 * Source: rocketmq-client-nodejs message/Message.ts (MessageOptions.body), message/PublishingMessage.ts.
 */
export const nodeSendBodyType: FileRule = {
  id: 'node-send-body-type',
  languages: ['tsx'],
  check(file, report) {
    for (const { code } of file.given('body')) {
      const kind = kindOf(file, file.origin(code));
      if (kind !== undefined) {
        report(code, { message: kind, fixes: fixes(file, code, kind) });
      }
    }
  },
};

function kindOf(file: RuleFile, body: Code): 'default' | 'object' | undefined {
  switch (body.kind) {
    case 'literal':
      return typeof body.value === 'string' && body.value !== '' ? 'default' : undefined;
    case 'object':
      return 'object';
    case 'binary':
      return body.operator === '+' && [body.left, body.right].some((side) => kindOf(file, side) === 'default')
        ? 'default'
        : undefined;
    case 'call':
      return body.name === 'stringify' && body.object?.kind === 'name' && body.object.name === 'JSON'
        ? 'default'
        : undefined;
    case 'other':
      return file.text.charAt(body.start) === '`' ? 'default' : undefined;
    default:
      return undefined;
  }
}

function fixes(file: RuleFile, code: Code, kind: 'default' | 'object'): Fix[] {
  const text = file.textOf(code);
  const isShorthand = code.kind === 'name' && code.parent?.kind === 'attribute' && code.parent.start === code.start;
  const bytes = kind === 'object' ? `Buffer.from(JSON.stringify(${text}))` : `Buffer.from(${text})`;
  return [{ title: 'default', edits: [file.edit(code, isShorthand ? `${text}: ${bytes}` : bytes)] }];
}
