import { detached } from '../../util/detached';
import type { Analyser } from '../analyser';
import type { KeyVersions } from '../configuration/rules/model';
import type { FileFacts, OtherSdk, SitePlace, TypeDeclaration } from '../model';
import { Evaluator, type ProjectTypes } from '../types/evaluator';
import { joinedDeclaration } from '../types/joinedDeclaration';
import { StreamModules } from '../stream/streamModules';
import type { StreamUse } from '../stream/streamUse';
import { STREAM_IMPORTS } from '../stream/streamSites';
import { isUpper } from '../types/nameScope';
import { simpleName } from '../types/symbolic';
import type { Concept, Family } from '../vocabulary';
import { carriers } from './carriers';
import { fingerprint, nameHash, type Characters } from './fingerprint';
import { Fingerprints } from './fingerprints';

/**
 * The facts of all files of a project, kept up to date one file at a time. After files were set or removed, `stale` names
 * those that must be read again because of it; a host or the command line reads them and sets them, until there are none.
 */
export class ProjectFacts implements ProjectTypes {
  private readonly _files = new Map<string, FileFacts>();
  private readonly _others = new Fingerprints();
  private readonly _headers = new Fingerprints();
  private readonly _types = new Map<string, Map<string, TypeDeclaration>>();
  /** Hash of a type that leads to a client, or of its package -> simple names of such types. */
  private _leads: ReadonlyMap<number, readonly string[]> = new Map();
  private readonly _streams = new StreamModules();
  private _changed = false;
  private _version = 0;

  /** @param keyVersions what build files say; without it versions are not known */
  constructor(
    private readonly _analyser: Analyser,
    readonly keyVersions?: (path: string) => KeyVersions,
  ) {}

  /**
   * Takes the facts of a file, as the analyser gave them for this project; undefined for a file that is not concerned,
   * whose beginning is then remembered from `text` (its text, or its bytes) in case a type that it uses turns out to
   * lead to a client.
   */
  set(path: string, facts: FileFacts | undefined, text: Characters): void {
    this._changed = this._streams.set(path, facts?.stream) || this._changed;
    if (facts === undefined) {
      this._forget(path);
      this._others.set(path, fingerprint(text));
      return;
    }
    this._others.delete(path);
    this._headers.set(path, fingerprint(text));
    const before = this._files.get(path)?.declarations ?? [];
    const own = detached(facts);
    this._files.set(path, own);
    this._declare(path, before, own.declarations);
  }

  get version(): number {
    return this._version;
  }

  delete(path: string): void {
    this._others.delete(path);
    this._changed = this._streams.set(path, undefined) || this._changed;
    this._forget(path);
  }

  get(path: string): FileFacts | undefined {
    return this._files.get(path);
  }

  /** All concerned files, by path. */
  files(): readonly FileFacts[] {
    return [...this._files.keys()].sort().map((path) => this._files.get(path)!);
  }

  /** Paths to read again, sorted; empty when everything fits together. */
  stale(): readonly string[] {
    if (!this._changed) {
      return [];
    }
    this._changed = false;
    const leads = this._findLeads();
    const added = [...leads].filter(([hash, names]) => names.some((name) => !this._leads.get(hash)?.includes(name)));
    this._leads = leads;
    const known = [...this._files.values()].filter((facts) => this._isStale(facts)).map(({ path }) => path);
    const others = added.length === 0 ? [] : this._others.having(new Set(added.map(([hash]) => hash)));
    return [...new Set([...known, ...others, ...this._staleStreams()])].sort();
  }

  type(qualifiedName: string, near: string): TypeDeclaration | undefined {
    const found = this._types.get(qualifiedName);
    if (found === undefined || found.size === 1) {
      return found?.values().next().value;
    }
    const [[nearest]] = [...found.keys()]
      .map((path): [string, number] => [path, commonStart(path, near)])
      // As near as each other: the first by path, so that the order of reading does not matter.
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) as [[string, number]];
    const declaration = found.get(nearest);
    if (declaration?.partial !== true) {
      return declaration;
    }
    const folder = nearest.slice(0, nearest.lastIndexOf('/') + 1);
    const parts = [...found].filter(([path]) => path.slice(0, path.lastIndexOf('/') + 1) === folder);
    return joinedDeclaration(parts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part));
  }

  stream(path: string): StreamUse | undefined {
    return this._streams.use(path);
  }

  mayConcern(text: string): boolean {
    return (
      this._leads.size > 0 &&
      fingerprint(text).some((hash) => this._leads.get(hash)?.some((name) => text.includes(name)) === true)
    );
  }

  /** Paths of all files that were set, concerned or not; in no order. */
  paths(): readonly string[] {
    return [...this._files.keys(), ...this._others.paths()];
  }

  /** Paths of files, concerned or not, that can name one of the types (full names) as far as their headers tell. */
  naming(types: readonly string[]): readonly string[] {
    const hashes = new Set(types.flatMap(waysToName));
    return [...this._headers.having(hashes), ...this._others.having(hashes)].sort();
  }

  places(concepts: readonly Concept[]): readonly SitePlace[] {
    const wanted = new Set(concepts);
    return this.files().flatMap(({ path, sites }) =>
      sites.filter((site) => wanted.has(site.concept)).map((site) => ({ path, site })),
    );
  }

  counts(): ProjectCounts {
    const concepts = new Map<Concept, number>();
    const families = new Map<Family, number>();
    const otherSdks = new Set<OtherSdk>();
    let files = 0;
    let places = 0;
    for (const facts of this._files.values()) {
      facts.otherSdks.forEach((sdk) => otherSdks.add(sdk));
      files += facts.sites.length > 0 ? 1 : 0;
      places += facts.sites.length;
      for (const { concept, family } of facts.sites) {
        concepts.set(concept, (concepts.get(concept) ?? 0) + 1);
        families.set(family, (families.get(family) ?? 0) + 1);
      }
    }
    const byCount = [...families].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return {
      files,
      places,
      families: byCount.map(([family]) => family),
      concepts,
      otherSdks: [...otherSdks].sort(),
    };
  }

  private _forget(path: string): void {
    const facts = this._files.get(path);
    if (facts !== undefined) {
      this._files.delete(path);
      this._headers.delete(path);
      this._declare(path, facts.declarations, []);
    }
  }

  private _declare(path: string, before: readonly TypeDeclaration[], after: readonly TypeDeclaration[]): void {
    if ([...before, ...after].some(hasChannels)) {
      this._streams.touch(path);
    }
    for (const { qualifiedName } of before) {
      const found = this._types.get(qualifiedName);
      found?.delete(path);
      if (found?.size === 0) {
        this._types.delete(qualifiedName);
      }
    }
    for (const declaration of after) {
      let found = this._types.get(declaration.qualifiedName);
      if (found === undefined) {
        found = new Map();
        this._types.set(declaration.qualifiedName, found);
      }
      found.set(path, declaration);
    }
    // Where they stand is nobody's reason to be read again.
    if (shapes(before) !== shapes(after)) {
      this._changed = true;
      this._version++;
    }
  }

  private _findLeads(): Map<number, string[]> {
    const declarations = [...this._types.values()].flatMap((copies) => [...copies.values()]);
    const leads = new Map<number, string[]>();
    for (const qualifiedName of carriers(declarations, this, this._analyser.api)) {
      for (const hash of waysToName(qualifiedName)) {
        leads.set(hash, [...(leads.get(hash) ?? []), simpleName(qualifiedName)]);
      }
    }
    return leads;
  }

  /** Files whose places depend on configuration that changed. */
  private _staleStreams(): string[] {
    const isConcerned = this._streams.takeChanges();
    if (isConcerned === undefined) {
      return [];
    }
    const known = [...this._files.values()].filter(({ usesStream }) => usesStream).map(({ path }) => path);
    const others = this._others.having(new Set(STREAM_IMPORTS.map(nameHash)));
    return [...known, ...others].filter(isConcerned);
  }

  private _isStale({ path, questions }: FileFacts): boolean {
    if (questions.asked.length === 0) {
      return false;
    }
    const evaluator = new Evaluator(this._analyser.api, questions.scope, questions.own, this, path);
    return questions.asked.some(({ type, answer }) => {
      const now = evaluator.clientsOf(evaluator.evaluate(type));
      return now.length !== answer.length || now.some((client, i) => client.qualifiedName !== answer[i]);
    });
  }
}

/** Interfaces that `@EnableBinding` of another file may name. */
function hasChannels({ methods }: TypeDeclaration): boolean {
  return Object.values(methods).some((type) =>
    /\.(?:MessageChannel|SubscribableChannel|PollableMessageSource)$/.test(type),
  );
}

function shapes(declarations: readonly TypeDeclaration[]): string {
  return JSON.stringify(declarations.map((declaration) => ({ ...declaration, range: undefined })));
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) {
    i++;
  }
  return i;
}

/** Hashes by which a file can have a type at hand: the type, the types around it, its package. */
function waysToName(qualifiedName: string): number[] {
  if (qualifiedName.includes('/')) {
    // A module, or a type of one: whoever imports the module can have it.
    return [nameHash(qualifiedName.split('.')[0]!)];
  }
  const parts = qualifiedName.split('.');
  const firstType = parts.findIndex(isUpper);
  const shortest = firstType < 0 ? parts.length : firstType + 1;
  const types = parts.slice(shortest - 1).map((_, i) => parts.slice(0, shortest + i).join('.'));
  return [...types, parts.slice(0, shortest - 1).join('.')].map(nameHash);
}

export interface ProjectCounts {
  /** Files that carry sites. */
  readonly files: number;
  readonly places: number;
  /** By number of places, most first. */
  readonly families: readonly Family[];
  readonly concepts: ReadonlyMap<Concept, number>;
  readonly otherSdks: readonly OtherSdk[];
}
