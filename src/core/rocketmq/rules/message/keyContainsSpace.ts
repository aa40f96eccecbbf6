import type { Code } from '../../../syntax/code/model';
import { argumentFor } from '../messages';
import { EVERYWHERE, type FileRule, type Report } from '../model';
import type { RuleFile } from '../ruleFile';

/**
 * Keys are stored joined by spaces, so a key with a space in it becomes two, and a look-up for the whole finds nothing.
 * Source: MessageConst.KEY_SEPARATOR; Message#setKeys(Collection).
 */
export const keyContainsSpace: FileRule = {
  id: 'key-contains-space',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { made, calls } of file.messages) {
      const keys = [
        made.kind === 'creation' ? argumentFor(file, made, 'keys') : undefined,
        ...calls.filter(({ name }) => name === 'setKeys').flatMap((call) => call.arguments),
      ];
      keys.forEach((key) => judge(file, key, report));
    }
    file.given('key').forEach(({ code }) => judge(file, code, report));
  },
};

function judge(file: RuleFile, key: Code | undefined, report: Report): void {
  const space = key && literalWithSpace(file, key);
  if (space !== undefined && space.kind === 'literal') {
    const joined = file.textOf(space).replace(/ +/g, '-');
    report(space, { fixes: [{ title: 'default', edits: [file.edit(space, joined)] }] });
  }
}

/** The text, or the part of a sum, that brings a space inside of one key. */
function literalWithSpace(file: RuleFile, code: Code): Code | undefined {
  if (code.kind === 'literal') {
    return typeof code.value === 'string' && code.value.trim().includes(' ') ? code : undefined;
  }
  // In a sum a space at the end of a part is in the middle of the whole.
  const part = (side: Code): Code | undefined =>
    side.kind === 'literal' && typeof side.value === 'string' && side.value.includes(' ')
      ? side
      : side.kind === 'binary'
        ? literalWithSpace(file, side)
        : undefined;
  return code.kind === 'binary' && code.operator === '+' ? (part(code.left) ?? part(code.right)) : undefined;
}
