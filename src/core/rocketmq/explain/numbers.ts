import type { Argument } from '../model';
import type { Unit } from './knowledge';

const PER_UNIT: Readonly<Record<string, number>> = {
  NANOS: 1e-6,
  NANOSECONDS: 1e-6,
  MILLIS: 1,
  MILLISECONDS: 1,
  SECONDS: 1000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};

const NUMBER = String.raw`-?[\d_]+[lL]?`;
const PRODUCT = new RegExp(String.raw`^${NUMBER}(?:\s*\*\s*${NUMBER})*$`);
const DURATION = /^(?:java\.time\.)?Duration\.of(Nanos|Millis|Seconds|Minutes|Hours|Days)\(([^()]*)\)$/;
const TIME_UNIT = /^(?:TimeUnit\.)?(\w+)\.to(Millis|Seconds|Minutes)\(([^()]*)\)$/;
const FROM_NOW = /^System\.currentTimeMillis\(\)\s*\+\s*(.+)$/s;

/**
 * The number that an argument is, in the given unit, where its text tells it: a literal, a product of literals,
 * `Duration.ofSeconds(30)`, `TimeUnit.MINUTES.toMillis(5)`. For `epoch` it is the distance from now that is written
 * (`System.currentTimeMillis() + 10_000`); a moment itself cannot be said in advance.
 */
export function numberOf(argument: Argument, unit: Unit | undefined): number | undefined {
  const text = argument.text.trim();
  if (unit === 'epoch') {
    const [, distance] = FROM_NOW.exec(text) ?? [];
    return distance === undefined ? undefined : milliseconds(distance.trim());
  }
  if (typeof argument.value === 'number') {
    return argument.value;
  }
  const plain = product(text);
  if (plain !== undefined) {
    return plain;
  }
  const ms = milliseconds(text);
  return ms === undefined || unit === undefined ? undefined : ms / (unit === 's' ? 1000 : unit === 'min' ? 60_000 : 1);
}

function milliseconds(text: string): number | undefined {
  const [, per, amount] = DURATION.exec(text) ?? [];
  if (per !== undefined && amount !== undefined) {
    return scaled(amount, per);
  }
  const [, from, to, count] = TIME_UNIT.exec(text) ?? [];
  if (from !== undefined && to !== undefined && count !== undefined) {
    return scaled(count, from);
  }
  return product(text);
}

function scaled(amount: string, unit: string): number | undefined {
  const number = product(amount.trim());
  const factor = PER_UNIT[unit.toUpperCase()];
  return number === undefined || factor === undefined ? undefined : number * factor;
}

/** Whether the text is an integer, or integers multiplied. */
export function isProduct(text: string): boolean {
  return PRODUCT.test(text.trim());
}

function product(text: string): number | undefined {
  if (!PRODUCT.test(text)) {
    return undefined;
  }
  return text.split('*').reduce((result, factor) => result * Number(factor.replace(/[_lL\s]/g, '')), 1);
}
