import { lazy } from '../../util/lazy';
import type { ConfigurationEntry } from './entries';
import { propertiesEntries } from './properties';

export type ConfigurationFormat = 'yaml' | 'properties';

type Reader = (text: string) => ConfigurationEntry[];

/** The format of a configuration file by its ending; undefined for other files. */
export function configurationFormat(path: string): ConfigurationFormat | undefined {
  return /\.ya?ml$/i.test(path) ? 'yaml' : /\.properties$/i.test(path) ? 'properties' : undefined;
}

/** Reads configuration files; what reads YAML is loaded when it is first needed. */
export class ConfigurationReader {
  private readonly _load = lazy(async () => {
    this._yaml = (await import('./yamlEntries')).yamlEntries;
  });
  private _yaml: Reader | undefined;

  async load(format: ConfigurationFormat): Promise<void> {
    if (format === 'yaml') {
      await this._load();
    }
  }

  isLoaded(format: ConfigurationFormat): boolean {
    return format !== 'yaml' || this._yaml !== undefined;
  }

  /** Needs the format loaded. Never throws: a file that cannot be read has no entries. */
  read(format: ConfigurationFormat, text: string): ConfigurationEntry[] {
    if (format === 'properties') {
      return propertiesEntries(text);
    }
    return this._yaml === undefined || !NAMES_KEY.test(text) ? [] : this._yaml(text);
  }
}

/** RocketMQ in a key: a word before a colon. Most YAML files that name it do so in a value. */
const NAMES_KEY = /^[ \t{"'-]*[\w.-]*rocketmq[\w.-]*["']?[ \t]*:/im;
