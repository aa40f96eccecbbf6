import type { Code } from '../../../syntax/code/model';
import { around } from '../../../syntax/code/walk';
import type { FileRule, Fix } from '../model';
import { returnsOf } from '../order';
import type { RuleFile } from '../ruleFile';
import { remaindersOf, selectorsOf } from './selectors';

/**
 * `Math.abs(Integer.MIN_VALUE)` is negative, a hash is so half of the time, and so is what `%` leaves of it: `get` then
 * throws, and the send fails with "select message queue threw exception". A null queue fails as well.
 * Source: DefaultMQProducerImpl#sendSelectImpl; SelectMessageQueueByHash (abs after `%`, which is safe).
 */
export const queueSelectorUnsafeIndex: FileRule = {
  id: 'queue-selector-unsafe-index',
  check(file, report) {
    for (const selector of selectorsOf(file)) {
      for (const { whole, hash } of remaindersOf(file, selector)) {
        // Math.abs around the remainder is what the client's own selector does.
        const outer = whole.parent;
        const isMended = outer?.kind === 'call' && /^(?:abs|floorMod)$/.test(outer.name);
        const unsafe = isAbs(hash) ? 'abs' : isHash(hash) ? 'hash' : undefined;
        if (!isMended && unsafe !== undefined && around(whole, 'if') === undefined) {
          report(whole, { message: unsafe, fixes: fixes(file, whole) });
        }
      }
      for (const value of returnsOf(selector.fn)) {
        if (value?.kind === 'literal' && value.value === null) {
          report(value, { message: 'nothing' });
        }
      }
    }
  },
};

function isAbs(code: Code): boolean {
  return (
    code.kind === 'call' &&
    code.name === 'abs' &&
    code.object?.kind === 'name' &&
    code.object.name === 'Math' &&
    isHash(code.arguments[0])
  );
}

/** A value that can be any int. */
function isHash(code: Code | undefined): boolean {
  return code?.kind === 'call' && /^(?:hashCode|hash)$/.test(code.name);
}

function fixes(file: RuleFile, whole: Code & { kind: 'binary' }): Fix[] {
  const { left } = whole;
  const inner = isAbs(left) && left.kind === 'call' ? left.arguments[0] : left;
  if (inner === undefined) {
    return [];
  }
  const text = `Math.floorMod(${file.textOf(inner)}, ${file.textOf(whole.right)})`;
  return isHash(inner) ? [{ title: 'default', edits: [file.edit(whole, text)] }] : [];
}
