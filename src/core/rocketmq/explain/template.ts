import type { Locale } from '../../util/locale';
import { codeSpan, lensName } from './markdown';
import { formatNumber } from './units';
import type { Values } from './values';

/** Where a text goes: names of the user are code in a hover, shortened plain text in a lens. */
export type Medium = 'hover' | 'lens';

/** Texts stand off filled in names and numbers; a number that ends in a Chinese unit needs no space behind it. */
const CHINESE_GAP = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const PLACEHOLDER = /(?<!\$)\{([\w.-]+?)(\.raw)?\}/g;

/** Widest lens, in Latin letters; a Chinese character takes the room of two. */
export const LENS_WIDTH = 60;
/** How much of each name of the user a lens shows, the first that leaves it narrow enough. */
const NAME_LENGTHS = [24, 18, 14, 10, 8] as const;

/**
 * Fills `{name}` (the value with its unit), `{name.raw}` (the bare number) and `{name.text}` (the argument's source).
 * Undefined when one of them is unknown.
 */
export function fillTemplate(text: string, values: Values, medium: Medium, locale: Locale): string | undefined {
  let filled: string | undefined;
  for (const length of medium === 'lens' ? NAME_LENGTHS : [0]) {
    filled = fill(text, values, locale, length);
    if (filled === undefined || lensWidth(filled) <= LENS_WIDTH) {
      break;
    }
  }
  return filled;
}

export function lensWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/[\u2e80-\uffff]/.test(letter) ? 2 : 1), 0);
}

/** `nameLength` 0: names are code of a hover. */
function fill(text: string, values: Values, locale: Locale, nameLength: number): string | undefined {
  let complete = true;
  const filled = text.replace(PLACEHOLDER, (_, name: string, raw: string | undefined) => {
    const shown = show(name, raw !== undefined, values, locale, nameLength);
    complete &&= shown !== undefined;
    return shown ?? '';
  });
  return complete ? (locale === 'zh-cn' ? filled.replace(CHINESE_GAP, '') : filled) : undefined;
}

/** The names that a text needs. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

function show(name: string, raw: boolean, values: Values, locale: Locale, nameLength: number): string | undefined {
  const value = values.get(name);
  if (value === undefined) {
    return undefined;
  }
  if (typeof value.raw === 'number') {
    return raw ? String(value.raw) : formatNumber(value.raw, value.unit, locale, values.delayLevels);
  }
  const text = String(value.raw);
  return nameLength > 0 ? lensName(text, nameLength) : codeSpan(text);
}
