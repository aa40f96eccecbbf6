import { Lines } from '../../util/lines';
import type { Argument, Site } from '../model';
import { shorten } from '../sites/arguments';
import type { ConfigurationEntry } from './entries';
import { CONFIGURATION_KEYS, relaxed, type ConfigurationKey } from './keys';
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

  find(text: string, entries: readonly ConfigurationEntry[]): Site[] {
    const lines = new Lines(text);
    const sites = entries.flatMap((entry) => this._ofEntry(entry, text, lines));
    return sites.map((site, run) => ({ ...site, run }));
  }

  private _ofEntry(entry: ConfigurationEntry, text: string, lines: Lines): Site[] {
    const found = this._keys.get(relaxed(streamKey(entry.key))) ?? [];
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
