import type { Locale } from '../../util/locale';
import type { Catalogue, KnownKey } from './catalogue';
import type { ConfigurationSection } from './dialects';
import { keyAbout, keyDetail, keyText, plainDefault } from './keyText';
import { relaxed } from './keys';
import type { Place } from './place';
import { streamKey } from './streamKeys';

/** One thing that can be typed at a place. */
export interface Completion {
  readonly kind: 'key' | 'value';
  readonly label: string;
  /** In VS Code's snippet syntax. */
  readonly snippet: string;
  /** One plain line: type and default. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** Keys that something is written about come first. */
  readonly sort: string;
}

/** What can stand at the place; empty for what nobody knows. */
export function completions(
  place: Place,
  sections: readonly ConfigurationSection[],
  catalogue: Catalogue,
  locale: Locale,
): Completion[] {
  return place.kind === 'value'
    ? catalogue
        .find(place.dialect, place.key)
        .slice(0, 1)
        .flatMap((known) => values(known, locale))
    : keys(place, sections, catalogue, locale);
}

function values(known: KnownKey, locale: Locale): Completion[] {
  const { row } = known;
  const standard = plainDefault(known);
  const named = row.t === 'boolean' ? ['true', 'false'] : (row.v ?? VALUES[lastPart(known.key)] ?? []);
  const all = named.length > 0 ? named : standard === undefined ? [] : [standard];
  return all.map((value, i) => ({
    kind: 'value',
    label: value,
    snippet: escape(value),
    detail: value === standard ? (locale === 'en' ? 'default' : '默认值') : '',
    documentation: keyAbout(known, locale),
    sort: String(i),
  }));
}

/** Keys that are strings for the program and have few values all the same. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  proxyMode: ['CLUSTER', 'LOCAL'],
  controllerType: ['DLedger', 'jRaft'],
  storeType: ['default', 'defaultRocksDB'],
  'send-type': ['Sync', 'Async', 'OneWay'],
  'producer-type': ['Normal', 'Trans'],
  'message-model': ['CLUSTERING', 'BROADCASTING'],
  'selector-type': ['TAG', 'SQL92'],
  'filter-expression-type': ['tag', 'sql92'],
  'access-channel': ['LOCAL', 'CLOUD'],
};

function keys(
  place: Place,
  sections: readonly ConfigurationSection[],
  catalogue: Catalogue,
  locale: Locale,
): Completion[] {
  const written = new Set(
    sections.filter(({ dialect }) => dialect === place.dialect).flatMap(({ entries }) => entries.map(({ key }) => key)),
  );
  const parent = place.parent === '' ? '' : streamKey(`${place.parent}.x`).slice(0, -1);
  const depth = parent === '' ? 0 : parent.split('.').length - 1;
  return catalogue.all(place.dialect).flatMap((known) => {
    const { key } = known;
    const isTyped = key === place.key;
    if (!relaxed(key).startsWith(relaxed(parent)) || (written.has(key) && !isTyped)) {
      return [];
    }
    const rest = depth === 0 ? key : key.split('.').slice(depth).join('.');
    return {
      kind: 'key' as const,
      label: rest,
      snippet: keySnippet(rest, known, place),
      detail: keyDetail(known, locale),
      documentation: keyText(catalogue.find(place.dialect, key), undefined, locale),
      sort: `${known.explanation === undefined ? 1 : 0}${key}`,
    };
  });
}

/** The key with what separates it from its value, and the value to choose. */
function keySnippet(rest: string, known: KnownKey, { format }: Place): string {
  const value = valueSnippet(known);
  const named = rest.replace('*', '${2:binding}');
  switch (format) {
    case 'properties':
      return `${named}=${value}`;
    case 'json':
      return `${named}": ${known.row.t === 'string' || known.row.t === 'enum' ? `"${value}"` : value}`;
    case 'yaml':
      return nested(named.split('.'), value);
  }
}

/** `a:` and below it, two blanks deeper, `b: value`. VS Code adds the indentation of the line. */
function nested(parts: readonly string[], value: string): string {
  return parts.map((part, i) => `${'  '.repeat(i)}${part}:${i === parts.length - 1 ? ` ${value}` : ''}`).join('\n');
}

function valueSnippet(known: KnownKey): string {
  const { row } = known;
  const standard = plainDefault(known);
  if (row.t === 'boolean') {
    return standard === 'true' ? '${1|false,true|}' : '${1|true,false|}';
  }
  const named = row.v ?? VALUES[lastPart(known.key)];
  return named !== undefined ? `\${1|${named.join(',')}|}` : `\${1:${escape(standard ?? '')}}`;
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}
