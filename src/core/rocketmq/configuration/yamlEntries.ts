import { CST, Parser } from 'yaml';
import type { ConfigurationEntry } from './entries';

const DEPTH = 64;

/**
 * Reads the settings of all documents of a YAML file from its tokens: a damaged file is read as far as it goes, and
 * aliases are not followed (what they stand for is read where it is written).
 */
export function yamlEntries(text: string): ConfigurationEntry[] {
  const entries: ConfigurationEntry[] = [];
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document' && token.value !== undefined) {
      visit(token.value, '', DEPTH, entries);
    }
  }
  return entries;
}

function visit(token: CST.Token, prefix: string, depth: number, entries: ConfigurationEntry[]): void {
  if (depth <= 0 || !('items' in token)) {
    return;
  }
  const isList = token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.source === '[');
  token.items.forEach((item, i) => {
    const value = item.value ?? undefined;
    const key = 'key' in item ? item.key : undefined;
    if (isList) {
      if (value !== undefined) {
        visit(value, `${prefix}[${i}]`, depth - 1, entries);
      }
      return;
    }
    const name = key ? textOf(key) : undefined;
    if (!key || name === undefined) {
      return;
    }
    const whole = prefix === '' ? name : `${prefix}.${name}`;
    // Quotes are no part of the name.
    const quote = key.type === 'scalar' ? 0 : 1;
    const written = sourceOf(key).slice(quote, sourceOf(key).length - quote);
    const keyStart = key.offset + quote;
    const keyEnd = keyStart + written.length;
    entries.push({
      key: whole,
      written,
      keyStart,
      keyEnd,
      value: value && textOf(value),
      valueStart: value?.offset ?? keyEnd,
      valueEnd: value === undefined ? keyEnd : value.offset + sourceOf(value).length,
    });
    if (value !== undefined) {
      visit(value, whole, depth - 1, entries);
    }
  });
}

// Without a listener it throws for `@project.version@`, which Maven's resource filter replaces before YAML is read.
const IGNORE = (): void => undefined;

/** The text of a scalar, quotes and escapes resolved; undefined for everything else. */
function textOf(token: CST.Token): string | undefined {
  return CST.isScalar(token) && token.type !== 'alias' ? CST.resolveAsScalar(token, true, IGNORE)?.value : undefined;
}

function sourceOf(token: CST.Token): string {
  return 'source' in token ? token.source : '';
}
