import { namedDialect, type ConfigurationSection, type Dialect } from './dialects';
import type { ConfigurationFormat } from './reader';

/** Where somebody types in a configuration file. Offsets in UTF-16 units. */
export interface Place {
  readonly kind: 'key' | 'value';
  readonly dialect: Dialect;
  readonly format: 'properties' | 'yaml' | 'json';
  /** Keys around it, with dots; only YAML nests them. */
  readonly parent: string;
  /** The whole key that the value is for; of a key what is typed of it so far. */
  readonly key: string;
  /** What a completion replaces. */
  readonly start: number;
  readonly end: number;
}

/** Undefined where nothing of ours can stand: comments, other programs' settings. */
export function placeAt(
  path: string,
  format: ConfigurationFormat,
  sections: readonly ConfigurationSection[],
  text: string,
  offset: number,
): Place | undefined {
  const carried = sections.find(({ file, start, end }) => file !== undefined && start <= offset && offset <= end);
  if (carried?.file !== undefined) {
    const inner = /\.json$/i.test(carried.file) ? 'json' : /\.ya?ml$/i.test(carried.file) ? 'yaml' : 'properties';
    return read(inner, carried.dialect, text, carried.start, offset);
  }
  const whole = sections.find(({ file, dialect }) => file === undefined && isOfFile(dialect));
  const dialect = whole?.dialect ?? namedDialect(path);
  return dialect === undefined || format === 'xml' ? undefined : read(format, dialect, text, 0, offset);
}

function isOfFile(dialect: Dialect): boolean {
  return dialect !== 'environment' && dialect !== 'command';
}

function read(
  format: Place['format'],
  dialect: Dialect,
  text: string,
  from: number,
  offset: number,
): Place | undefined {
  const lineStart = Math.max(from, text.lastIndexOf('\n', offset - 1) + 1);
  const before = text.slice(lineStart, offset);
  const match = PATTERNS[format].exec(before);
  if (match === null) {
    return undefined;
  }
  const [, indent = '', key = '', separator, value = ''] = match;
  const tail = separator === undefined ? KEY_TAIL : VALUE_TAIL;
  tail.lastIndex = offset;
  const end = offset + (tail.exec(text)?.[0].length ?? 0);
  const parent = format === 'yaml' ? parentOf(text.slice(from, lineStart), indent.length) : '';
  const name = format === 'yaml' && parent !== '' ? `${parent}.${key}` : key;
  return separator === undefined
    ? { kind: 'key', dialect, format, parent, key: name, start: offset - key.length, end }
    : { kind: 'value', dialect, format, parent, key: name, start: offset - value.length, end };
}

/** Indentation, key, separator and value before the cursor; the last two absent while the key is typed. */
const PATTERNS: Readonly<Record<Place['format'], RegExp>> = {
  properties: /^([ \t]*)(?![#!])([^\s=:]*)(?:(\s*[=:]\s*|[ \t]+)(.*))?$/,
  yaml: /^([ \t]*(?:- )?)["']?([\w.*[\]-]*)["']?(?:(:[ \t]+)["']?([^#"']*))?$/,
  json: /^([\s{]*)"?(\w*)(?:("\s*:\s*)"?([^",]*))?$/,
};
const KEY_TAIL = /[\w.-]*/y;
const VALUE_TAIL = /[\w.-]*/y;

/** The keys above a line of YAML, by indentation. */
function parentOf(above: string, indent: number): string {
  const names: string[] = [];
  let limit = indent;
  const lines = above.split('\n');
  for (let i = lines.length - 1; i >= 0 && limit > 0; i--) {
    const line = lines[i]!;
    if (/^---/.test(line)) {
      break;
    }
    const match = /^([ \t]*)["']?([\w.*[\]-]+)["']?[ \t]*:[ \t]*(?:#.*)?\r?$/.exec(line);
    const depth = match?.[1]?.length ?? limit;
    if (match !== null && depth < limit) {
      names.unshift(match[2]!);
      limit = depth;
    }
  }
  return names.join('.');
}
