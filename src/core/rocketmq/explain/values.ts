import type { Argument, ClientDependency, Site } from '../model';
import { nameArguments, type NamedArguments } from './callArguments';
import { ClientScope } from './clientScope';
import type { Conditions } from './conditions';
import type { FoundEntry } from './entryIndex';
import type { FileIndex } from './fileIndex';
import type { Derived, Knowledge, KnowledgeGroup, Setting, Unit } from './knowledge';
import type { ExplainContext, ProjectSettings } from './model';
import { numberOf } from './numbers';
import type { Signatures } from './signatures';
import { compareVersions, isVersion } from './versions';

/**
 * Where a value comes from: the call itself, a setting of the same client in this file, the project's configuration, the
 * client's default for certain, or its default unless something sets it where this file does not show it.
 */
export type Origin = 'argument' | 'file' | 'project' | 'default' | 'assumed';

export interface Value {
  readonly raw: string | number | boolean;
  readonly unit?: Unit;
  readonly origin: Origin;
}

/** What all explanations read with. */
export interface SharedReading {
  readonly knowledge: Knowledge;
  readonly signatures: Signatures;
  readonly conditions: Conditions;
}

/** `unknown`: it is set, but not to something that can be read here. */
type Found = Value | 'unknown' | undefined;

/** Everything that texts and conditions can name at one site. Names are tried in the order of `_search`. */
export class Values {
  private readonly _arguments: NamedArguments;
  private readonly _scope: ClientScope;
  private readonly _known = new Map<string, Found>();
  readonly version: string | undefined;
  readonly starter: string | undefined;

  constructor(
    readonly site: Site,
    private readonly _context: ExplainContext,
    file: FileIndex,
    private readonly _found: FoundEntry,
    private readonly _shared: SharedReading,
  ) {
    this._arguments = nameArguments(site, _shared.signatures.of(site.api));
    this._scope = new ClientScope(site, file);
    const client = clientOf(_found.group, _context.client);
    this.version = versionOf(client?.clientVersion ?? (_found.group.starter === true ? undefined : client?.version));
    this.starter = versionOf(client?.version);
  }

  /** Undefined when it is not known. */
  get(name: string): Value | undefined {
    const found = this._find(name);
    return found === 'unknown' ? undefined : found;
  }

  get delayLevels(): readonly number[] {
    return this._shared.knowledge.delayLevels;
  }

  holds(condition: string): boolean {
    return this._shared.conditions.holds(condition, this);
  }

  /** Whether it is certain that nothing gives it a value. */
  isUnset(name: string): boolean {
    return this._find(name) === undefined;
  }

  /** The arguments whose meaning is known, in the order of the call. */
  get argumentNames(): readonly string[] {
    return [...this._arguments.known.keys()];
  }

  private _find(name: string): Found {
    if (!this._known.has(name)) {
      this._known.set(name, this._search(name));
    }
    return this._known.get(name);
  }

  private _search(name: string): Found {
    const argument = this._arguments.known.get(name);
    if (argument !== undefined) {
      return this._read(argument, this._unit(name), 'argument');
    }
    if (this._arguments.possible.has(name)) {
      return 'unknown';
    }
    const derived = this._found.group.values[name];
    if (derived !== undefined) {
      return this._derive(derived);
    }
    const setting = this._found.group.settings[name];
    if (setting !== undefined) {
      return this._setting(setting);
    }
    const dot = name.indexOf('.');
    return dot < 0 ? this._special(name) : this._aspect(name.slice(0, dot), name.slice(dot + 1));
  }

  /** What the file as a whole, or the site itself, says. */
  private _special(name: string): Found {
    const { site, _scope: scope } = this;
    switch (name) {
      case 'symbol':
      case 'form':
      case 'concept':
        return literal(site[name]);
      case 'type':
        return literal(site.receiverType);
      case 'version':
        return literal(this.version);
      case 'starter':
        return literal(this.starter);
      case 'arguments':
        return literal(site.arguments.length);
      case 'started':
        return literal(scope.does(['producer-start', 'consumer-start']));
      default:
        return undefined;
    }
  }

  private _aspect(name: string, aspect: string): Found {
    if (name === 'client') {
      return this._ofCreation(aspect);
    }
    const argument = this._arguments.known.get(name);
    if (argument === undefined) {
      return this._arguments.possible.has(name) ? 'unknown' : undefined;
    }
    switch (aspect) {
      case 'text':
        return literal(argument.text);
      case 'kind':
        return literal(argument.kind);
      case 'type':
        return literal(argument.type);
      case 'name':
        return literal(lastName(argument));
      case 'topic':
      case 'tag':
        return literal(destinationPart(argument, aspect));
      default:
        return undefined;
    }
  }

  /** An argument of the call that made this client. */
  private _ofCreation(name: string): Found {
    const { creation } = this._scope;
    if (creation === undefined) {
      return undefined;
    }
    const argument = nameArguments(creation, this._shared.signatures.of(creation.api)).known.get(name);
    return argument === undefined ? undefined : this._read(argument, this._unit(name), 'file');
  }

  private _setting(setting: Setting): Found {
    const set = setting.setters === undefined ? undefined : this._scope.setting(setting.setters);
    if (set === 'unclear') {
      return 'unknown';
    }
    if (set !== undefined) {
      return this._read(set, setting.unit, 'file');
    }
    const { configuration } = this._context;
    const configured = setting.key === undefined ? undefined : configuration?.get(setting.key);
    if (configured !== undefined) {
      return configuredValue(configured, setting);
    }
    const value = this._default(setting);
    if (value === undefined) {
      return this._isCertain(setting) ? undefined : 'unknown';
    }
    return { raw: value, unit: setting.unit, origin: this._isCertain(setting) ? 'default' : 'assumed' };
  }

  private _isCertain(setting: Setting): boolean {
    if (setting.fixed === true) {
      return true;
    }
    if (setting.attribute === true) {
      return this._scope.creation?.form === 'annotation';
    }
    return setting.key === undefined ? this._scope.isWhole : this._context.configuration !== undefined;
  }

  private _default(setting: Setting): string | number | boolean | undefined {
    const { version } = this;
    const earlier = version && setting.before?.find((change) => compareVersions(version, change.version) < 0);
    return earlier ? earlier.default : setting.default;
  }

  private _derive({ first, of, plus = 0, replace = {} }: Derived): Found {
    for (const name of first ?? []) {
      const found = this._find(name);
      if (found !== undefined) {
        return found;
      }
    }
    const found = of === undefined ? undefined : this._find(of);
    if (found === undefined || found === 'unknown' || typeof found.raw !== 'number') {
      return found;
    }
    return { ...found, raw: replace[String(found.raw)] ?? found.raw + plus };
  }

  private _unit(name: string): Unit | undefined {
    const { group, entry } = this._found;
    return entry.units?.[name] ?? group.units[name] ?? group.settings[name]?.unit;
  }

  private _read(argument: Argument, unit: Unit | undefined, origin: Origin): Value | 'unknown' {
    if (unit === 'name') {
      const raw = lastName(argument);
      return raw === undefined ? 'unknown' : { raw, unit, origin };
    }
    if (unit === undefined) {
      const { value } = argument;
      const raw = typeof value === 'string' ? resolved(value, this._context.configuration) : value;
      return raw === undefined ? 'unknown' : { raw, origin };
    }
    const number = numberOf(argument, unit);
    return number === undefined ? 'unknown' : { raw: number, unit: unit === 'epoch' ? 'ms' : unit, origin };
  }
}

/** A value that is simply there; false for what cannot be told would be wrong, so undefined stays undefined. */
function literal(raw: string | number | boolean | undefined): Value | undefined {
  return raw === undefined ? undefined : { raw, origin: 'default' };
}

/** `${key:default}` with the project's configuration; other texts as they are. */
function resolved(text: string, configuration: ProjectSettings | undefined): string {
  const [, key, otherwise] = /^\$\{([^:{}]+)(?::([^{}]*))?\}$/.exec(text) ?? [];
  return key === undefined || configuration === undefined ? text : (configuration.get(key) ?? otherwise ?? text);
}

function lastName({ text, value, kind }: Argument): string | undefined {
  if (kind === 'boolean' || kind === 'string') {
    return String(value ?? text);
  }
  return /^[\w.$]+$/.test(text) ? text.slice(text.lastIndexOf('.') + 1) : undefined;
}

/** `topic:tag`: only the first colon splits. */
function destinationPart({ value }: Argument, part: 'topic' | 'tag'): string | undefined {
  if (typeof value !== 'string' || value === '') {
    return undefined;
  }
  const colon = value.indexOf(':');
  if (part === 'topic') {
    return colon < 0 ? value : value.slice(0, colon);
  }
  return colon < 0 || colon === value.length - 1 ? undefined : value.slice(colon + 1);
}

function configuredValue(text: string, { unit }: Setting): Found {
  const origin = 'project';
  if (unit === undefined || unit === 'name') {
    return text.includes('${') ? 'unknown' : { raw: text, unit, origin };
  }
  return /^-?\d+$/.test(text.trim()) ? { raw: Number(text), unit, origin } : 'unknown';
}

/** The dependency, unless it is the other library of the same family. */
function clientOf(group: KnowledgeGroup, client: ClientDependency | undefined): ClientDependency | undefined {
  if (client === undefined || group.starter !== true) {
    return client;
  }
  return client.artifact.includes('-v5-') === group.artifact.includes('-v5-') ? client : undefined;
}

function versionOf(text: string | undefined): string | undefined {
  return isVersion(text) ? text : undefined;
}
