import type { ConfigurationEntry } from './entries';

/** Reads a .properties file as java.util.Properties does: `=`, `:` or blanks between, `\` joins lines, `#` and `!`. */
export function propertiesEntries(text: string): ConfigurationEntry[] {
  const entries: ConfigurationEntry[] = [];
  for (let at = 0; at < text.length;) {
    const start = skip(text, at, BLANK);
    const end = endOfLogicalLine(text, start);
    const first = text.charAt(start);
    if (start < end && first !== '#' && first !== '!') {
      entries.push(entry(text, start, end));
    }
    at = first === '#' || first === '!' ? endOfLine(text, start) + 1 : end + 1;
  }
  return entries;
}

const BLANK = /[\s\ufeff]*/y;
const SEPARATOR = /[ \t\f]*[=:]?(?:[ \t\f]|\\\r?\n)*/y;
const KEY = /(?:\\[^]|[^\\=:\s])*/y;

function entry(text: string, start: number, end: number): ConfigurationEntry {
  const keyEnd = Math.min(skip(text, start, KEY), end);
  const valueStart = Math.min(skip(text, keyEnd, SEPARATOR), end);
  const valueEnd = valueStart + text.slice(valueStart, end).trimEnd().length;
  const key = unescape(text.slice(start, keyEnd));
  return {
    key,
    written: text.slice(start, keyEnd),
    keyStart: start,
    keyEnd,
    value: unescape(text.slice(valueStart, valueEnd)),
    valueStart,
    valueEnd,
  };
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The end of the line, and of those that a `\` at its end joins to it. */
function endOfLogicalLine(text: string, at: number): number {
  for (let end = endOfLine(text, at); ; end = endOfLine(text, end + 1)) {
    const line = text.slice(at, end).replace(/\r$/, '');
    const slashes = line.length - line.replace(/\\+$/, '').length;
    if (slashes % 2 === 0 || end >= text.length) {
      return end - (text.charAt(end - 1) === '\r' ? 1 : 0);
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

function unescape(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|\r?\n[ \t\f]*|([^]))/g, (_, hex?: string, other?: string) =>
    hex !== undefined ? String.fromCharCode(parseInt(hex, 16)) : other === undefined ? '' : (ESCAPES[other] ?? other),
  );
}
