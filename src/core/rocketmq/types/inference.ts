import type { Binding, CallExpression, ClassDeclaration, Expression } from '../../syntax/model';
import type { Source } from '../../syntax/source';
import { LONGEST, MemoInference } from './memoInference';
import { isUpper, type NameScope } from './nameScope';
import { named, type Symbolic } from './symbolic';

/** Calls that hand their argument back, typed: Mockito's and the usual null checks. */
const IDENTITY_CALLS = new Set(['verify', 'spy', 'when', 'requireNonNull', 'checkNotNull', 'requireNonNullElse']);

/** Finds the types of values where packages hold types: Java, Kotlin. Of use while its source is. */
export class Inference extends MemoInference {
  constructor(
    private readonly _source: Source,
    private readonly _scope: NameScope,
    private readonly _classes: readonly ClassDeclaration[],
    private readonly _qualifiedNames: readonly string[],
  ) {
    super();
  }

  /** What a call is made on: its object, the type a static import names, or the class around. */
  receiverOf(call: CallExpression): Symbolic | undefined {
    return call.object === undefined ? this._implicit(call.name, call.start) : this.typeOf(call.object);
  }

  /** The class around `offset`; in a damaged file the one whose header is nearest above. */
  self(offset: number): Symbolic | undefined {
    const index = this._classIndex(offset);
    return index < 0 ? undefined : { kind: 'self', name: this._qualifiedNames[index]! };
  }

  private _classIndex(offset: number): number {
    let best = -1;
    this._classes.forEach(({ start, end }, i) => {
      if (start <= offset && offset < end && (best < 0 || start >= this._classes[best]!.start)) {
        best = i;
      }
    });
    return best >= 0 ? best : this._classes.findLastIndex((declaration) => declaration.start <= offset);
  }

  protected override _infer(expression: Expression): Symbolic | undefined {
    switch (expression.kind) {
      case 'name':
        return this._ofName(expression.name, expression.start);
      case 'this':
      case 'super':
        return this.self(expression.start);
      case 'member':
        return this._ofMember(expression);
      case 'call':
        return this._ofCall(expression);
      case 'creation':
      case 'cast':
        return { kind: 'named', type: expression.type };
      case 'choice':
        return first(expression.options.map((option) => this.typeOf(option)));
      case 'element':
        return each(this.typeOf(expression.object));
      case 'class':
        return { kind: 'named', type: { name: 'java.lang.Class', arguments: [expression.type], dimensions: 0 } };
      case 'literal':
        return literalType(expression.value);
      case 'sum':
        return this._isText(expression.left) || this._isText(expression.right)
          ? named('java.lang.String')
          : this.typeOf(expression.left);
      default:
        return undefined;
    }
  }

  private _isText(expression: Expression): boolean {
    let current = expression;
    for (let length = 0; current.kind === 'sum' && length < LONGEST; length++) {
      if (current.right.kind === 'literal' && typeof current.right.value === 'string') {
        return true;
      }
      current = current.left;
    }
    return current.kind === 'literal' && typeof current.value === 'string';
  }

  private _ofName(name: string, offset: number): Symbolic | undefined {
    const binding = this._source.binding(name, offset);
    if (binding !== undefined) {
      return this._typeOfBinding(binding);
    }
    const implicit = this._implicitField(name, offset);
    return isUpper(name) ? first([named(name), implicit]) : implicit;
  }

  protected override _inferBinding(binding: Binding): Symbolic | undefined {
    if (binding.type !== undefined) {
      return { kind: 'named', type: binding.type };
    }
    if (binding.lambda !== undefined) {
      const { index, lambda, context } = binding.lambda;
      if (context === undefined) {
        return undefined;
      }
      if ('type' in context) {
        return { kind: 'parameter', type: context.type, parameter: index };
      }
      const of = context.call.kind === 'call' ? this.receiverOf(context.call) : undefined;
      return (
        of && {
          kind: 'given',
          of,
          method: context.call.kind === 'call' ? context.call.name : '',
          argument: context.argument,
          parameter: index,
          arity: lambda.parameters.length,
          results: lambda.results.flatMap((value) => lastName(value)),
        }
      );
    }
    const value = binding.value === undefined ? undefined : this.typeOf(binding.value);
    return binding.each ? each(value) : value;
  }

  /** A field of a class above, or one imported statically. */
  private _implicitField(name: string, offset: number): Symbolic | undefined {
    const of = this._implicit(name, offset);
    return of && { kind: 'member', of, name, call: false };
  }

  private _implicit(name: string, offset: number): Symbolic | undefined {
    const imported = this._scope.staticImports.get(name);
    if (imported !== undefined) {
      return named(imported);
    }
    return first([this.self(offset), ...this._scope.staticWildcards.map(named)]);
  }

  private _ofMember(expression: Expression & { kind: 'member' }): Symbolic | undefined {
    const path = this._packagePath(expression);
    if (path !== undefined) {
      return named(path);
    }
    if (expression.object.kind === 'this') {
      const field = this._source.field(expression.name, expression.start);
      if (field !== undefined) {
        return this._typeOfBinding(field);
      }
    }
    const of = this.typeOf(expression.object);
    return of && { kind: 'member', of, name: expression.name, call: false };
  }

  /** `org.foo.Bar` where `org` is no variable. */
  private _packagePath(expression: Expression): string | undefined {
    const parts: string[] = [];
    let current: Expression = expression;
    while (current.kind === 'member') {
      parts.unshift(current.name);
      current = current.object;
    }
    if (current.kind !== 'name' || parts.length === 0 || !isUpper(parts[parts.length - 1]!)) {
      return undefined;
    }
    const packages = [current.name, ...parts.slice(0, -1)];
    const nested = isUpper(current.name);
    if (nested ? !packages.every(isUpper) || !/[a-z]/.test(parts[parts.length - 1]!) : packages.some(isUpper)) {
      return undefined;
    }
    return this._source.binding(current.name, current.start) === undefined
      ? [current.name, ...parts].join('.')
      : undefined;
  }

  private _ofCall(call: CallExpression): Symbolic | undefined {
    const of = this.receiverOf(call);
    const literal = call.arguments.find((argument) => argument.kind === 'class');
    const result: Symbolic | undefined = of && {
      kind: 'member',
      of,
      name: call.name,
      call: true,
      ...(literal?.kind === 'class' ? { literal: literal.type } : {}),
    };
    const options: (Symbolic | undefined)[] = [result];
    if (literal?.kind === 'class') {
      // `context.getBean(X.class)` gives an X, whatever the context is.
      options.push({ kind: 'named', type: literal.type });
    }
    if (IDENTITY_CALLS.has(call.name) && call.arguments[0] !== undefined) {
      options.push(this.typeOf(call.arguments[0]));
    }
    return first(options);
  }
}

/** Choices among choices that are looked into. */
const CHOICES = 20;

/** The last name of a value: `B` of `a.A.B`, the method of a call. */
export function lastName(expression: Expression, depth = CHOICES): string[] {
  switch (expression.kind) {
    case 'name':
    case 'member':
    case 'call':
    case 'reference':
      return [expression.name];
    case 'choice':
      return depth > 0 ? expression.options.flatMap((option) => lastName(option, depth - 1)) : [];
    default:
      return [];
  }
}

export function first(options: readonly (Symbolic | undefined)[]): Symbolic | undefined {
  const known = options.filter((option) => option !== undefined);
  return known.length > 1 ? { kind: 'first', options: known } : known[0];
}

function each(of: Symbolic | undefined): Symbolic | undefined {
  return of && { kind: 'each', of };
}

function literalType(value: string | number | boolean | null): Symbolic | undefined {
  switch (typeof value) {
    case 'string':
      return named('java.lang.String');
    case 'number':
      return named('long');
    case 'boolean':
      return named('boolean');
    default:
      return undefined;
  }
}
