import type { Texts } from '../../util/locale';
import type { Dialect } from './dialects';
import { relaxed } from './keys';
import { streamKey } from './streamKeys';

// What `dist/configuration/configuration.json` holds: every key that a release's configuration classes have, read out of
// the jars by scripts/catalogue.mjs, and what is written about them in lessons/configuration.

/** One key over all releases. The build's short names keep the file small. */
export interface CatalogueRow {
  /** Type: `int`, `long`, `boolean`, `double`, `string`, `enum`, `list`, `map`. */
  readonly t: string;
  /** Default in the newest release that has the key; absent when it is empty or computed. */
  readonly d?: string | number | boolean;
  /** The default is computed on the machine. */
  readonly c?: 1;
  /** Values of an enum. */
  readonly v?: readonly string[];
  /** Deprecated. */
  readonly x?: 1;
  /** For each release of the class `1` when it has the key; absent when all do. */
  readonly p?: string;
  /** Earlier defaults: the last release that had it, and it. */
  readonly w?: readonly (readonly [string, string | number | boolean | null])[];
}

export interface CatalogueClass {
  /** The releases whose jars were read, oldest first. */
  readonly releases: readonly string[];
  readonly keys: Readonly<Record<string, CatalogueRow>>;
}

export interface CatalogueLine {
  /** `server`, `spring-boot`, `spring-boot-v5`, `spring-cloud-stream`. */
  readonly id: string;
  /** Every release that was published, those that could not be had included. */
  readonly published: readonly string[];
  /** A dialect of the servers, or a prefix of Spring's keys -> the classes that are read into it. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  readonly classes: Readonly<Record<string, CatalogueClass>>;
}

/** What is written about a key. */
export interface KeyExplanation {
  /** The kind of number it is: `ms`, `s`, `min`, `h`, `bytes`, `MiB`, `percent`, `count`, `threads`. */
  readonly unit?: string;
  /** How the default follows from the machine. */
  readonly formula?: string;
  /** The default that a program's start puts in place of the class's own. */
  readonly start?: string | number;
  readonly what: Texts;
  /** What raising, lowering or switching it does. */
  readonly effect: Texts;
}

export interface ConfigurationData {
  readonly lines: readonly CatalogueLine[];
  /** By `broker`, `namesrv` ... or the line's id for Spring's; then by key. */
  readonly explanations: Readonly<Record<string, Readonly<Record<string, KeyExplanation>>>>;
}

/** A key that some program reads. */
export interface KnownKey {
  /** As it is written: `flushDiskType`, `rocketmq.producer.group`, with `*` for a binding's name. */
  readonly key: string;
  readonly line: CatalogueLine;
  /** Simple name of the class. */
  readonly owner: string;
  readonly row: CatalogueRow;
  readonly releases: readonly string[];
  readonly explanation: KeyExplanation | undefined;
}

/** The catalogue, indexed. Immutable. */
export class Catalogue {
  private readonly _byDialect = new Map<Dialect, Map<string, KnownKey[]>>();

  constructor(data: ConfigurationData) {
    for (const line of data.lines) {
      for (const [file, classes] of Object.entries(line.files)) {
        const isServer = line.id === 'server';
        const dialect = (isServer ? file : 'spring') as Dialect;
        const prefix = isServer ? '' : file;
        for (const name of classes) {
          this._add(dialect, prefix, name, line, data.explanations[isServer ? file : line.id] ?? {});
        }
      }
    }
    // A container's file sets what its brokers have in common.
    for (const [key, found] of this._byDialect.get('broker') ?? []) {
      const container = this._keys('container');
      container.set(key, container.get(key) ?? found);
    }
  }

  /** What reads a key; several for keys that two starters share. Empty for a key that none of our releases has. */
  find(dialect: Dialect, key: string): readonly KnownKey[] {
    return this._byDialect.get(dialect)?.get(canonical(dialect, key)) ?? [];
  }

  /** All keys of a dialect, sorted; one for each name. */
  all(dialect: Dialect): readonly KnownKey[] {
    return [...(this._byDialect.get(dialect)?.values() ?? [])]
      .map((found) => found[0]!)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private _add(
    dialect: Dialect,
    prefix: string,
    className: string,
    line: CatalogueLine,
    explanations: Readonly<Record<string, KeyExplanation>>,
  ): void {
    const known = line.classes[className];
    if (known === undefined) {
      return;
    }
    const keys = this._keys(dialect);
    for (const [name, row] of Object.entries(known.keys)) {
      const key = `${prefix}${name}`;
      const found: KnownKey = {
        key,
        line,
        owner: className.slice(className.lastIndexOf('.') + 1),
        row,
        releases: known.releases,
        explanation: explanations[key] ?? explanations[name],
      };
      const canonicalKey = canonical(dialect, key);
      keys.set(canonicalKey, [...(keys.get(canonicalKey) ?? []), found]);
    }
  }

  private _keys(dialect: Dialect): Map<string, KnownKey[]> {
    let keys = this._byDialect.get(dialect);
    if (keys === undefined) {
      keys = new Map();
      this._byDialect.set(dialect, keys);
    }
    return keys;
  }
}

/** Spring binds several spellings; servers read a key letter by letter. */
function canonical(dialect: Dialect, key: string): string {
  return dialect === 'spring' ? relaxed(streamKey(key)) : key;
}
