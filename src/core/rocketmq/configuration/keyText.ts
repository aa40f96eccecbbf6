import { codeSpan } from '../explain/markdown';
import type { Locale } from '../../util/locale';
import type { KnownKey } from './catalogue';
import { presence } from './presence';
import { inWords, unitName } from './quantities';

/** What the key is about: two lines at most, for completion. Empty when nothing is written about it. */
export function keyAbout({ explanation }: KnownKey, locale: Locale): string {
  return explanation === undefined ? '' : `${explanation.what[locale]}\n\n${explanation.effect[locale]}`;
}

/**
 * Markdown about a key: what it does, what changing it does, default, type, releases. `value` is what is written for it.
 * `brief` leaves out what it does: something else says it already.
 */
export function keyText(found: readonly KnownKey[], value: string | undefined, locale: Locale, brief = false): string {
  return found
    .map((known) => {
      const { key, owner, explanation } = known;
      const lead = `**\`${key}\`** · ${owner}`;
      const lines = [defaultLine(known, locale), writtenLine(known, value, locale), ...releaseLines(known, locale)];
      return [
        ...(brief ? [] : [lead, explanation?.what[locale] ?? '', explanation?.effect[locale] ?? '']),
        lines
          .filter((line) => line !== '')
          .map((line) => `- ${line}`)
          .join('\n'),
      ]
        .filter((block) => block !== '')
        .join('\n\n');
    })
    .join('\n\n---\n\n');
}

/** `boolean · default true`. */
export function keyDetail(known: KnownKey, locale: Locale): string {
  const value = plainDefault(known);
  const word = locale === 'en' ? 'default' : '默认';
  return `${known.row.t}${value === undefined ? '' : ` · ${word} ${value}`}`;
}

/** As it would be written in a file; undefined when it is empty or computed. */
export function plainDefault({ row, explanation }: KnownKey): string | undefined {
  const value = explanation?.start ?? row.d;
  return value === undefined || row.c === 1 ? undefined : String(value);
}

function defaultLine(known: KnownKey, locale: Locale): string {
  const { row, explanation } = known;
  const unit = explanation?.unit;
  const name = unitName(unit, locale);
  const type = `${typeName(row.t, locale)}${name === '' ? '' : locale === 'en' ? `, ${name}` : `，单位${name}`}`;
  const values = row.v === undefined ? '' : `: ${row.v.map(codeSpan).join(', ')}`;
  return `${said(known, locale)} · ${type}${values}`;
}

function said(known: KnownKey, locale: Locale): string {
  const { row, explanation } = known;
  const word = locale === 'en' ? 'Default' : '默认';
  if (row.c === 1) {
    const formula = explanation?.formula;
    const computed = locale === 'en' ? 'computed on the machine' : '按机器计算';
    return `${word}: ${formula === undefined ? computed : `${codeSpan(formula)} (${computed})`}`;
  }
  const value = plainDefault(known);
  if (value === undefined) {
    return locale === 'en' ? 'No default' : '无默认值';
  }
  const words = inWords(Number(value), explanation?.unit, locale);
  return `${word}: ${codeSpan(value)}${words === undefined ? '' : ` = ${words}`}`;
}

function writtenLine({ explanation, row }: KnownKey, value: string | undefined, locale: Locale): string {
  const number = value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
  if (number === undefined || number === row.d) {
    return '';
  }
  const words = inWords(number, explanation?.unit, locale);
  return words === undefined ? '' : `${locale === 'en' ? 'Here' : '此处'}: ${codeSpan(value!)} = ${words}`;
}

function releaseLines(known: KnownKey, locale: Locale): string[] {
  const { row } = known;
  const earlier = (row.w ?? []).map(([release, value]) => {
    const text = value === null || value === '' ? (locale === 'en' ? 'none' : '无') : codeSpan(String(value));
    return locale === 'en' ? `Default up to ${release}: ${text}` : `${release} 及以前的默认值：${text}`;
  });
  const releases = presence(known, locale);
  const lead = locale === 'en' ? 'Releases' : '版本';
  return [
    ...earlier,
    ...(releases.length === 0 ? [] : [`${lead}: ${releases.join(locale === 'en' ? '; ' : '；')}`]),
    ...(row.x === 1 ? [locale === 'en' ? 'Deprecated' : '已废弃'] : []),
  ];
}

const TYPES: Readonly<Record<string, string>> = {
  int: '整数',
  long: '长整数',
  boolean: '布尔',
  double: '小数',
  string: '字符串',
  enum: '枚举',
  list: '列表',
  map: '映射',
};

function typeName(type: string, locale: Locale): string {
  return locale === 'en' ? type : (TYPES[type] ?? type);
}
