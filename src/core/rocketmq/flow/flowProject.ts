import { detached } from '../../util/detached';
import type { ConfigurationEntry } from '../configuration/entries';
import { buildTopology, type Built } from './buildTopology';
import type { CallersNeed } from './callers';
import { isSpringConfiguration, Properties } from './configuration';
import type { FlowCallable, FlowFile } from './model';
import { NO_TOPOLOGY, type Topology } from './topology';

/** The files of a project, as following names needs them. */
export interface FlowSources {
  /** Paths of source files by the name of the file, without folder and ending. */
  named(name: string): readonly string[];
  /** Paths of source files that may use one of the types (full names); too many is allowed. */
  naming(types: readonly string[]): readonly string[];
  /** Paths of all configuration files. */
  configurations(): readonly string[];
  /** Undefined for what cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Reads a source file's flow; undefined for languages that are not read. */
  flow(path: string, text: string, wanted: ReadonlySet<string>): Promise<FlowFile | undefined>;
  /** The settings of a piece of a configuration file. */
  entries(path: string, text: string): Promise<readonly ConfigurationEntry[]>;
}

const ROUNDS = 8;
/** Stands for a file's types, whatever names it calls. Every text includes it. */
const WHOLE = '';

/**
 * Follows names through the files of a project: builds the map, reads what it turned out to need, builds again, until
 * nothing is missing that the project has. What was read is kept; a changed file is set anew or forgotten.
 */
export class FlowProject {
  /** What files with RocketMQ in them tell. */
  private readonly _told = new Map<string, FlowFile>();
  /** What other files, or the same with more names asked, tell. */
  private readonly _read = new Map<string, FlowFile>();
  private readonly _wanted = new Map<string, Set<string>>();
  private readonly _properties = new Properties();
  private _configured = false;
  private _readings = 0;
  private _built: Built | undefined;
  private _answered = new Set<string>();

  constructor(private readonly _sources: FlowSources) {}

  /** Paths that the last map was made of. */
  get paths(): string[] {
    return [...new Set([...this._told.keys(), ...this._read.keys()])].sort();
  }

  get profiles(): string[] {
    return this._properties.profiles();
  }

  /** Reads the project's configuration, if that was not done. True when it was read now. */
  async configure(): Promise<boolean> {
    if (this._configured) {
      return false;
    }
    this._configured = true;
    await this._readProperties();
    this._readings++;
    return true;
  }

  /** How often the configuration was read: what `setting` says may be another when it is another number. */
  get configurationVersion(): number {
    return this._readings;
  }

  /** What a property is for a file, after `configure`; undefined when nothing sets it, or when profiles differ. */
  setting(key: string, path: string, profile: string | undefined): string | undefined {
    const [value, ...others] = this._properties.get(key, path, profile);
    return others.length === 0 ? value?.value : undefined;
  }

  /** Takes what a file tells that names RocketMQ, as the analyser gave it; undefined when it tells nothing. */
  set(path: string, flow: FlowFile | undefined): void {
    this.forget(path);
    if (flow !== undefined) {
      this._told.set(path, detached(flow));
    }
  }

  /** A file changed or is gone. */
  forget(path: string): void {
    this._told.delete(path);
    this._read.delete(path);
    this._wanted.delete(path);
    this._answered.clear();
    this._built = undefined;
    if (isSpringConfiguration(path)) {
      this._configured = false;
    }
  }

  /** The map as of the last `complete`. */
  get topology(): Topology {
    return this._built?.topology ?? NO_TOPOLOGY;
  }

  /** Reads what is missing, and makes the map. `stopped` ends it early with what is known by then. */
  async complete(profile?: string, stopped: () => boolean = () => false): Promise<Topology> {
    for (let round = 0; ; round++) {
      this._built = buildTopology(this._files(), this._properties, profile);
      if (round >= ROUNDS || stopped() || !(await this._readMissing(this._built, stopped))) {
        return this._built.topology;
      }
    }
  }

  private _files(): ReadonlyMap<string, FlowFile> {
    const files = new Map(this._told);
    for (const [path, read] of this._read) {
      const told = this._told.get(path);
      files.set(path, told === undefined ? read : together(told, read));
    }
    return files;
  }

  /** Whether anything new was read. */
  private async _readMissing({ needs }: Built, stopped: () => boolean): Promise<boolean> {
    let found = false;
    if (needs.properties) {
      found = await this.configure();
    }
    const wanted = new Map<string, Set<string>>();
    for (const type of needs.types.filter((name) => this._isNew(`type ${name}`))) {
      this._pathsOf(type).forEach((path) => add(wanted, path, WHOLE));
    }
    for (const need of needs.callers.filter(({ types, name }) => this._isNew(`callers ${types.join()} ${name}`))) {
      this._sources.naming(need.types).forEach((path) => add(wanted, path, need.name));
    }
    for (const [path, names] of wanted) {
      if (stopped()) {
        return found;
      }
      const tells = (name: string, text: string) => namesType(text, name, needs.callers, path);
      found = (await this._readFile(path, names, tells)) || found;
    }
    const below = needs.below.filter((name) => this._isNew(`below ${name}`));
    const simple = below.map((type) => type.slice(type.lastIndexOf('.') + 1).replace(/\$/g, '\\$'));
    const header = new RegExp(`\\b(?:extends|implements)\\b[^{]*\\b(?:${simple.join('|')})\\b`);
    for (const path of below.length === 0 ? [] : this._sources.naming(below)) {
      if (stopped()) {
        return found;
      }
      found = (await this._readFile(path, new Set([WHOLE]), (_, text) => header.test(text))) || found;
    }
    return found;
  }

  private _isNew(need: string): boolean {
    return !this._answered.has(need) && this._answered.add(need) !== undefined;
  }

  /** Files that a type of that name is declared in, by the custom of the language: one public type a file. */
  private _pathsOf(type: string): string[] {
    const parts = type.split('.');
    for (let length = parts.length; length > 0; length--) {
      const ending = parts.slice(0, length).join('/');
      const found = this._sources.named(parts[length - 1]!).filter((path) => {
        const bare = path.slice(0, path.lastIndexOf('.'));
        return bare === ending || bare.endsWith(`/${ending}`);
      });
      if (found.length > 0) {
        return found.filter((path) => !this._told.has(path) && !this._read.has(path));
      }
    }
    return [];
  }

  /** `tells` judges a name, or the file as a whole, by the text. True when something new was read. */
  private async _readFile(
    path: string,
    names: ReadonlySet<string>,
    tells: (name: string, text: string) => boolean,
  ): Promise<boolean> {
    const known = this._wanted.get(path) ?? new Set();
    const isRead = this._told.has(path) || this._read.has(path);
    const more = [...names].filter((name) => (name === WHOLE ? !isRead : !known.has(name)));
    if (more.length === 0) {
      return false;
    }
    const text = await this._sources.read(path);
    if (text === undefined) {
      return false;
    }
    const telling = more.filter((name) => text.includes(name) && tells(name, text));
    if (telling.length === 0) {
      return false;
    }
    const wanted = new Set([...known, ...telling.filter((name) => name !== WHOLE)]);
    const flow = await this._sources.flow(path, text, wanted);
    if (flow === undefined) {
      return false;
    }
    this._wanted.set(path, wanted);
    this._read.set(path, detached(flow));
    return true;
  }

  private async _readProperties(): Promise<void> {
    this._properties.clear();
    for (const path of this._sources.configurations().filter(isSpringConfiguration)) {
      const text = await this._sources.read(path);
      if (text !== undefined) {
        await this._properties.set(path, text, (piece) => this._sources.entries(path, piece));
      }
    }
  }
}

/** Both tell of one text: what is sent, and what was asked for afterwards. */
function together(told: FlowFile, read: FlowFile): FlowFile {
  const named = ({ parameters }: FlowCallable) => parameters.some(({ name }) => name !== '');
  return {
    ...read,
    events: told.events,
    callables: read.callables.map((callable, i) => (named(callable) ? callable : (told.callables[i] ?? callable))),
  };
}

/** Whether the text names a type through which a method of that name can be called; its own file always does. */
function namesType(text: string, name: string, callers: readonly CallersNeed[], path: string): boolean {
  return (
    name === WHOLE ||
    callers.some(
      (need) =>
        need.name === name &&
        need.types.some((type) => {
          const simple = type.slice(type.lastIndexOf('.') + 1);
          return text.includes(simple) || path.includes(`/${simple}.`);
        }),
    )
  );
}

function add(wanted: Map<string, Set<string>>, path: string, name: string): void {
  const names = wanted.get(path) ?? new Set();
  names.add(name);
  wanted.set(path, names);
}
