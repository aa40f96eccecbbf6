import type { Argument } from '../model';
import type { Unit } from './knowledge';

const MILLISECONDS: Readonly<Record<string, number>> = {
  millis: 1,
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

const NUMBER = String.raw`-?[\d_]+[lL]?`;
const PRODUCT = new RegExp(String.raw`^${NUMBER}(?:\s*\*\s*${NUMBER})*$`);
/** `Duration.ofMinutes(5)`, maybe with `.toMillis()` behind it. */
const DURATION = /^(?:java\.time\.)?Duration\.of(\w+)\(([^()]*)\)(?:\.(?:to|get)(\w+)\(\))?$/;
/** `TimeUnit.MINUTES.toMillis(5)`. */
const TIME_UNIT = /^(?:TimeUnit\.)?([A-Z]+)\.to(\w+)\(([^()]*)\)$/;
const FROM_NOW = /^System\.currentTimeMillis\(\)\s*\+\s*(.+)$/s;

/**
 * The number that an argument is where its text tells it: a literal, a product of literals, a constant `Duration` (in
 * milliseconds) or conversion of one. For `epoch` it is the distance from now that is written, in milliseconds
 * (`System.currentTimeMillis() + 10_000`); a moment itself cannot be said in advance.
 */
export function numberOf({ text, value }: Argument, unit: Unit | undefined): number | undefined {
  if (unit === 'epoch') {
    const [, distance] = FROM_NOW.exec(text.trim()) ?? [];
    return distance === undefined ? undefined : constant(distance.trim());
  }
  return typeof value === 'number' ? value : constant(text.trim());
}

/** Whether the text is an integer, or integers multiplied. */
export function isProduct(text: string): boolean {
  return PRODUCT.test(text.trim());
}

function constant(text: string): number | undefined {
  const [, ofUnit, amount, toUnit = 'Millis'] = DURATION.exec(text) ?? [];
  if (ofUnit !== undefined && amount !== undefined) {
    return converted(amount, ofUnit, toUnit);
  }
  const [, from, to, count] = TIME_UNIT.exec(text) ?? [];
  if (from !== undefined && to !== undefined && count !== undefined) {
    return converted(count, from, to);
  }
  return product(text);
}

function converted(amount: string, from: string, to: string): number | undefined {
  const number = product(amount.trim());
  const [factor, divisor] = [MILLISECONDS[from.toLowerCase()], MILLISECONDS[to.toLowerCase()]];
  return number === undefined || factor === undefined || divisor === undefined
    ? undefined
    : Math.trunc((number * factor) / divisor);
}

function product(text: string): number | undefined {
  return isProduct(text)
    ? text.split('*').reduce((result, factor) => result * Number(factor.replace(/[_lL\s]/g, '')), 1)
    : undefined;
}
