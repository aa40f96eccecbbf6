import type { TypeName } from '../../syntax/model';
import type { ApiTable, ClientType } from '../api/table';
import type { KeyVersions } from '../configuration/rules/model';
import type { TypeDeclaration } from '../model';
import type { StreamUse } from '../stream/streamUse';
import { isForeign, jdkType, JDK_TYPES } from './jdk';
import { joinedDeclaration } from './joinedDeclaration';
import { candidateNames, knownName, outerScope, wildcardName, type NameScope } from './nameScope';
import { known, type Known, type Symbolic } from './symbolic';
import { parseType } from './typeText';

/** The types that the project declares, by full name. */
export interface ProjectTypes {
  /** Of several copies the one nearest to the file `near`: modules may declare the same name. */
  type(qualifiedName: string, near: string): TypeDeclaration | undefined;
  /** Another number whenever an answer of `type` may have changed; without it none is taken to last. */
  readonly version?: number;
  /** Whether a file that does not name RocketMQ may use a type that leads to a client. */
  mayConcern(text: string): boolean;
  /** What the configuration of the file's module says of Spring Cloud Stream; undefined when nothing. */
  stream?(path: string): StreamUse | undefined;
  /** Versions of the libraries that read a configuration file's keys; empty where none is declared. */
  keyVersions?(path: string): KeyVersions;
}

const DEPTH = 24;

/**
 * Follows a symbolic type through client libraries, JDK, the file's own types and the project's to a known type. Notes
 * whether another file had a say.
 */
export class Evaluator {
  private readonly _own = new Map<string, TypeDeclaration>();
  private readonly _memo = new Map<Symbolic, { readonly type: Known | undefined; readonly asked: boolean }>();
  private readonly _names = new Map<string, { readonly name: string; readonly asked: boolean }>();
  private readonly _clients = new Map<string, { readonly types: readonly ClientType[]; readonly asked: boolean }>();
  /** Set when an answer depended on what the project declares or does not. The caller resets it. */
  askedProject = false;

  constructor(
    readonly api: ApiTable,
    private readonly _scope: NameScope,
    own: readonly TypeDeclaration[],
    private readonly _project: ProjectTypes | undefined,
    private readonly _path: string,
  ) {
    for (const declaration of own) {
      this._own.set(declaration.qualifiedName, declaration);
    }
  }

  evaluate(type: Symbolic): Known | undefined {
    return this._evaluate(type, DEPTH);
  }

  /** The client types that `type` is or is derived from; nearest first. */
  clientsOf(type: Known | undefined): readonly ClientType[] {
    if (type === undefined || type.dimensions > 0) {
      return [];
    }
    let memo = this._clients.get(type.name);
    if (memo === undefined) {
      const before = this.askedProject;
      this.askedProject = false;
      memo = { types: this._searchClients(type.name), asked: this.askedProject };
      this.askedProject = before;
      this._clients.set(type.name, memo);
    }
    this.askedProject ||= memo.asked;
    return memo.types;
  }

  private _searchClients(start: string): readonly ClientType[] {
    const found: ClientType[] = [];
    const seen = new Set<string>();
    let level: string[] = [start];
    for (let depth = 0; level.length > 0 && depth < DEPTH; depth++) {
      const next: string[] = [];
      for (const name of level) {
        const client = this.api.type(name);
        if (client !== undefined) {
          found.push(client);
        } else if (!seen.has(name)) {
          seen.add(name);
          next.push(...this._above(known(name)).map((above) => above.name));
        }
      }
      level = next;
    }
    return found;
  }

  /** Whether `type` is, or is derived from, the client type; undefined when its supertypes are not known. */
  isA(type: Known, client: ClientType): boolean | undefined {
    const clients = this.clientsOf(type);
    if (clients.some((found) => this.api.isA(found, client))) {
      return true;
    }
    return clients.length > 0 || this._isComplete(type.name, DEPTH) ? false : undefined;
  }

  /** What a parameter of a lambda for a client's interface is. */
  lambdaParameter(client: ClientType, parameter: number): Known | undefined {
    const written = client.api.lambda?.parameters[parameter];
    return written === undefined ? undefined : this._ofApi(written, client);
  }

  resolve(type: TypeName): Known | undefined {
    return this._resolve(type, this._scope, undefined, DEPTH);
  }

  private _evaluate(type: Symbolic, depth: number): Known | undefined {
    const memo = this._memo.get(type);
    if (memo !== undefined) {
      this.askedProject ||= memo.asked;
      return memo.type;
    }
    const before = this.askedProject;
    this.askedProject = false;
    const result = depth <= 0 ? undefined : this._compute(type, depth - 1);
    this._memo.set(type, { type: result, asked: this.askedProject });
    this.askedProject ||= before;
    return result;
  }

  private _compute(type: Symbolic, depth: number): Known | undefined {
    switch (type.kind) {
      case 'named':
        return this._resolve(type.type, this._scope, undefined, depth);
      case 'self':
        return known(type.name);
      case 'each': {
        const of = this._evaluate(type.of, depth);
        return of && this._each(of, depth);
      }
      case 'first':
        return this._first(type.options, depth);
      case 'member': {
        const of = this._evaluate(type.of, depth);
        const found = of && this._member(of, type.name, type.call, depth);
        return found === ARGUMENT
          ? type.literal && this._resolve(type.literal, this._scope, undefined, depth)
          : found === undefined
            ? undefined
            : found;
      }
      case 'given': {
        const of = this._evaluate(type.of, depth);
        return of && this._given(of, type);
      }
      case 'parameter': {
        const written = this._resolve(type.type, this._scope, undefined, depth);
        const client = this.clientsOf(written)[0];
        return client === undefined ? written?.arguments[type.parameter] : this.lambdaParameter(client, type.parameter);
      }
    }
  }

  /** The first option that is a type something is known of. */
  private _first(options: readonly Symbolic[], depth: number): Known | undefined {
    let weak: Known | undefined;
    for (const option of options) {
      const type = this._evaluate(option, depth);
      if (type !== undefined) {
        if (this._isDeclared(type.name)) {
          return type;
        }
        weak ??= type;
      }
    }
    return weak;
  }

  private _isDeclared(name: string): boolean {
    return this.api.type(name) !== undefined || jdkType(name) !== undefined || this._declaration(name) !== undefined;
  }

  private _resolve(
    type: TypeName,
    scope: NameScope,
    variables: ReadonlyMap<string, Known | undefined> | undefined,
    depth: number,
  ): Known | undefined {
    if (depth <= 0) {
      return undefined;
    }
    if (variables?.has(type.name) === true) {
      return withDimensions(variables.get(type.name), type.dimensions);
    }
    if (scope.variables.has(type.name)) {
      const bound = scope.variables.get(type.name);
      return bound && withDimensions(this._resolve(bound, scope, variables, depth - 1), type.dimensions);
    }
    return {
      name: this._nameOf(type.name, scope),
      arguments: type.arguments.map((argument) => this._resolve(argument, scope, variables, depth - 1)),
      dimensions: type.dimensions,
    };
  }

  private _nameOf(name: string, scope: NameScope): string {
    if (scope !== this._scope) {
      return this._searchName(name, scope);
    }
    let memo = this._names.get(name);
    if (memo === undefined) {
      const before = this.askedProject;
      this.askedProject = false;
      memo = { name: this._searchName(name, scope), asked: this.askedProject };
      this.askedProject = before;
      this._names.set(name, memo);
    }
    this.askedProject ||= memo.asked;
    return memo.name;
  }

  private _searchName(name: string, scope: NameScope): string {
    const direct = knownName(name, scope, this.api);
    if (direct !== undefined) {
      return direct;
    }
    if (name.includes('.')) {
      return this._nestedName(name, scope);
    }
    const library = wildcardName(name, scope, this.api);
    if (library !== undefined && library.startsWith('java.lang.')) {
      return library;
    }
    // A type of the file's own package goes before one imported whole.
    for (const candidate of candidateNames(name, scope)) {
      if (this._declaration(candidate) !== undefined) {
        return candidate;
      }
    }
    return library ?? name;
  }

  /** `Outer.Inner` where Outer is not imported by its name. */
  private _nestedName(name: string, scope: NameScope): string {
    const dot = name.indexOf('.');
    const outer = this._nameOf(name.slice(0, dot), scope);
    return outer + name.slice(dot);
  }

  private _declaration(name: string): TypeDeclaration | undefined {
    const own = this._own.get(name);
    if ((own !== undefined && own.partial !== true) || isForeign(name) || PRIMITIVES.has(name)) {
      return own;
    }
    this.askedProject = true;
    const other = this._project?.type(name, this._path);
    return own !== undefined && other !== undefined ? joinedDeclaration([other, own]) : (own ?? other);
  }

  private _each(of: Known, depth: number): Known | undefined {
    if (of.dimensions > 0) {
      return { ...of, dimensions: of.dimensions - 1 };
    }
    if (this.clientsOf(of).length > 0) {
      return undefined;
    }
    const jdk = this._jdkAbove(of, (type) => type.each !== undefined);
    return jdk && this._ofJdk(jdk.each!, jdk.owner, depth);
  }

  private _member(of: Known, name: string, call: boolean, depth: number): Known | typeof ARGUMENT | undefined {
    if (of.dimensions > 0 || depth <= 0) {
      return undefined;
    }
    const client = this.api.type(of.name);
    if (client !== undefined) {
      const row = call ? this.api.method(client, name) : undefined;
      const gives = call ? row?.method.gives : this.api.field(client, name)?.field.gives;
      if (gives !== undefined) {
        return this._ofApi(gives, row?.owner ?? client);
      }
      return call && row === undefined && client.api.fluent === true ? of : undefined;
    }
    const jdk = jdkType(of.name);
    if (jdk !== undefined) {
      const owner = this._jdkAbove(of, (type) => type.methods !== undefined && Object.hasOwn(type.methods, name));
      return call && owner !== undefined ? this._ofJdk(owner.methods![name]!, owner.owner, depth) : undefined;
    }
    const declaration = this._declaration(of.name);
    if (declaration === undefined) {
      return undefined;
    }
    const members = call ? declaration.methods : declaration.fields;
    const text = Object.hasOwn(members, name) ? members[name] : undefined;
    if (text === '*') {
      return ARGUMENT;
    }
    if (text !== undefined) {
      return this._ofDeclaration(text, declaration, of, depth);
    }
    for (const above of this._above(of)) {
      const found = this._member(above, name, call, depth - 1);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  /** Direct supertypes of a type that is not a client's. */
  private _above(of: Known): Known[] {
    const jdk = jdkType(of.name);
    if (jdk !== undefined) {
      const above = jdk.above === undefined ? undefined : JDK_TYPES[jdk.above];
      return above === undefined ? [] : [known(`${above.package}.${jdk.above!}`, of.arguments)];
    }
    const declaration = this._declaration(of.name);
    return (declaration?.supertypes ?? []).flatMap((text) => this._ofDeclaration(text, declaration!, of, DEPTH) ?? []);
  }

  /** A type written in another type's declaration; type parameters count as their bounds. */
  resolveIn(type: TypeName, declaration: TypeDeclaration): Known | undefined {
    return this._resolve(type, this._scopeOf(declaration), this._variables(declaration, [], DEPTH), DEPTH);
  }

  /** A type written in the declaration of `of`, with that type's arguments put in. */
  private _ofDeclaration(text: string, declaration: TypeDeclaration, of: Known, depth: number): Known | undefined {
    const variables = this._variables(declaration, of.arguments, depth);
    return this._resolve(parseType(text), this._scopeOf(declaration), variables, depth - 1);
  }

  private _variables(declaration: TypeDeclaration, given: readonly (Known | undefined)[], depth: number) {
    const variables = new Map<string, Known | undefined>();
    const scope = this._scopeOf(declaration);
    declaration.typeParameters.forEach((parameter, i) => {
      const [name = '', bound] = parameter.split(' extends ');
      const least = bound === undefined ? undefined : this._resolve(parseType(bound), scope, variables, depth - 1);
      variables.set(name, given[i] ?? least);
    });
    return variables;
  }

  private _scopeOf(declaration: TypeDeclaration): NameScope {
    if (this._own.has(declaration.qualifiedName)) {
      return this._scope;
    }
    const dot = declaration.qualifiedName.lastIndexOf('.');
    return outerScope(declaration.qualifiedName.slice(0, Math.max(dot, 0)), declaration.wildcards);
  }

  private _ofApi(text: string, owner: ClientType): Known {
    const read = (type: TypeName): Known => ({
      name: this.api.named(type.name, owner)?.qualifiedName ?? jdkFullName(type.name),
      arguments: type.arguments.map(read),
      dimensions: type.dimensions,
    });
    return read(parseType(text));
  }

  private _ofJdk(
    text: string,
    owner: { type: Known; parameters: readonly string[] },
    depth: number,
  ): Known | undefined {
    const variables = new Map(owner.parameters.map((name, i) => [name, owner.type.arguments[i]]));
    const read = (type: TypeName): Known | undefined =>
      variables.has(type.name)
        ? withDimensions(variables.get(type.name), type.dimensions)
        : { name: jdkFullName(type.name), arguments: type.arguments.map(read), dimensions: type.dimensions };
    return depth <= 0 ? undefined : read(parseType(text));
  }

  /** The nearest JDK type at or above `of` that passes. */
  private _jdkAbove(
    of: Known,
    passes: (type: NonNullable<ReturnType<typeof jdkType>>) => boolean,
  ): (NonNullable<ReturnType<typeof jdkType>> & { owner: { type: Known; parameters: readonly string[] } }) | undefined {
    let level: Known[] = [of];
    for (let depth = 0; level.length > 0 && depth < DEPTH; depth++) {
      for (const type of level) {
        const jdk = jdkType(type.name);
        if (jdk !== undefined && passes(jdk)) {
          return { ...jdk, owner: { type, parameters: jdk.parameters ?? [] } };
        }
      }
      level = level.flatMap((type) => (this.api.type(type.name) === undefined ? this._above(type) : []));
    }
    return undefined;
  }

  private _given(of: Known, type: Symbolic & { kind: 'given' }): Known | undefined {
    const client = this.clientsOf(of)[0];
    if (client !== undefined) {
      const interfaces = this.lambdaInterfaces(client, type.method, type.argument, type.arity, type.results);
      return interfaces[0] && this.lambdaParameter(interfaces[0], type.parameter);
    }
    const jdk = this._jdkAbove(of, (found) => found.lambdas !== undefined && Object.hasOwn(found.lambdas, type.method));
    const written = jdk?.lambdas![type.method]?.[type.parameter];
    return written === undefined ? undefined : this._ofJdk(written, jdk!.owner, DEPTH);
  }

  /** The client interfaces that a lambda with so many parameters can stand for at that argument; the likeliest first. */
  lambdaInterfaces(
    client: ClientType,
    method: string,
    argument: number,
    arity: number,
    results: readonly string[],
  ): readonly ClientType[] {
    const row = this.api.method(client, method);
    const found = (row?.method.calls ?? []).flatMap((call) => {
      const type = this.api.parameters(call)[argument]?.type;
      const named = type === undefined ? undefined : this.api.named(type, row!.owner);
      return named?.api.lambda?.parameters.length === arity ? [named] : [];
    });
    const marks = (type: ClientType) => results.filter((name) => type.api.lambda?.results?.includes(name)).length;
    return found.sort((a, b) => marks(b) - marks(a));
  }

  /** Whether all types above are known. */
  private _isComplete(name: string, depth: number): boolean {
    if (depth <= 0 || PRIMITIVES.has(name) || isForeign(name) || this.api.type(name) !== undefined) {
      return true;
    }
    const declaration = this._declaration(name);
    return (
      declaration !== undefined && this._above(known(name)).every((above) => this._isComplete(above.name, depth - 1))
    );
  }
}

/** A method's result is what the caller's `X.class` says. */
const ARGUMENT = Symbol('argument');

const PRIMITIVES = new Set(['int', 'long', 'short', 'byte', 'char', 'boolean', 'float', 'double', 'void']);

function withDimensions(type: Known | undefined, more: number): Known | undefined {
  return type === undefined || more === 0 ? type : { ...type, dimensions: type.dimensions + more };
}

function jdkFullName(simple: string): string {
  const type = Object.hasOwn(JDK_TYPES, simple) ? JDK_TYPES[simple] : undefined;
  return type === undefined ? simple : `${type.package}.${simple}`;
}
