import type { Locale } from '../util/locale';

const DAY = 24 * 60 * 60 * 1000;

/** A time of day with milliseconds, on this machine's clock; with the date unless it is within a day of `now`. */
export function clockText(time: number, now: number, locale: Locale): string {
  const isNear = Math.abs(now - time) < DAY / 2;
  return new Intl.DateTimeFormat(locale, {
    ...(isNear ? {} : { year: 'numeric', month: '2-digit', day: '2-digit' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).format(time);
}

/** How long something took: milliseconds, seconds or minutes, to about three digits. */
export function spanText(milliseconds: number): string {
  if (milliseconds < 1000) {
    return `${Math.round(milliseconds)} ms`;
  }
  const seconds = milliseconds / 1000;
  return seconds < 120 ? `${seconds.toFixed(seconds < 10 ? 1 : 0)} s` : `${(seconds / 60).toFixed(1)} min`;
}
