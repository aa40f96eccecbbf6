import type { Locale } from '../../util/locale';
import type { Unit } from './knowledge';

const STEPS: readonly (readonly [ms: number, texts: Readonly<Record<Locale, string>>])[] = [
  [86_400_000, { en: 'd', 'zh-cn': '天' }],
  [3_600_000, { en: 'h', 'zh-cn': '小时' }],
  [60_000, { en: 'min', 'zh-cn': '分钟' }],
  [1000, { en: 's', 'zh-cn': '秒' }],
  [1, { en: 'ms', 'zh-cn': '毫秒' }],
];

const SIZES: readonly (readonly [bytes: number, name: string])[] = [
  [1024 ** 3, 'GiB'],
  [1024 ** 2, 'MiB'],
  [1024, 'KiB'],
  [1, 'B'],
];

/** Milliseconds behind a number of that unit; undefined for what is no time. */
export function toMilliseconds(number: number, unit: Unit, delayLevels: readonly number[]): number | undefined {
  switch (unit) {
    case 'ms':
    case 'epoch':
      return number;
    case 's':
      return number * 1000;
    case 'min':
      return number * 60_000;
    case 'level':
      return number < 1 ? 0 : delayLevels[Math.min(Math.trunc(number), delayLevels.length) - 1];
    default:
      return undefined;
  }
}

/** `3 s`, `1.5 min`, `4 MiB`, `20`: the same number in every language. */
export function formatNumber(
  number: number,
  unit: Unit | undefined,
  locale: Locale,
  delayLevels: readonly number[],
): string {
  if (unit === 'bytes') {
    const [size, name] = SIZES.find(([bytes]) => number >= bytes && (number * 2) % bytes === 0) ?? [1, 'B'];
    return `${number / size} ${name}`;
  }
  const ms = unit === undefined ? undefined : toMilliseconds(number, unit, delayLevels);
  return ms === undefined ? String(number) : formatDuration(ms, locale);
}

/** The largest unit in which at most one digit stands behind the point. */
function formatDuration(ms: number, locale: Locale): string {
  const [step, texts] = STEPS.find(([size]) => Math.abs(ms) >= size && isShort(ms / size)) ?? [1, STEPS[4]![1]];
  return `${ms / step} ${texts[locale]}`;
}

function isShort(value: number): boolean {
  return Number.isInteger(value * 2);
}
