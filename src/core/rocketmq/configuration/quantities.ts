import type { Locale } from '../../util/locale';

const STEPS: Readonly<Record<string, readonly (readonly [size: number, en: string, zh: string])[]>> = {
  ms: [
    [86_400_000, 'd', '天'],
    [3_600_000, 'h', '小时'],
    [60_000, 'min', '分钟'],
    [1_000, 's', '秒'],
    [1, 'ms', '毫秒'],
  ],
  bytes: [
    [1_073_741_824, 'GiB', 'GiB'],
    [1_048_576, 'MiB', 'MiB'],
    [1_024, 'KiB', 'KiB'],
    [1, 'B', '字节'],
  ],
};
const IN_MS: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: 3_600_000 };

const NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ms: { en: 'milliseconds', 'zh-cn': '毫秒' },
  s: { en: 'seconds', 'zh-cn': '秒' },
  min: { en: 'minutes', 'zh-cn': '分钟' },
  h: { en: 'hours', 'zh-cn': '小时' },
  bytes: { en: 'bytes', 'zh-cn': '字节' },
  MiB: { en: 'MiB', 'zh-cn': 'MiB' },
  percent: { en: 'per cent', 'zh-cn': '百分比' },
  count: { en: 'count', 'zh-cn': '个数' },
  threads: { en: 'threads', 'zh-cn': '线程数' },
};

/** The unit's name; empty for none. */
export function unitName(unit: string | undefined, locale: Locale): string {
  return unit === undefined ? '' : (NAMES[unit]?.[locale] ?? unit);
}

/** `2 d`, `1 GiB` for a number that is that without remainder; undefined where the bare number says it best. */
export function inWords(value: number, unit: string | undefined, locale: Locale): string | undefined {
  const factor = IN_MS[unit ?? ''];
  const steps = STEPS[factor === undefined ? (unit ?? '') : 'ms'];
  const base = value * (factor ?? 1);
  if (steps === undefined || !Number.isInteger(base) || base <= 0) {
    return undefined;
  }
  const step = steps.find(([size]) => base % size === 0);
  return step === undefined || step[0] === (factor ?? 1)
    ? undefined
    : `${base / step[0]} ${locale === 'en' ? step[1] : step[2]}`;
}
