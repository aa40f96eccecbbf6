import { compareVersions } from './versions';
import type { Values } from './values';

const CONDITION = /^(!?)([\w.-]+)(?: (is|=|!=|<=|>=|<|>) (.+))?$/;

/**
 * Whether a fact's condition holds. The forms, with `a` the name of a value:
 * - `a`, `!a`: it is known; nothing gives it a value for certain
 * - `a is file|argument`: it comes from there (an `Origin`)
 * - `a = 1|2`, `a != 1`: it is known, and one of these; it is known, and none of these
 * - `a < 3`, `a >= 3`: it is a known number like that; for versions compared as versions, an unknown one counts as the
 *   newest
 */
export function holds(condition: string, values: Values): boolean {
  const [, not, name = '', operator, right = ''] = CONDITION.exec(condition) ?? [];
  const value = values.get(name);
  if (operator === undefined) {
    return not === '' ? value !== undefined : values.isUnset(name);
  }
  const words = right.split('|');
  switch (operator) {
    case 'is':
      return value !== undefined && words.includes(value.origin);
    case '=':
      return value !== undefined && words.includes(String(value.raw));
    case '!=':
      return value !== undefined && !words.includes(String(value.raw));
    default: {
      const order = compare(name, value?.raw, right);
      return order !== undefined && ordered(order, operator);
    }
  }
}

/** The form of conditions, for those who check the data. */
export function isCondition(text: string): boolean {
  return CONDITION.test(text);
}

/** The value that a condition is about. */
export function conditionName(text: string): string {
  return CONDITION.exec(text)?.[2] ?? '';
}

function compare(name: string, left: string | number | boolean | undefined, right: string): number | undefined {
  if (name === 'version' || name === 'starter') {
    return left === undefined ? 1 : compareVersions(String(left), right);
  }
  return typeof left === 'number' ? left - Number(right) : undefined;
}

function ordered(order: number, operator: string): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}
