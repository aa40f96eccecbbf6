import type { Locale } from '../../util/locale';
import type { KnownKey } from './catalogue';

/**
 * Which releases have a key, in words: `since 5.1.1` only where the release before it was looked at, else what was seen.
 * Empty when every release that was looked at has it.
 */
export function presence({ row, releases, line }: KnownKey, locale: Locale): string[] {
  const has = [...(row.p ?? '')].map((flag) => flag === '1');
  if (has.length === 0) {
    return firstSeen(releases, line.published, locale);
  }
  const said: string[] = [];
  for (let i = 0; i < has.length; i++) {
    const [now, before] = [releases[i]!, releases[i - 1]];
    if (has[i] === true && before !== undefined && has[i - 1] === false) {
      said.push(appears(now, before, line.published, locale));
    } else if (has[i] === false && before !== undefined && has[i - 1] === true) {
      said.push(disappears(now, before, line.published, locale));
    }
  }
  return said;
}

/** Whether a release has the key; undefined for one that was not looked at. */
export function isIn({ row, releases }: KnownKey, release: string): boolean | undefined {
  const i = releases.indexOf(release);
  return i < 0 ? undefined : row.p === undefined || row.p.charAt(i) === '1';
}

/** The class itself is younger than the first release. */
function firstSeen(releases: readonly string[], published: readonly string[], locale: Locale): string[] {
  const [first] = releases;
  if (first === undefined || first === published[0]) {
    return [];
  }
  return [locale === 'en' ? `seen from ${first} on` : `见于 ${first} 及以后`];
}

function appears(now: string, before: string, published: readonly string[], locale: Locale): string {
  if (areNeighbours(before, now, published)) {
    return locale === 'en' ? `since ${now}` : `${now} 起`;
  }
  return locale === 'en' ? `absent in ${before}, present in ${now}` : `${before} 没有，${now} 有`;
}

function disappears(now: string, before: string, published: readonly string[], locale: Locale): string {
  if (areNeighbours(before, now, published)) {
    return locale === 'en' ? `gone since ${now}` : `${now} 起删除`;
  }
  return locale === 'en' ? `present in ${before}, gone in ${now}` : `${before} 有，${now} 已删除`;
}

function areNeighbours(before: string, now: string, published: readonly string[]): boolean {
  return published.indexOf(now) - published.indexOf(before) === 1;
}
