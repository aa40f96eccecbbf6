import type { Code } from '../../../syntax/code/model';
import type { NamedValue } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';

const LONGEST = 200;

/** A topic, group or expression: its value, or the text that stands for it. Placeholders are not known values. */
export function named(file: RuleFile, code: Code | undefined, absent = ''): NamedValue {
  if (code === undefined) {
    return { text: absent, known: true };
  }
  const value = file.valueOf(code);
  return typeof value === 'string'
    ? { text: value.trim(), known: !/[$#]\{/.test(value) }
    : { text: file.textOf(code).slice(0, LONGEST), known: false };
}

/** Whether two are certainly the same, certainly different, or neither. */
export function same(a: NamedValue, b: NamedValue): boolean | undefined {
  if (a.text === b.text && a.known === b.known) {
    // The same placeholder or constant's name is taken for the same value.
    return true;
  }
  return a.known && b.known ? false : undefined;
}
