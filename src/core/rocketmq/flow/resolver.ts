import { isUpper } from '../types/nameScope';
import type { Range } from '../../util/position';
import type { Properties } from './configuration';
import { jdkCall } from './jdkCalls';
import type { ChangeCall, FlowArgument, FlowField, FlowFile, InnerPlace, Value } from './model';
import { expand, type Expansion } from './placeholders';
import type { Reason } from './reasons';
import type { TypeRef, TypeTable } from './typeTable';

/** The arguments that a callable was given. */
export interface Bound {
  readonly file: FlowFile;
  readonly callable: number;
  readonly args: readonly Located[];
}

/** Where a value is read: its file, the type around, and what is known of parameters. */
export interface Frame {
  readonly file: FlowFile;
  readonly type: number;
  readonly bound: readonly Bound[];
}

export interface Located {
  readonly value: Value;
  readonly frame: Frame;
}

export interface PropertyUse {
  readonly key: string;
  readonly path: string;
  readonly range: Range;
  readonly profile?: string;
}

export type Outcome =
  | { readonly kind: 'text'; readonly text: string; readonly properties: readonly PropertyUse[] }
  | { readonly kind: 'type'; readonly ref: TypeRef }
  /** An instance of a project's type, and what its constructor got where that is known. */
  | ({ readonly kind: 'object' } & Target)
  | { readonly kind: 'unknown'; readonly reason: Reason; readonly type?: string };

/** A callable one of whose parameters was asked for, first the one with that index, and given by nobody. */
export interface Opened {
  readonly file: FlowFile;
  readonly callable: number;
  readonly index: number;
}

const DEPTH = 24;
const OUTCOMES = 16;
const STEPS = 4_000;

/** Follows values through constants, configuration and the project's own methods. One answer in one state of the files. */
export class Resolver {
  private readonly _running = new Set<string>();
  private _steps = 0;
  /** Callables (`path#number`) whose parameters were asked for and not known. The caller clears it. */
  readonly opened = new Map<string, Opened>();
  /** What parameters were given, beside what a frame tells: one way through the callers. The caller sets it. */
  environment: readonly Bound[] = [];
  /** The type that `this` is where a type above it is read: one of several subclasses. The caller sets it. */
  subject: TypeRef | undefined;
  /** The type that was asked for a method that only types below it have. The caller clears it. */
  askedBelow: TypeRef | undefined;
  /** Whether a property was asked for. */
  askedProperty = false;
  /** Types whose subclasses, or methods whose implementations, would have to be known. */
  readonly wantedBelow = new Map<string, TypeRef>();

  constructor(
    readonly types: TypeTable,
    private readonly _properties: Properties,
    private readonly _profile: string | undefined,
  ) {}

  frame(file: FlowFile, place: InnerPlace, bound: readonly Bound[] = []): Frame {
    return { file, type: place.type, bound };
  }

  evaluate({ value, frame }: Located): Outcome[] {
    this._steps = STEPS;
    return distinct(this._evaluate(value, frame, DEPTH)).slice(0, OUTCOMES);
  }

  /** The text of an annotation's attribute, in which placeholders count. */
  evaluateAttribute({ value }: FlowArgument, frame: Frame): Outcome[] {
    return distinct(
      this.evaluate({ value, frame }).flatMap((outcome) =>
        outcome.kind === 'text' && /[$#]\{/.test(outcome.text) ? this._expanded(outcome.text, frame) : [outcome],
      ),
    ).slice(0, OUTCOMES);
  }

  /** Full names that the type of a value may have. */
  typeNames(value: Value, frame: Frame, depth = DEPTH): string[] {
    if (depth <= 0) {
      return [];
    }
    const names = (name: string, file: FlowFile) => this.types.names(name, file.scope);
    switch (value.kind) {
      case 'name': {
        const field = this._field(value.name, frame);
        if (field !== undefined) {
          return field.field.type === undefined ? [] : names(field.field.type, field.owner.file);
        }
        return isUpper(value.name) ? names(value.name, frame.file) : [];
      }
      case 'typed':
      case 'new':
        return names(value.type, frame.file);
      case 'self':
        return frame.file.types[frame.type] === undefined ? [] : [frame.file.types[frame.type]!.qualifiedName];
      case 'parameter': {
        const type = frame.file.callables[value.callable]?.parameters[value.index]?.type;
        return type === undefined ? [] : names(type, frame.file);
      }
      case 'choice':
        return value.options.flatMap((option) => this.typeNames(option, frame, depth - 1));
      case 'changed':
        return this.typeNames(value.of, frame, depth - 1);
      case 'member': {
        const path = qualifiedPath(value);
        return this._owners(value.of, frame, depth)
          .flatMap((owner) => {
            const field = this.types.get(owner).fields[value.name];
            return field?.type === undefined ? [] : names(field.type, owner.file);
          })
          .concat(path !== undefined && isUpper(value.name) ? [path] : []);
      }
      case 'call': {
        const owners = value.of === undefined ? this._around(frame) : this._owners(value.of, frame, depth);
        return owners.flatMap((owner) =>
          this.types
            .callables(owner)
            .filter(({ callable }) => callable.name === value.name && callable.result !== undefined)
            .flatMap(({ callable }) => names(callable.result!, owner.file)),
        );
      }
      default:
        return [];
    }
  }

  /** What the methods of that name, called so, return; empty when no method of the project is meant. */
  results(value: Value & { kind: 'call' }, frame: Frame): Located[] {
    const owners = value.of === undefined ? this._around(frame) : this._targets(value.of, frame, 8);
    return owners.flatMap((owner) => this._resultsOf(owner, value, frame));
  }

  /** The values of the field that a name or member means. */
  fieldValues(value: Value, frame: Frame): Located[] {
    const found =
      value.kind === 'name'
        ? this._field(value.name, frame)
        : value.kind === 'member'
          ? this._targets(value.of, frame, 8).flatMap(
              (target) => this._fieldAbove(value.name, target.ref, target.bound) ?? [],
            )[0]
          : undefined;
    return found === undefined
      ? []
      : found.field.values.map((set) => ({
          value: set.value,
          frame: { file: found.owner.file, type: found.owner.index, bound: found.bound },
        }));
  }

  /** What a parameter was given; noted as open where nobody says. */
  parameter(value: Value & { kind: 'parameter' }, frame: Frame): Located | undefined {
    const isMeant = ({ file, callable }: Bound) => file === frame.file && callable === value.callable;
    const bound = frame.bound.findLast(isMeant) ?? this.environment.find(isMeant);
    if (bound !== undefined) {
      return bound.args[value.index];
    }
    const key = `${frame.file.path}#${value.callable}`;
    this.opened.set(key, this.opened.get(key) ?? { file: frame.file, callable: value.callable, index: value.index });
    return undefined;
  }

  private _evaluate(value: Value, frame: Frame, depth: number): Outcome[] {
    if (depth <= 0 || this._steps-- <= 0) {
      return [{ kind: 'unknown', reason: 'run-time' }];
    }
    const next = (part: Value) => this._evaluate(part, frame, depth - 1);
    switch (value.kind) {
      case 'text':
        return [{ kind: 'text', text: value.text, properties: [] }];
      case 'name':
        return this._name(value.name, frame, depth);
      case 'self':
        return frame.file.types[frame.type] === undefined
          ? [unknown('run-time')]
          : [{ kind: 'object', ref: { file: frame.file, index: frame.type }, bound: frame.bound }];
      case 'member':
        return this._member(value, frame, depth);
      case 'call':
        return this._call(value, frame, depth);
      case 'new': {
        const ref = this.types.resolve(value.type, frame.file);
        return ref === undefined ? [unknown('run-time', value.type)] : [this._created(ref, value.args, frame)];
      }
      case 'sum':
        return sums(value.parts.map(next));
      case 'choice': {
        // The type alone is the last resort.
        const made = this._choice(value.options.filter(({ kind }) => kind !== 'typed').flatMap(next));
        const types = value.options.filter(({ kind }) => kind === 'typed');
        return types.length > 0 && made.every(({ kind }) => kind === 'unknown') ? types.flatMap(next) : made;
      }
      case 'each':
        return this.elements(value.of, frame).flatMap((item) => this._evaluate(item.value, item.frame, depth - 1));
      case 'parameter':
        return this._parameter(value, frame, depth);
      case 'typed': {
        const ref = this.types.resolve(value.type, frame.file);
        return ref === undefined ? [unknown('run-time', value.type)] : [{ kind: 'object', ref, bound: [] }];
      }
      case 'changed': {
        const sets = new Map(value.calls.flatMap((call) => setBy(call, /^set([A-Z].*)$/, frame)));
        return next(value.of).map((of) => withSets(of, sets));
      }
      case 'list':
      case 'unknown':
        return [unknown('run-time')];
    }
  }

  /** The items of a list that the source writes down. */
  elements(value: Value, frame: Frame, depth = 8): Located[] {
    if (depth <= 0) {
      return [];
    }
    switch (value.kind) {
      case 'list':
        return value.items.map((item) => ({ value: item, frame }));
      case 'changed':
        return [
          ...this.elements(value.of, frame, depth - 1),
          ...value.calls.filter(({ name }) => name === 'add').map(({ args }) => ({ value: args.at(-1)!, frame })),
        ];
      case 'call':
        if (LISTS.has(value.name)) {
          return value.args.map((item) => ({ value: item, frame }));
        }
        return this.results(value, frame).flatMap((found) => this.elements(found.value, found.frame, depth - 1));
      case 'new':
        return value.args.flatMap((item) => this.elements(item, frame, depth - 1));
      case 'choice':
        return value.options.flatMap((option) => this.elements(option, frame, depth - 1));
      case 'name':
      case 'member':
        return this.fieldValues(value, frame).flatMap((found) => this.elements(found.value, found.frame, depth - 1));
      case 'parameter': {
        const given = this.parameter(value, frame);
        return given === undefined ? [] : this.elements(given.value, given.frame, depth - 1);
      }
      default:
        return [];
    }
  }

  private _choice(options: readonly Outcome[]): Outcome[] {
    const known = options.filter(({ kind }) => kind !== 'unknown');
    const texts = known.filter(({ kind }) => kind === 'text');
    // A default behind an environment look-up is the best that the source tells.
    return texts.length > 0 ? texts : known.length > 0 ? known : options.slice(0, 1);
  }

  private _name(name: string, frame: Frame, depth: number): Outcome[] {
    const found = this._field(name, frame);
    if (found !== undefined) {
      return this._ofField(found, name, depth);
    }
    const constant = this._around(frame).find(({ ref }) => Object.hasOwn(this.types.get(ref).constants, name));
    if (constant !== undefined) {
      return [this._constant(constant.ref, name)];
    }
    const imported = frame.file.scope.staticImports.get(name);
    const owners = imported === undefined ? frame.file.scope.staticWildcards : [imported];
    for (const owner of owners) {
      const ref = this.types.resolve(owner, frame.file);
      const outcomes = ref && this._static(ref, name, depth);
      if (outcomes !== undefined) {
        return outcomes;
      }
    }
    const ref = isUpper(name) && imported === undefined ? this.types.resolve(name, frame.file) : undefined;
    return ref === undefined ? [unknown('not-found')] : [{ kind: 'type', ref }];
  }

  /** A field or constant of a type, named through it; undefined when it has none of that name. */
  private _static(ref: TypeRef, name: string, depth: number): Outcome[] | undefined {
    const field = this._fieldAbove(name, ref, []);
    if (field !== undefined) {
      return this._ofField(field, name, depth);
    }
    if (Object.hasOwn(this.types.get(ref).constants, name)) {
      return [this._constant(ref, name)];
    }
    const nested = this.types.find(`${this.types.get(ref).qualifiedName}.${name}`, ref.file.path);
    return nested === undefined ? undefined : [{ kind: 'type', ref: nested }];
  }

  private _member(value: Value & { kind: 'member' }, frame: Frame, depth: number): Outcome[] {
    const path = qualifiedPath(value);
    if (path !== undefined && value.of.kind !== 'self') {
      // `com.shop.Topics.ORDER`: the part before the last name may be a type written in full.
      const owner = path.slice(0, path.lastIndexOf('.'));
      const ref = !isUpper(path) && isUpper(lastOf(owner)) ? this.types.resolve(owner, frame.file) : undefined;
      const outcomes = ref && this._static(ref, value.name, depth);
      if (outcomes !== undefined) {
        return outcomes;
      }
    }
    const outcomes = this._evaluate(value.of, frame, depth - 1);
    return outcomes.flatMap((of): Outcome[] => {
      switch (of.kind) {
        case 'type':
          return this._static(of.ref, value.name, depth) ?? [unknown('not-found')];
        case 'object': {
          const field = this._fieldAbove(value.name, of.ref, of.bound);
          return field === undefined ? [unknown('not-found')] : this._ofField(field, value.name, depth);
        }
        case 'unknown':
          return [of];
        default:
          return [unknown('run-time')];
      }
    });
  }

  private _call(value: Value & { kind: 'call' }, frame: Frame, depth: number): Outcome[] {
    const known = jdkCall(value, {
      evaluate: (part) => this._evaluate(part, frame, depth - 1),
      property: (key) => this._property(key, frame, depth),
      expand: (written) => this._expanded(written, frame),
      isProject: (name) => this._field(name, frame) !== undefined || this.types.resolve(name, frame.file) !== undefined,
    });
    if (known !== undefined) {
      return known;
    }
    if (value.of === undefined) {
      return this._ownCall(value, frame, depth);
    }
    const text = value.name === 'toString' ? appended(value.of) : undefined;
    const built = value.name === 'build' ? this._built(value.of, frame, depth) : undefined;
    if (text !== undefined) {
      return this._evaluate({ kind: 'sum', parts: text }, frame, depth - 1);
    }
    if (built !== undefined) {
      return built;
    }
    const outcomes = this._evaluate(value.of, frame, depth - 1).flatMap((of): Outcome[] => {
      switch (of.kind) {
        case 'object':
          return this._methodOf(of, value, frame, depth);
        case 'type':
          return this._methodOf({ ref: of.ref, bound: [] }, value, frame, depth);
        case 'unknown':
          // What a method of an object gives that callers pass is a matter of run time.
          return [of.reason === 'callers' ? unknown('run-time') : of];
        default:
          return [unknown('run-time')];
      }
    });
    return this._choice(outcomes);
  }

  /** What Lombok's `Type.builder().field(value).build()` makes. */
  private _built(chain: Value, frame: Frame, depth: number): Outcome[] | undefined {
    const sets = new Map<string, Located>();
    let current: Value = chain;
    while (current.kind === 'changed' || (current.kind === 'call' && current.name !== 'builder')) {
      const calls: readonly ChangeCall[] = current.kind === 'call' ? [current] : current.calls;
      for (const [name, value] of calls.flatMap((call) => setBy(call, /^(?:set)?([A-Za-z].*)$/, frame))) {
        sets.set(name, sets.get(name) ?? value);
      }
      if (current.of === undefined) {
        return undefined;
      }
      current = current.of;
    }
    return current.kind !== 'call' || current.of === undefined
      ? undefined
      : this._targets(current.of, frame, depth - 1).map(({ ref }) => ({ kind: 'object', ref, bound: [], sets }));
  }

  private _ownCall(value: Value & { kind: 'call' }, frame: Frame, depth: number): Outcome[] {
    for (const around of this._around(frame)) {
      const outcomes = this._method(around, value, frame, depth);
      if (outcomes !== undefined) {
        return outcomes;
      }
    }
    const { staticImports, staticWildcards } = frame.file.scope;
    const imported = staticImports.get(value.name);
    for (const owner of imported === undefined ? staticWildcards : [imported]) {
      const ref = this.types.resolve(owner, frame.file);
      const outcomes = ref && this._method({ ref, bound: [] }, value, frame, depth);
      if (outcomes !== undefined) {
        return outcomes;
      }
    }
    return [unknown('run-time')];
  }

  private _methodOf(target: Target, value: Value & { kind: 'call' }, frame: Frame, depth: number): Outcome[] {
    return this._method(target, value, frame, depth) ?? [unknown('run-time')];
  }

  /** What a method gives: what it returns, or the field that a getter of that name stands for. */
  private _method(target: Target, value: Value & { kind: 'call' }, frame: Frame, depth: number): Outcome[] | undefined {
    const type = this.types.get(target.ref);
    if (target.constant !== undefined && value.name === 'name') {
      return [text(target.constant)];
    }
    const results = this._resultsOf(target, value, frame);
    if (results.length > 0) {
      const key = `${target.ref.file.path}#${type.qualifiedName}.${value.name}${target.constant ?? ''}`;
      return this._once(key, () =>
        this._choice(results.flatMap((result) => this._evaluate(result.value, result.frame, depth - 1))),
      );
    }
    const name = fieldOfGetter(value);
    const set = name === undefined ? undefined : target.sets?.get(name);
    if (set !== undefined) {
      return this._evaluate(set.value, set.frame, depth - 1);
    }
    const field = name === undefined ? undefined : this._fieldAbove(name, target.ref, target.bound);
    if (field !== undefined) {
      return this._ofField(field, name!, depth);
    }
    if (target.constant !== undefined && value.name === 'toString') {
      return [text(target.constant)];
    }
    const declared = this.types.above(target.ref).some((above) => this._callableOf(above, value) !== undefined);
    if (declared) {
      this.wantedBelow.set(type.qualifiedName, target.ref);
      this.askedBelow = target.ref;
      const { subject } = this;
      const chosen = subject !== undefined && this.types.namesAbove(subject).has(type.qualifiedName);
      const below = (chosen ? [subject] : this.types.below(target.ref)).flatMap((ref) =>
        this._resultsOf({ ref, bound: [] }, value, frame),
      );
      return below.length === 0
        ? [unknown('run-time')]
        : this._choice(below.flatMap((result) => this._evaluate(result.value, result.frame, depth - 1)));
    }
    return undefined;
  }

  private _callableOf(ref: TypeRef, { name, args }: Value & { kind: 'call' }) {
    const named = this.types.callables(ref).filter(({ callable }) => !callable.constructor && callable.name === name);
    return named.find(({ callable }) => callable.parameters.length === args.length) ?? named[0];
  }

  private _resultsOf(target: Target, value: Value & { kind: 'call' }, frame: Frame): Located[] {
    for (const owner of this.types.above(target.ref)) {
      const found = this._callableOf(owner, value);
      if (found !== undefined && found.callable.results.length > 0) {
        const { number, callable } = found;
        const args = value.args.map((arg) => ({ value: arg, frame }));
        const bound = [...target.bound.slice(-6), { file: owner.file, callable: number, args }];
        const inner: Frame = { file: owner.file, type: callable.type, bound };
        return callable.results.map((result) => ({ value: result, frame: inner }));
      }
    }
    return [];
  }

  private _created(ref: TypeRef, args: readonly Value[], frame: Frame, constant?: string): Outcome {
    return {
      kind: 'object',
      ref,
      bound: this._constructed(
        ref,
        args.map((value) => ({ value, frame })),
        4,
      ),
      ...(constant === undefined ? {} : { constant }),
    };
  }

  /** What the constructor, and those above it, got. */
  private _constructed(ref: TypeRef, args: readonly Located[], depth: number): Bound[] {
    const found = this.types
      .callables(ref)
      .find(({ callable }) => callable.constructor && callable.parameters.length === args.length);
    if (found === undefined) {
      // Lombok's constructors take the fields in order.
      return args.length === 0 ? [] : [{ file: ref.file, callable: lombok(ref), args }];
    }
    const own: Bound = { file: ref.file, callable: found.number, args };
    const { superArguments } = found.callable;
    const above = superArguments && this.types.above(ref)[1];
    if (above === undefined || depth <= 0) {
      return [own];
    }
    const frame: Frame = { file: ref.file, type: ref.index, bound: [own] };
    return [
      ...this._constructed(
        above,
        superArguments!.map((value) => ({ value, frame })),
        depth - 1,
      ),
      own,
    ];
  }

  private _constant(ref: TypeRef, name: string): Outcome {
    const { args } = this.types.get(ref).constants[name]!;
    return this._created(ref, args, { file: ref.file, type: ref.index, bound: [] }, name);
  }

  private _parameter(value: Value & { kind: 'parameter' }, frame: Frame, depth: number): Outcome[] {
    const placeholder = frame.file.callables[value.callable]?.parameters[value.index]?.placeholder;
    const given = placeholder === undefined ? this.parameter(value, frame) : undefined;
    if (placeholder !== undefined) {
      return this._expanded(placeholder, frame);
    }
    if (given !== undefined) {
      return this._evaluate(given.value, given.frame, depth - 1);
    }
    const parameter = frame.file.callables[value.callable]?.parameters[value.index];
    const ref = parameter?.type === undefined ? undefined : this.types.resolve(parameter.type, frame.file);
    return ref === undefined || this.types.get(ref).kind === 'enum'
      ? [unknown('callers', parameter?.type)]
      : [{ kind: 'object', ref, bound: [] }];
  }

  private _ofField(found: FoundField, name: string, depth: number): Outcome[] {
    const { field, owner, bound } = found;
    const type = this.types.get(owner);
    const frame: Frame = { file: owner.file, type: owner.index, bound };
    return this._once(`${owner.file.path}#${type.qualifiedName}.${name}`, () => {
      if (field.placeholder !== undefined) {
        return this._expanded(field.placeholder, frame);
      }
      const prefix = this._prefixOf(owner);
      const property = prefix === undefined ? undefined : this._property(`${prefix}.${name}`, frame, depth);
      if (property !== undefined) {
        return property;
      }
      const outcomes = field.values.flatMap(({ value }) => this._evaluate(value, frame, depth - 1));
      const telling = outcomes.filter((outcome) => outcome.kind !== 'text' || outcome.text !== '');
      const given = this._lombokArgument(found, name, depth);
      if (given !== undefined && telling.every(({ kind }) => kind === 'unknown')) {
        return given;
      }
      const ref = field.type === undefined ? undefined : this.types.resolve(field.type, owner.file);
      const object: Outcome[] = ref === undefined ? [] : [{ kind: 'object', ref, bound: [] }];
      const all = [...telling, ...object];
      return all.length === 0
        ? [unknown(prefix === undefined ? 'run-time' : 'property', field.type)]
        : this._choice(all);
    });
  }

  /** What a constructor that nobody wrote gave to a field. */
  private _lombokArgument({ owner, bound }: FoundField, name: string, depth: number): Outcome[] | undefined {
    const given = bound.findLast(({ file, callable }) => file === owner.file && callable === lombok(owner));
    const index = Object.keys(this.types.get(owner).fields).indexOf(name);
    const argument = given?.args[index];
    return argument && this._evaluate(argument.value, argument.frame, depth - 1);
  }

  /** `prefix` of the type, or of the one whose field has it as a type nested in it. */
  private _prefixOf(owner: TypeRef): string | undefined {
    const type = this.types.get(owner);
    if (type.prefix !== undefined || type.outer < 0) {
      return type.prefix;
    }
    const outer = { file: owner.file, index: type.outer };
    const above = this._prefixOf(outer);
    const holder = Object.entries(this.types.get(outer).fields).find(([, field]) => field.type === type.name)?.[0];
    return above === undefined || holder === undefined ? undefined : `${above}.${holder}`;
  }

  private _property(key: string, frame: Frame, depth: number): Outcome[] | undefined {
    this.askedProperty = true;
    const values = this._properties.get(key, frame.file.path, this._profile);
    return values.length === 0 || depth <= 0
      ? undefined
      : values.flatMap(({ value, path, range, profile }) =>
          this._once(`property ${key}`, () => {
            const use: PropertyUse = { key, path, range, ...(profile === undefined ? {} : { profile }) };
            return this._expanded(value, { ...frame, file: frame.file }).map((outcome) =>
              outcome.kind === 'text' ? { ...outcome, properties: [use, ...outcome.properties] } : outcome,
            );
          }),
        );
  }

  private _expanded(written: string, frame: Frame): Outcome[] {
    const expansion: Expansion = {
      property: (key) => this._property(key, frame, 8),
      constant: (path) => {
        const owner = path.slice(0, path.lastIndexOf('.'));
        const ref = this.types.resolve(owner, frame.file);
        return (ref && this._static(ref, lastOf(path), 8)) ?? [unknown('not-found')];
      },
    };
    return expand(written, expansion);
  }

  private _field(name: string, frame: Frame): FoundField | undefined {
    for (const around of this._around(frame)) {
      const found = this._fieldAbove(name, around.ref, around.bound);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  private _fieldAbove(name: string, ref: TypeRef, bound: readonly Bound[]): FoundField | undefined {
    for (const owner of this.types.above(ref)) {
      const { fields } = this.types.get(owner);
      if (Object.hasOwn(fields, name)) {
        return { field: fields[name]!, owner, bound };
      }
    }
    return undefined;
  }

  /** The type around and those around it. */
  private _around({ file, type, bound }: Frame): (Target & TypeRef)[] {
    const found: (Target & TypeRef)[] = [];
    for (let index = type; index >= 0 && file.types[index] !== undefined; index = file.types[index]!.outer) {
      const ref = { file, index };
      found.push({ ref, bound, ...ref });
    }
    return found;
  }

  private _owners(value: Value, frame: Frame, depth: number): TypeRef[] {
    return this.typeNames(value, frame, depth - 1).flatMap((name) => {
      const ref = this.types.find(name, frame.file.path);
      if (ref === undefined && name.includes('.')) {
        this.types.missing.add(name);
      }
      return ref === undefined ? [] : this.types.above(ref);
    });
  }

  /** The types, or instances of types, that a value can be. */
  private _targets(value: Value, frame: Frame, depth: number): Target[] {
    return this._evaluate(value, frame, depth).flatMap((outcome): Target[] =>
      outcome.kind === 'object' ? [outcome] : outcome.kind === 'type' ? [{ ref: outcome.ref, bound: [] }] : [],
    );
  }

  private _once(key: string, read: () => Outcome[]): Outcome[] {
    if (this._running.has(key)) {
      return [unknown('cycle')];
    }
    this._running.add(key);
    try {
      return read();
    } finally {
      this._running.delete(key);
    }
  }
}

interface Target {
  readonly ref: TypeRef;
  readonly bound: readonly Bound[];
  /** The name of the enum's constant that it is. */
  readonly constant?: string;
  /** What setters or a builder gave to its fields. */
  readonly sets?: ReadonlyMap<string, Located>;
}

interface FoundField {
  readonly field: FlowField;
  readonly owner: TypeRef;
  readonly bound: readonly Bound[];
}

/** Calls that make a list of their arguments. */
const LISTS = new Set(['asList', 'of', 'singletonList', 'singleton', 'newArrayList', 'newHashSet', 'listOf', 'toList']);

/** The number that stands for the constructor that Lombok makes: no written one has it. */
function lombok({ index }: TypeRef): number {
  return -10 - index;
}

function unknown(reason: Reason, type?: string): Outcome {
  return { kind: 'unknown', reason, ...(type === undefined ? {} : { type }) };
}

function text(value: string): Outcome {
  return { kind: 'text', text: value, properties: [] };
}

/** The field that a call with one argument sets. */
function setBy({ name, args }: ChangeCall, pattern: RegExp, frame: Frame): [string, Located][] {
  const field = args.length === 1 ? pattern.exec(name)?.[1] : undefined;
  return field === undefined ? [] : [[field.charAt(0).toLowerCase() + field.slice(1), { value: args[0]!, frame }]];
}

function withSets(of: Outcome, sets: ReadonlyMap<string, Located>): Outcome {
  return of.kind !== 'object' || sets.size === 0 ? of : { ...of, sets: new Map([...(of.sets ?? []), ...sets]) };
}

/** The parts of a text that is put together piece by piece; undefined for what is no such builder. */
function appended(value: Value): Value[] | undefined {
  switch (value.kind) {
    case 'new': {
      const isBuilder = /^(?:StringBuilder|StringBuffer|StringJoiner)$/.test(value.type);
      // A number is the room that it takes at first.
      return isBuilder ? value.args.filter((arg) => arg.kind !== 'text' || !/^\d+$/.test(arg.text)) : undefined;
    }
    case 'changed': {
      const before = appended(value.of);
      const more = value.calls.filter(({ name }) => name === 'append').flatMap(({ args }) => args.slice(0, 1));
      return before && [...before, ...more];
    }
    case 'call': {
      const before = value.name === 'append' && value.of !== undefined ? appended(value.of) : undefined;
      // Hutool's `StrUtil.builder()`.
      const begins = value.name === 'builder' && value.of?.kind === 'name' && value.of.name === 'StrUtil';
      return begins ? [] : before && [...before, ...value.args.slice(0, 1)];
    }
    case 'choice':
      return value.options.map(appended).find((parts) => parts !== undefined);
    default:
      return undefined;
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** `a.b.C` of nested members of a name. */
function qualifiedPath(value: Value): string | undefined {
  if (value.kind === 'name') {
    return value.name;
  }
  const before = value.kind === 'member' ? qualifiedPath(value.of) : undefined;
  return before === undefined || value.kind !== 'member' ? undefined : `${before}.${value.name}`;
}

/** `topic` of `getTopic()`, of `topic()` and of `isTopic()`. */
function fieldOfGetter({ name, args }: Value & { kind: 'call' }): string | undefined {
  const bare = /^(?:get|is)([A-Z].*)$/.exec(name)?.[1];
  return args.length > 0 ? undefined : bare === undefined ? name : bare.charAt(0).toLowerCase() + bare.slice(1);
}

/** All ways to join one outcome of each part. */
function sums(parts: readonly (readonly Outcome[])[]): Outcome[] {
  let joined: Outcome[] = [text('')];
  for (const part of parts) {
    joined = joined.flatMap((left) =>
      part.map((right): Outcome => {
        if (left.kind !== 'text') {
          return left;
        }
        const end = right.kind === 'object' && right.constant !== undefined ? text(right.constant) : right;
        return end.kind === 'text'
          ? { kind: 'text', text: left.text + end.text, properties: [...left.properties, ...end.properties] }
          : end.kind === 'unknown'
            ? end
            : unknown('run-time');
      }),
    );
    joined = joined.slice(0, OUTCOMES);
  }
  return joined;
}

function distinct(outcomes: readonly Outcome[]): Outcome[] {
  const seen = new Set<string>();
  return outcomes.filter((outcome) => {
    const key =
      outcome.kind === 'text' ? `text ${outcome.text}` : outcome.kind === 'unknown' ? outcome.reason : undefined;
    return key === undefined || (!seen.has(key) && seen.add(key) !== undefined);
  });
}
