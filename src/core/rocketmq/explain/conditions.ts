import { compareVersions } from './versions';
import type { Value, Values } from './values';

const CONDITION = /^(!?)([\w.-]+)(?: (is|=|!=|<=|>=|<|>) (.+))?$/;

interface Condition {
  readonly name: string;
  readonly holds: (value: Value | undefined, values: Values) => boolean;
}

/**
 * When a fact may be said. The forms, with `a` the name of a value:
 * - `a`, `!a`: it is known; nothing gives it a value for certain
 * - `a is file|argument`: it comes from there (an `Origin`)
 * - `a = 1|2`, `a != 1`: it is known, and one of these; it is known, and none of these
 * - `a < 3`, `a >= 3`: it is a known number like that; versions are compared as such, an unknown one is the newest
 */
export class Conditions {
  private readonly _read = new Map<string, Condition>();

  holds(text: string, values: Values): boolean {
    let condition = this._read.get(text);
    if (condition === undefined) {
      condition = parse(text);
      this._read.set(text, condition);
    }
    return condition.holds(values.get(condition.name), values);
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

function parse(text: string): Condition {
  const [, not, name = '', operator, right = ''] = CONDITION.exec(text) ?? [];
  const words = right.split('|');
  switch (operator) {
    case undefined:
      return { name, holds: (value, values) => (not === '' ? value !== undefined : values.isUnset(name)) };
    case 'is':
      return { name, holds: (value) => value !== undefined && words.includes(value.origin) };
    case '=':
      return { name, holds: (value) => value !== undefined && words.includes(String(value.raw)) };
    case '!=':
      return { name, holds: (value) => value !== undefined && !words.includes(String(value.raw)) };
    default:
      return {
        name,
        holds: (value) => {
          const order = compare(name, value?.raw, right);
          return order !== undefined && isOrdered(order, operator);
        },
      };
  }
}

function compare(name: string, left: Value['raw'] | undefined, right: string): number | undefined {
  if (name === 'version' || name === 'starter') {
    return left === undefined ? 1 : compareVersions(String(left), right);
  }
  return typeof left === 'number' ? left - Number(right) : undefined;
}

function isOrdered(order: number, operator: string): boolean {
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
