import { lazy } from '../../util/lazy';
import type { ContainerFile } from './containers';
import { mayConfigureServer, serverDialect, type ConfigurationSection } from './dialects';
import { NAMES_KEY, type ConfigurationEntry } from './entries';
import { propertiesEntries } from './properties';
import type { XmlBean } from './xmlBeans';

export type ConfigurationFormat = 'yaml' | 'properties' | 'json' | 'xml';

/** The format of a configuration file by its name; undefined for other files. */
export function configurationFormat(path: string): ConfigurationFormat | undefined {
  const ending = /\.(ya?ml|properties|conf|json|xml)$/i.exec(path)?.[1]?.toLowerCase();
  switch (ending) {
    case 'yml':
    case 'yaml':
      return 'yaml';
    case 'properties':
    case 'conf':
      return 'properties';
    case 'json':
      return mayConfigureServer(path) ? 'json' : undefined;
    case 'xml':
      return /(?:^|\/)pom\.xml$/i.test(path) ? undefined : 'xml';
    default:
      return undefined;
  }
}

/** What a file holds. */
export interface ReadConfiguration {
  readonly sections: readonly ConfigurationSection[];
  /** Of a YAML file that may describe some. */
  readonly containers?: ContainerFile;
}

/** What reads YAML and what is like it. */
interface YamlReading {
  readonly entries: (text: string) => ConfigurationEntry[];
  readonly mayCarry: (text: string) => boolean;
  readonly containers: (text: string) => ContainerFile;
  readonly carried: (containers: ContainerFile) => ConfigurationSection[];
}

/** Reads configuration files; what reads YAML and XML is loaded when it is first needed. */
export class ConfigurationReader {
  private readonly _loadYaml = lazy(async () => {
    const { carriedSections, mayCarry, readContainers, yamlEntries } = await import('../formats');
    this._yaml = { entries: yamlEntries, mayCarry, containers: readContainers, carried: carriedSections };
  });
  private readonly _loadXml = lazy(async () => {
    this._xml = (await import('../formats')).xmlBeans;
  });
  private _yaml: YamlReading | undefined;
  private _xml: ((text: string) => XmlBean[]) | undefined;

  async load(format: ConfigurationFormat): Promise<void> {
    if (format === 'xml') {
      await this._loadXml();
    } else if (format !== 'properties') {
      await this._loadYaml();
    }
  }

  isLoaded(format: ConfigurationFormat): boolean {
    return format === 'properties' || (format === 'xml' ? this._xml : this._yaml) !== undefined;
  }

  /** Needs the format loaded. Never throws: what cannot be read has no sections. */
  sections(path: string, format: ConfigurationFormat, text: string): readonly ConfigurationSection[] {
    return this.read(path, format, text).sections;
  }

  /** The same with the containers that a YAML file describes. */
  read(path: string, format: ConfigurationFormat, text: string): ReadConfiguration {
    switch (format) {
      case 'properties':
        return { sections: this._properties(path, text) };
      case 'json':
        return { sections: this._json(path, text) };
      case 'yaml':
        return this._yamlFile(text);
      case 'xml':
        return { sections: [] };
    }
  }

  /** The beans of a Spring XML file whose classes are RocketMQ's. Needs the format loaded. */
  beans(text: string): XmlBean[] {
    return /\bclass\s*=\s*["']\s*org\.apache\.rocketmq\./.test(text) ? (this._xml?.(text) ?? []) : [];
  }

  private _properties(path: string, text: string): ConfigurationSection[] {
    const entries = propertiesEntries(text);
    const keys = entries.map(({ key }) => key);
    const dialect = serverDialect(path, keys, false);
    return dialect === undefined && !/\.properties$/i.test(path)
      ? []
      : [{ dialect: dialect ?? 'spring', entries, start: 0, end: text.length }];
  }

  private _json(path: string, text: string): ConfigurationSection[] {
    const entries = this._yaml?.entries(text) ?? [];
    const keys = entries.map(({ key }) => key);
    const dialect = serverDialect(path, keys, true);
    return dialect === undefined ? [] : [{ dialect, entries, start: 0, end: text.length }];
  }

  private _yamlFile(text: string): ReadConfiguration {
    const yaml = this._yaml;
    if (yaml === undefined) {
      return { sections: [] };
    }
    const containers = yaml.mayCarry(text) ? yaml.containers(text) : undefined;
    const spring = NAMES_KEY.test(text) ? yaml.entries(text) : [];
    const sections = [
      ...(spring.length > 0 ? [{ dialect: 'spring' as const, entries: spring, start: 0, end: text.length }] : []),
      ...(containers === undefined ? [] : yaml.carried(containers)),
    ];
    return { sections, ...(containers === undefined ? {} : { containers }) };
  }
}
