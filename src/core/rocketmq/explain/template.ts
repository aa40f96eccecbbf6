import type { Locale } from '../../util/locale';
import type { Knowledge } from './knowledge';
import { codeSpan, lensName } from './markdown';
import { formatNumber } from './units';
import type { Values } from './values';

/** Where a text goes: names of the user are code in a hover, shortened plain text in a lens. */
export type Medium = 'hover' | 'lens';

/** Texts stand off filled in names and numbers; a number that ends in a Chinese unit needs no space behind it. */
const CHINESE_GAP = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const PLACEHOLDER = /\{([\w.-]+?)(\.raw)?\}/g;

/**
 * Fills `{name}` (the value with its unit), `{name.raw}` (the bare number) and `{name.text}` (the argument's source).
 * Undefined when one of them is unknown.
 */
export function fillTemplate(text: string, values: Values, medium: Medium, locale: Locale): string | undefined {
  let complete = true;
  const filled = text.replace(PLACEHOLDER, (_, name: string, raw: string | undefined) => {
    const shown = show(name, raw !== undefined, values, medium, locale);
    complete &&= shown !== undefined;
    return shown ?? '';
  });
  return complete ? (locale === 'zh-cn' ? filled.replace(CHINESE_GAP, '') : filled) : undefined;
}

/** The names that a text needs. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

function show(name: string, raw: boolean, values: Values, medium: Medium, locale: Locale): string | undefined {
  const value = values.get(name);
  if (value === undefined) {
    return undefined;
  }
  if (typeof value.raw === 'number') {
    return raw ? String(value.raw) : number(value.raw, value, locale, values.knowledge);
  }
  const text = String(value.raw);
  return medium === 'lens' ? lensName(text) : codeSpan(text);
}

function number(raw: number, { unit }: { unit?: Parameters<typeof formatNumber>[1] }, locale: Locale, data: Knowledge) {
  return formatNumber(raw, unit, locale, data.delayLevels);
}
