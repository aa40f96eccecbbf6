import type { Argument, ClientSetting, FileFacts, Site } from '../model';
import type { Concept } from '../vocabulary';

type Done = Pick<ClientSetting, 'client' | 'receiver' | 'receiverType' | 'symbol' | 'arguments'>;

const CREATIONS: ReadonlySet<Concept> = new Set<Concept>(['producer-create', 'consumer-create', 'consumer-pull']);

/** What the file does elsewhere with the client of one site. */
export class ClientScope {
  private readonly _creations: readonly Site[];

  constructor(
    private readonly _site: Site,
    private readonly _facts: FileFacts,
  ) {
    const { sites } = _facts;
    this._creations = sites.filter((site) => CREATIONS.has(site.concept) && isCreation(site));
  }

  /**
   * The site that made the client, if the file shows it: a creation, the start of a builder, for an attribute its
   * annotation. A creation is its own.
   */
  get creation(): Site | undefined {
    if (this._site.form === 'attribute') {
      return this._facts.sites.find((site) => site.form === 'annotation' && encloses(site, this._site));
    }
    if (isCreation(this._site)) {
      return this._site;
    }
    const made = this._creations.filter((creation) => this._isOurs(creation));
    return new Set(made.map(({ range }) => `${range.start.line}:${range.start.character}`)).size === 1
      ? made[0]
      : undefined;
  }

  /** Whether the file would show every setting of the client: it is made here, and its settings were looked for. */
  get isWhole(): boolean {
    const { creation } = this;
    const isFound = creation?.form === 'creation' || creation?.client !== undefined;
    return this._facts.settings !== undefined && isFound;
  }

  /**
   * What one of the setters was given for this client. `unclear` when several calls disagree, or when it cannot be told
   * whose setting it is.
   */
  setting(setters: readonly string[]): Argument | 'unclear' | undefined {
    const calls: readonly Done[] = [...(this._facts.settings ?? []), ...this._facts.sites];
    const ofName = calls.filter(({ symbol, arguments: args }) => setters.includes(symbol) && args.length === 1);
    const ours = ofName.filter((call) => this._isOurs(call));
    const [argument] = ours.flatMap((call) => call.arguments);
    if (argument === undefined) {
      return ofName.some((call) => this._mayBeOurs(call)) ? 'unclear' : undefined;
    }
    return ours.every((call) => call.arguments[0]?.text === argument.text) ? argument : 'unclear';
  }

  /** Whether the file does that with this client; undefined when it cannot be told. */
  does(concepts: readonly Concept[]): boolean | undefined {
    const found = this._facts.sites.filter(({ concept }) => concepts.includes(concept));
    if (found.some((site) => this._isOurs(site))) {
      return true;
    }
    return found.some((site) => this._mayBeOurs(site)) ? undefined : false;
  }

  /** The concept of the listener that the client gets here. */
  get listener(): Concept | undefined {
    const listeners: readonly Concept[] = ['listener-concurrent', 'listener-orderly'];
    return this._facts.sites.find((site) => listeners.includes(site.concept) && this._isOurs(site))?.concept;
  }

  private _isOurs(other: Done): boolean {
    const site = this._site;
    if (site.client !== undefined || other.client !== undefined) {
      return site.client === other.client;
    }
    if (site.receiver !== undefined && other.receiver !== undefined) {
      return site.receiver === other.receiver && this._isAlone(site.receiver);
    }
    return this._mayBeOurs(other) && this._isOnly();
  }

  /** Without a number: a receiver name is one object only while the file creates no more than one of that type. */
  private _isAlone(receiver: string): boolean {
    const types = new Set(
      this._facts.sites.filter((site) => site.receiver === receiver).map(({ receiverType }) => receiverType),
    );
    return this._creations.filter(({ symbol }) => types.has(symbol)).length <= 1;
  }

  private _mayBeOurs(other: Done): boolean {
    if (this._site.client !== undefined && other.client !== undefined) {
      return this._site.client === other.client;
    }
    return (other.receiverType ?? other.symbol) === this._type;
  }

  private get _type(): string {
    return this._site.receiverType ?? this._site.symbol;
  }

  /** The file creates one object of the type and calls it by one name. */
  private _isOnly(): boolean {
    const receivers = new Set(
      this._facts.sites.flatMap(({ receiver, receiverType }) =>
        receiver !== undefined && receiverType === this._type ? [receiver] : [],
      ),
    );
    return this._creations.filter(({ symbol }) => symbol === this._type).length === 1 && receivers.size <= 1;
  }
}

function isCreation({ form, symbol }: Site): boolean {
  return form === 'creation' || form === 'annotation' || /^new\w+Builder$/.test(symbol);
}

function encloses(annotation: Site, { range }: Site): boolean {
  return annotation.arguments.some((argument) => {
    const { start, end } = argument.range;
    const { line, character } = range.start;
    const startsBefore = annotation.range.start.line < line || annotation.range.start.line === line;
    const endsAfter = end.line > line || (end.line === line && end.character >= character);
    return argument.name !== undefined && startsBefore && endsAfter && start.line >= annotation.range.start.line;
  });
}
