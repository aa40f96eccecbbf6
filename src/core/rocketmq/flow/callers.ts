import { compareRanges } from './order';
import type { FlowCall, FlowFile, FlowParameter, Value } from './model';
import type { Bound, Resolver } from './resolver';
import type { TypeRef } from './typeTable';

/** A call of one of the project's own methods or constructors. */
export interface Caller {
  readonly file: FlowFile;
  readonly call: FlowCall | undefined;
  readonly bound: Bound;
}

/** Whose callers have to be known: types by full name (the method's own and those above it), and the method's name. */
export interface CallersNeed {
  readonly types: readonly string[];
  readonly name: string;
}

/** Finds who calls the project's own methods, among the files that were read. */
export class Callers {
  private readonly _byName = new Map<string, { readonly file: FlowFile; readonly call: FlowCall }[]>();
  private readonly _needs = new Map<string, CallersNeed>();

  constructor(private readonly _resolver: Resolver) {
    for (const file of _resolver.types.files.values()) {
      for (const call of file.calls) {
        const found = this._byName.get(call.name) ?? [];
        found.push({ file, call });
        this._byName.set(call.name, found);
      }
    }
  }

  /** What was asked for, whether somebody calls it or not. */
  get needs(): readonly CallersNeed[] {
    return [...this._needs.values()];
  }

  of(file: FlowFile, number: number): Caller[] {
    const callable = file.callables[number];
    const type = callable && file.types[callable.type];
    if (callable === undefined || type === undefined) {
      return [];
    }
    const { types } = this._resolver;
    const owner: TypeRef = { file, index: callable.type };
    const names = callable.constructor ? new Set([type.qualifiedName]) : types.namesAbove(owner);
    const name = callable.constructor ? type.name : callable.name;
    this._needs.set(`${type.qualifiedName}.${callable.name}`, { types: [...names], name });
    const found = (this._byName.get(name) ?? []).flatMap(({ file: from, call }): Caller[] => {
      const inside = from === file && call.place.callable === number;
      // Where the project is a client library itself, a call of it is a site and needs no follower.
      const isSite = from.events.some(({ range }) => compareRanges(range, call.range) === 0);
      return !inside &&
        !isSite &&
        fits(call, callable.parameters) &&
        this._isMeant(call, from, owner, names, callable.constructor)
        ? [{ file: from, call, bound: this._bound(file, number, call, from) }]
        : [];
    });
    return callable.constructor ? [...found, ...this._superCalls(owner, number)] : found;
  }

  private _bound(file: FlowFile, callable: number, call: FlowCall, from: FlowFile): Bound {
    const frame = this._resolver.frame(from, call.place);
    return { file, callable, args: call.args.map(({ value }) => ({ value, frame })) };
  }

  private _isMeant(
    call: FlowCall,
    from: FlowFile,
    owner: TypeRef,
    names: ReadonlySet<string>,
    constructor: boolean,
  ): boolean {
    const { types } = this._resolver;
    const { qualifiedName } = types.get(owner);
    if (constructor) {
      return call.form === 'creation' && types.names(call.name, from.scope).includes(qualifiedName);
    }
    if (call.form !== 'call') {
      return false;
    }
    if (call.receiver === undefined) {
      const { staticImports, staticWildcards } = from.scope;
      return (
        staticImports.get(call.name) === qualifiedName ||
        staticWildcards.includes(qualifiedName) ||
        this._around(from, call.place.type).some((around) => this._isBelow(around, qualifiedName))
      );
    }
    return this._resolver.typeNames(call.receiver, this._resolver.frame(from, call.place)).some((name) => {
      const ref = names.has(name) ? undefined : types.find(name, from.path);
      return names.has(name) || (ref !== undefined && this._isBelow(ref, qualifiedName));
    });
  }

  private _around(file: FlowFile, type: number): TypeRef[] {
    const found: TypeRef[] = [];
    for (let index = type; index >= 0 && file.types[index] !== undefined; index = file.types[index]!.outer) {
      found.push({ file, index });
    }
    return found;
  }

  private _isBelow(ref: TypeRef, qualifiedName: string): boolean {
    return this._resolver.types.namesAbove(ref).has(qualifiedName);
  }

  /** `super(...)` in constructors of types directly below, or of the one that is meant. */
  private _superCalls(owner: TypeRef, number: number): Caller[] {
    const { types, subject } = this._resolver;
    const below = types.below(owner);
    const isMeant = (ref: TypeRef) => subject?.file === ref.file && subject.index === ref.index;
    const count = owner.file.callables[number]!.parameters.length;
    return (below.some(isMeant) ? below.filter(isMeant) : below).flatMap((ref) =>
      types.callables(ref).flatMap(({ callable, number: place }): Caller[] => {
        const { superArguments } = callable;
        if (superArguments?.length !== count) {
          return [];
        }
        const frame = this._resolver.frame(ref.file, { type: ref.index, callable: place });
        const args = superArguments.map((value) => ({ value, frame }));
        return [{ file: ref.file, call: undefined, bound: { file: owner.file, callable: number, args } }];
      }),
    );
  }
}

/** Whether the arguments can be those of the method: by their number, and where a text stands. */
function fits({ args }: FlowCall, parameters: readonly FlowParameter[]): boolean {
  const rest = parameters.at(-1)?.type?.endsWith('[]') === true;
  if (rest ? args.length < parameters.length - 1 : args.length !== parameters.length) {
    return false;
  }
  return parameters.every(({ type }, i) => {
    const argument = args[i];
    if (argument === undefined || type === undefined || LOOSE.has(type)) {
      return true;
    }
    return type === 'String' ? !isOther(argument.value) : !argument.text.startsWith('"');
  });
}

const LOOSE = new Set(['Object', 'CharSequence', 'Serializable', 'T', 'E', 'M', 'K', 'V', 'P', 'R', 'Comparable']);

/** Whether a value is certainly no text. */
function isOther(value: Value): boolean {
  return (
    (value.kind === 'new' && value.type !== 'String') ||
    (value.kind === 'typed' && value.type !== 'String') ||
    (value.kind === 'changed' && isOther(value.of))
  );
}
