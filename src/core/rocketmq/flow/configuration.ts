import { Lines } from '../../util/lines';
import type { Range } from '../../util/position';
import type { ConfigurationEntry } from '../configuration/entries';
import { relaxed } from '../configuration/keys';

/** A value of a property in one configuration file. */
export interface PropertyValue {
  readonly value: string;
  readonly path: string;
  /** The key. */
  readonly range: Range;
  /** The profile for which it counts; absent when it always does. */
  readonly profile?: string;
}

interface PropertyFile {
  readonly path: string;
  readonly module: string;
  readonly test: boolean;
  readonly values: ReadonlyMap<string, readonly PropertyValue[]>;
}

const FILE = /(?:^|\/)(?:application|bootstrap)(?:-([\w.]+))?\.(?:ya?ml|properties)$/;
const ACTIVATION = new Set(['spring.config.activate.on-profile', 'spring.profiles'].map(relaxed));

/** Whether Spring reads a file of that path by itself. */
export function isSpringConfiguration(path: string): boolean {
  return FILE.test(path);
}

/** The properties of a project's application and bootstrap files. */
export class Properties {
  private readonly _files = new Map<string, PropertyFile>();

  /** `read` gives the entries of a piece of the text (a YAML file may hold several documents). */
  async set(path: string, text: string, read: (text: string) => Promise<readonly ConfigurationEntry[]>): Promise<void> {
    const ofFile = FILE.exec(path)?.[1];
    const lines = new Lines(text);
    const values = new Map<string, PropertyValue[]>();
    for (const { start, piece } of documents(path, text)) {
      const entries = await read(piece);
      const activation = entries.find(({ key }) => ACTIVATION.has(relaxed(key)))?.value;
      const profile = activation ?? ofFile;
      for (const { key, value, keyStart, keyEnd } of entries) {
        if (value !== undefined) {
          const name = relaxed(key);
          const found = values.get(name) ?? [];
          const range = lines.range(start + keyStart, start + keyEnd);
          found.push({ value, path, range, ...(profile === undefined ? {} : { profile }) });
          values.set(name, found);
        }
      }
    }
    this._files.set(path, { path, module: moduleOf(path), test: /(?:^|\/)test\//.test(path), values });
  }

  delete(path: string): void {
    this._files.delete(path);
  }

  clear(): void {
    this._files.clear();
  }

  /** Names of all profiles, sorted. */
  profiles(): string[] {
    const all = [...this._files.values()].flatMap(({ values }) => [...values.values()].flat());
    return [...new Set(all.flatMap(({ profile }) => profile?.split(/\s*[,&|]\s*/) ?? []))]
      .filter((name) => /^[\w.-]+$/.test(name))
      .sort();
  }

  /**
   * What a property is for a file, in the module nearest to it that knows the key. With a profile that profile's value
   * goes first; without, the value that always counts, and where there is none those of the profiles: several when they
   * differ.
   */
  get(key: string, near: string, profile: string | undefined): readonly PropertyValue[] {
    const name = relaxed(key);
    const inTest = /(?:^|\/)test\//.test(near);
    const files = [...this._files.values()].filter(({ values }) => values.has(name));
    const wanted = files.filter(({ test }) => test === inTest);
    const candidates = wanted.length > 0 ? wanted : files;
    const module = candidates
      .map((file) => file.module)
      .sort((a, b) => common(b, near) - common(a, near) || (a < b ? -1 : 1))[0];
    const values = candidates
      .filter((file) => file.module === module)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .flatMap((file) => file.values.get(name)!);
    const chosen = values.filter((value) => profile !== undefined && value.profile === profile);
    const always = values.filter((value) => value.profile === undefined);
    const best = chosen.length > 0 ? chosen : always.length > 0 ? always.slice(0, 1) : values;
    return best.filter(({ value }, i) => best.findIndex((other) => other.value === value) === i);
  }
}

/** The documents of a YAML file; every other file is one. */
function documents(path: string, text: string): { start: number; piece: string }[] {
  if (path.endsWith('.properties')) {
    return [{ start: 0, piece: text }];
  }
  const found: { start: number; piece: string }[] = [];
  let start = 0;
  for (const match of text.matchAll(/^---(?=\s|$)/gm)) {
    found.push({ start, piece: text.slice(start, match.index) });
    start = match.index + 3;
  }
  found.push({ start, piece: text.slice(start) });
  return found.filter(({ piece }) => piece.trim() !== '');
}

/** The folder of the module: what stands before `src/main/resources` or the file's own folder. */
function moduleOf(path: string): string {
  const source = /^(.*?)(?:^|\/)src\//.exec(path);
  return source?.[1] ?? path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** How many leading folders a file and a module share; the module's own files share all of it. */
function common(module: string, path: string): number {
  const [a, b] = [module === '' ? [] : module.split('/'), path.split('/')];
  let i = 0;
  while (i < a.length && a[i] === b[i]) {
    i++;
  }
  // A folder that is not above the file is worse than the root.
  return i === a.length ? i * 2 + 1 : i * 2;
}
