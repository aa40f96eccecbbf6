import type { Expression } from '../../syntax/model';
import type { ApiCall } from '../api/model';
import type { Parameter } from '../api/parameters';
import type { ApiTable, ClientType } from '../api/table';
import type { Evaluator } from '../types/evaluator';
import { lastName } from '../types/inference';
import type { ValueTypes } from '../types/memoInference';
import { jdkType, JDK_TYPES } from '../types/jdk';
import { simpleName, type Known } from '../types/symbolic';
import type { Constants } from './constants';

const NO = -1;
/** The hierarchy of the argument's type is not known. */
const WEAK = 0.5;
const MAYBE = 1;
const YES = 3;

const NUMBERS = new Set([
  'int',
  'long',
  'short',
  'byte',
  'double',
  'float',
  'char',
  'Integer',
  'Long',
  'Short',
  'Byte',
]);
const PRIMITIVES = new Set([...NUMBERS, 'boolean', 'Boolean']);
const COLLECTIONS = new Set(['Collection', 'List', 'Set', 'Map']);

/** Tells by its arguments which of several ways to call a method was taken. */
export class Overloads {
  constructor(
    private readonly _api: ApiTable,
    private readonly _inference: ValueTypes,
    private readonly _evaluator: Evaluator,
    private readonly _constants: Constants,
  ) {}

  /**
   * The call of `owner`'s row that the arguments fit; while code is being typed, the one they fit best. With `strict`
   * undefined when the number of arguments fits none.
   */
  select(
    calls: readonly ApiCall[],
    args: readonly Expression[],
    owner: ClientType,
    strict: boolean,
  ): ApiCall | undefined {
    return (
      this._best(calls, args, owner, true) ??
      (strict ? undefined : (this._best(calls, args, owner, false) ?? calls.at(-1)))
    );
  }

  typeOf(expression: Expression): Known | undefined {
    const type = this._inference.typeOf(expression);
    return type && this._evaluator.evaluate(type);
  }

  private _best(calls: readonly ApiCall[], args: readonly Expression[], owner: ClientType, whole: boolean) {
    let best: ApiCall | undefined;
    let bestScore = NO;
    for (const call of calls) {
      const parameters = this._api.parameters(call);
      if (whole && !takes(parameters, args.length)) {
        continue;
      }
      if (calls.length === 1) {
        return call;
      }
      const score = this._score(parameters, args, owner);
      if (score > bestScore) {
        [best, bestScore] = [call, score];
      }
    }
    return best;
  }

  private _score(parameters: readonly Parameter[], args: readonly Expression[], owner: ClientType): number {
    let score = 0;
    for (const [i, argument] of args.entries()) {
      const parameter = parameterAt(parameters, i);
      const fit = parameter === undefined ? NO : this._fit(parameter, argument, owner);
      if (fit === NO) {
        return NO;
      }
      score += fit;
    }
    // What is not there yet may still become that value; as long as it is not, the plain call is meant.
    return parameters.slice(args.length).some(({ literal }) => literal !== undefined) ? NO : score;
  }

  private _fit(parameter: Parameter, argument: Expression, owner: ClientType): number {
    if (parameter.literal !== undefined) {
      return this._isValue(argument, parameter.literal) ? YES : NO;
    }
    const wanted = parameter.type ?? 'Object';
    if (argument.kind === 'lambda' || argument.kind === 'reference') {
      return this._fitFunction(wanted, argument, owner);
    }
    if (wanted === 'Object') {
      return MAYBE;
    }
    if (argument.kind === 'literal' && argument.value === null) {
      return PRIMITIVES.has(wanted) ? NO : MAYBE;
    }
    const type = this.typeOf(argument);
    if (type === undefined) {
      // Most arguments are no collections: without a type the plain call is meant.
      return COLLECTIONS.has(wanted) ? WEAK : MAYBE;
    }
    return this._fitType(wanted, type, owner);
  }

  private _fitType(wanted: string, type: Known, owner: ClientType): number {
    const simple = simpleName(type.name);
    if (wanted.endsWith('[]')) {
      return type.dimensions > 0 ? YES : this._isUnknown(type) ? WEAK : NO;
    }
    if (type.dimensions > 0) {
      return NO;
    }
    if (NUMBERS.has(wanted)) {
      return NUMBERS.has(simple) ? YES : this._isUnknown(type) ? WEAK : NO;
    }
    if (
      wanted === simple ||
      (wanted === 'boolean' && simple === 'Boolean') ||
      (wanted === 'Type' && simple === 'Class')
    ) {
      const client = this._api.named(wanted, owner);
      return client === undefined || this._evaluator.isA(type, client) !== false ? YES : NO;
    }
    if (PRIMITIVES.has(simple) || wanted === 'boolean') {
      return this._isUnknown(type) && !PRIMITIVES.has(simple) ? WEAK : NO;
    }
    if (COLLECTIONS.has(wanted)) {
      return isCollection(type, wanted) ? YES : this._isUnknown(type) ? WEAK : NO;
    }
    const client = this._api.named(wanted, owner);
    if (client === undefined) {
      return jdkType(type.name) === undefined ? WEAK : NO;
    }
    const is = this._evaluator.isA(type, client);
    return is === undefined ? this._fitByName(type, client) : is ? YES : NO;
  }

  /** While code is being typed an import may be missing: a client's type is known by its simple name then. */
  private _fitByName(type: Known, client: ClientType): number {
    const named = type.name.includes('.') ? [] : this._api.typesNamed(type.name);
    return named.some((found) => this._api.isA(found, client)) ? MAYBE : named.length > 0 ? NO : WEAK;
  }

  /** A type of which neither the file nor the project tells what it is. */
  private _isUnknown(type: Known): boolean {
    return (
      !PRIMITIVES.has(type.name) && jdkType(type.name) === undefined && this._evaluator.clientsOf(type).length === 0
    );
  }

  private _fitFunction(
    wanted: string,
    argument: Expression & { kind: 'lambda' | 'reference' },
    owner: ClientType,
  ): number {
    const client = this._api.named(wanted, owner);
    const shape = client?.api.lambda;
    if (client === undefined || shape === undefined) {
      return client !== undefined || wanted === 'Object' || PRIMITIVES.has(wanted) || wanted === 'String' ? NO : WEAK;
    }
    if (argument.kind === 'reference') {
      return MAYBE + (this._referenceGives(argument) === shape.result ? YES : 0);
    }
    if (argument.parameters.length !== shape.parameters.length) {
      return NO;
    }
    let score = MAYBE;
    argument.parameters.forEach(({ type }, i) => {
      const written = type && simpleName(type.name);
      if (written !== undefined && shape.parameters[i] !== undefined) {
        score += written === simpleOf(shape.parameters[i]) ? YES : -WEAK;
      }
    });
    return score + (this._lambdaGives(argument, shape.result, shape.results ?? []) ? YES : 0);
  }

  private _lambdaGives(
    lambda: Expression & { kind: 'lambda' },
    result: string | undefined,
    results: readonly string[],
  ) {
    return lambda.results.some((value) => {
      const [name] = lastName(value);
      const qualifier = value.kind === 'member' && value.object.kind === 'name' ? value.object.name : undefined;
      if (qualifier !== undefined && qualifier === result) {
        return true;
      }
      const type = this.typeOf(value);
      return type !== undefined && simpleName(type.name) === result
        ? true
        : qualifier === undefined && name !== undefined && results.includes(name);
    });
  }

  /** The simple name of what the referenced method gives. */
  private _referenceGives(reference: Expression & { kind: 'reference' }): string | undefined {
    const of = this._inference.typeOf(reference.object);
    const type = of && this._evaluator.evaluate({ kind: 'member', of, name: reference.name, call: true });
    return type && simpleName(type.name);
  }

  private _isValue(argument: Expression, literal: string): boolean {
    const value = this._constants.valueOf(argument);
    if (value !== undefined) {
      return String(value) === literal.replaceAll('"', '');
    }
    return valueNames(argument, this._constants).includes(literal);
  }
}

/** `ORDERLY` and `ConsumeMode.ORDERLY` of `ConsumeMode.ORDERLY`; of a variable those of its value, of a choice all. */
function valueNames(argument: Expression, constants: Constants, depth = 20): string[] {
  const value = constants.sourceOf(argument);
  switch (value.kind) {
    case 'name':
      return [value.name];
    case 'member':
      return [value.name, ...lastName(value.object).map((owner) => `${owner}.${value.name}`)];
    case 'choice':
      return depth > 0 ? value.options.flatMap((option) => valueNames(option, constants, depth - 1)) : [];
    case 'call': {
      // `MessageModel.valueOf("BROADCASTING")`
      const named = value.name === 'valueOf' && value.arguments[0] && constants.valueOf(value.arguments[0]);
      return typeof named === 'string' ? [named] : [value.name];
    }
    default:
      return [];
  }
}

function takes(parameters: readonly Parameter[], count: number): boolean {
  const least = parameters.findIndex(({ optional, rest }) => optional || rest);
  const most = parameters.at(-1)?.rest === true ? Number.MAX_SAFE_INTEGER : parameters.length;
  return count >= (least < 0 ? parameters.length : least) && count <= most;
}

/** The parameter that the argument at that place fills. */
export function parameterAt(parameters: readonly Parameter[], index: number): Parameter | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.rest === true ? last : undefined);
}

function isCollection(type: Known, wanted: string): boolean {
  const jdk = jdkType(type.name);
  let name: string | undefined = jdk === undefined ? undefined : simpleName(type.name);
  while (name !== undefined) {
    if (name === wanted) {
      return true;
    }
    name = JDK_TYPES[name]?.above;
  }
  return false;
}

function simpleOf(written: string): string {
  return simpleName(written.replace(/<.*$/, '').replace(/^.*:/, ''));
}
