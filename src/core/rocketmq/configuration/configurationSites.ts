import { Lines } from '../../util/lines';
import type { Argument, Site } from '../model';
import { shorten } from '../sites/arguments';
import type { ConfigurationSection } from './dialects';
import type { ConfigurationEntry } from './entries';
import { CONFIGURATION_KEYS, relaxed, type ConfigurationKey } from './keys';
import { SERVER_KEYS, type ServerKey } from './serverKeys';
import { streamKey } from './streamKeys';

/** Tells which settings of a file are sites. */
export class ConfigurationSites {
  private readonly _keys = new Map<string, ConfigurationKey[]>();

  constructor(keys: readonly ConfigurationKey[] = CONFIGURATION_KEYS) {
    for (const key of keys) {
      const name = relaxed(key.key);
      this._keys.set(name, [...(this._keys.get(name) ?? []), key]);
    }
  }

  /** By position. */
  find(text: string, sections: readonly ConfigurationSection[]): Site[] {
    const lines = new Lines(text);
    const sites = sections.flatMap(({ dialect, entries }) =>
      entries.flatMap((entry) => {
        const keys =
          dialect === 'spring'
            ? (this._keys.get(relaxed(streamKey(entry.key))) ?? [])
            : SERVER_KEYS.filter(({ key, dialects }) => key === entry.key && dialects.includes(dialect));
        return this._ofEntry(entry, keys, text, lines);
      }),
    );
    return sites
      .sort(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character)
      .map((site, run) => ({ ...site, run }));
  }

  private _ofEntry(
    entry: ConfigurationEntry,
    found: readonly (ConfigurationKey | ServerKey)[],
    text: string,
    lines: Lines,
  ): Site[] {
    return found
      .filter(({ value }) => hasValue(entry, value))
      .map(({ concept, family, key }) => ({
        concept,
        family,
        symbol: entry.written,
        range: lines.range(entry.keyStart, entry.keyEnd),
        api: `${family}/${key}`,
        form: 'key',
        arguments: valueArgument(entry, text, lines),
        run: 0,
      }));
  }
}

function hasValue(entry: ConfigurationEntry, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) {
    return true;
  }
  return typeof wanted === 'string'
    ? wanted.toLowerCase() === entry.value?.toLowerCase()
    : wanted.test(entry.value ?? '');
}

function valueArgument(entry: ConfigurationEntry, text: string, lines: Lines): Argument[] {
  const { value, valueStart, valueEnd } = entry;
  if (value === undefined) {
    return [];
  }
  const isNumber = /^-?\d+$/.test(value);
  const isBoolean = /^(?:true|false)$/i.test(value);
  return [
    {
      text: shorten(text.slice(valueStart, valueEnd), 200),
      range: lines.range(valueStart, valueEnd),
      kind: isNumber ? 'number' : isBoolean ? 'boolean' : 'string',
      value: isNumber ? Number(value) : isBoolean ? value.toLowerCase() === 'true' : value,
    },
  ];
}
