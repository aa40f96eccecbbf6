import { lazy } from '../../util/lazy';
import type { AssetReader } from '../../util/assets';
import type { Locale } from '../../util/locale';
import { Catalogue, type ConfigurationData } from './catalogue';
import { CONFIGURATION_ASSET } from './loadCatalogue';
import { completions, type Completion } from './completions';

export type { Completion } from './completions';
import type { ConfigurationSection } from './dialects';
import { keyText } from './keyText';
import { placeAt, type Place } from './place';
import type { ConfigurationFinding, ProjectKnowledge } from './rules/model';
import { configurationFormat, ConfigurationReader } from './reader';

/** A hover: Markdown, and the offsets (UTF-16 units) of the key that it is about. */
export interface KeyHover {
  readonly markdown: string;
  readonly start: number;
  readonly end: number;
}

/** What editors ask of configuration files. The catalogue and what reads YAML are loaded when first needed. */
export class ConfigurationFiles {
  private readonly _reader = new ConfigurationReader();
  readonly catalogue: () => Promise<Catalogue>;

  constructor(assets: AssetReader) {
    this.catalogue = lazy(
      async () => new Catalogue(JSON.parse(await assets.readText(CONFIGURATION_ASSET)) as ConfigurationData),
    );
  }

  /** Undefined for files of other kinds. */
  async sections(path: string, text: string): Promise<readonly ConfigurationSection[] | undefined> {
    const format = configurationFormat(path);
    if (format === undefined) {
      return undefined;
    }
    await this._reader.load(format);
    return this._reader.sections(path, format, text);
  }

  /** `brief`: something else already says what the key does. Undefined where no key of the catalogue stands. */
  async hover(
    path: string,
    text: string,
    offset: number,
    locale: Locale,
    brief: boolean,
  ): Promise<KeyHover | undefined> {
    for (const { dialect, entries } of (await this.sections(path, text)) ?? []) {
      const entry = entries.find(
        ({ keyStart, keyEnd, valueStart, valueEnd }) =>
          (keyStart <= offset && offset <= keyEnd) ||
          (valueStart <= offset && offset < valueEnd && valueEnd - valueStart < 200),
      );
      const found = entry === undefined ? [] : (await this.catalogue()).find(dialect, entry.key);
      if (entry !== undefined && found.length > 0) {
        const { keyStart: start, keyEnd: end, value } = entry;
        return { markdown: keyText(found, value, locale, brief), start, end };
      }
    }
    return undefined;
  }

  /** What the rules say about a file; empty for files of other kinds. `project`: what the rest of the project tells. */
  async findings(path: string, text: string, project?: ProjectKnowledge): Promise<readonly ConfigurationFinding[]> {
    const format = configurationFormat(path);
    if (format === undefined || format === 'xml') {
      return [];
    }
    await this._reader.load(format);
    const { sections, containers } = this._reader.read(path, format, text);
    if (sections.length === 0 && (containers?.services.length ?? 0) === 0) {
      return [];
    }
    const [{ configurationFindings }, catalogue] = await Promise.all([import('./rules/index'), this.catalogue()]);
    return configurationFindings({
      path,
      text,
      sections,
      containers,
      catalogue,
      ...(project === undefined ? {} : { project }),
    });
  }

  async complete(
    path: string,
    text: string,
    offset: number,
    locale: Locale,
  ): Promise<{ readonly place: Place; readonly items: readonly Completion[] } | undefined> {
    const format = configurationFormat(path);
    const sections = await this.sections(path, text);
    const place = format && sections && placeAt(path, format, sections, text, offset);
    return place && { place, items: completions(place, sections, await this.catalogue(), locale) };
  }
}
