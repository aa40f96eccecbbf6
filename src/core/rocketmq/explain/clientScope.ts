import type { Argument, Site } from '../model';
import type { Concept } from '../vocabulary';
import { isCreation, type Done, type FileIndex } from './fileIndex';

/** What the file does elsewhere with the client of one site. */
export class ClientScope {
  private _creation: { readonly site: Site | undefined } | undefined;

  constructor(
    private readonly _site: Site,
    private readonly _file: FileIndex,
  ) {}

  /**
   * The site that made the client, if the file shows it: a creation, the start of a builder, for an attribute its
   * annotation. A creation is its own.
   */
  get creation(): Site | undefined {
    this._creation ??= { site: this._findCreation() };
    return this._creation.site;
  }

  /** Whether the file would show every setting of the client: it is made here, and its settings were looked for. */
  get isWhole(): boolean {
    const { creation } = this;
    const isFound = creation?.form === 'creation' || creation?.client !== undefined;
    return this._file.facts.settings !== undefined && isFound;
  }

  /**
   * What one of the setters was given for this client. `unclear` when several calls disagree, or when it cannot be told
   * whose setting it is.
   */
  setting(setters: readonly string[]): Argument | 'unclear' | undefined {
    const ofName = setters.flatMap((setter) => this._file.calls(setter)).filter((call) => call.arguments.length === 1);
    const ours = ofName.filter((call) => this._isOurs(call));
    const [argument] = ours.flatMap((call) => call.arguments);
    if (argument === undefined) {
      return ofName.some((call) => this._mayBeOurs(call)) ? 'unclear' : undefined;
    }
    return ours.every((call) => call.arguments[0]?.text === argument.text) ? argument : 'unclear';
  }

  /** Whether the file does that with this client; undefined when it cannot be told. */
  does(concepts: readonly Concept[]): boolean | undefined {
    const found = concepts.flatMap((concept) => this._file.sites(concept));
    if (found.some((site) => this._isOurs(site))) {
      return true;
    }
    return found.some((site) => this._mayBeOurs(site)) ? undefined : false;
  }

  private _findCreation(): Site | undefined {
    const site = this._site;
    if (site.form === 'attribute') {
      return this._file.annotations.find((annotation) => encloses(annotation, site));
    }
    if (isCreation(site)) {
      return site;
    }
    const made = this._file.creations.filter((creation) => this._isOurs(creation));
    return made.length === 1 ? made[0] : undefined;
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

  private _mayBeOurs(other: Done): boolean {
    if (this._site.client !== undefined && other.client !== undefined) {
      return this._site.client === other.client;
    }
    return (other.receiverType ?? other.symbol) === this._type;
  }

  private get _type(): string {
    return this._site.receiverType ?? this._site.symbol;
  }

  // Without numbers of clients, a name is one object only while the file makes no more than one of its type.

  private _isAlone(receiver: string): boolean {
    const types = this._file.typesOfReceiver(receiver);
    return this._file.creations.filter(({ symbol }) => types.has(symbol)).length <= 1;
  }

  private _isOnly(): boolean {
    const type = this._type;
    return (
      this._file.creations.filter(({ symbol }) => symbol === type).length === 1 && this._file.receiversOfType(type) <= 1
    );
  }
}

/** Whether the attribute stands in the annotation: one of its arguments ends at or behind it. */
function encloses(annotation: Site, { range }: Site): boolean {
  const { line, character } = range.start;
  const { start } = annotation.range;
  const isBehind = start.line < line || (start.line === line && start.character <= character);
  return (
    isBehind &&
    annotation.arguments.some(
      ({ range: { end } }) => end.line > line || (end.line === line && end.character >= character),
    )
  );
}
