import type { Binding, CallExpression, ClassDeclaration, Expression } from '../../syntax/model';
import type { Source } from '../../syntax/source';
import { first } from './inference';
import { MemoInference } from './memoInference';
import type { NameScope } from './nameScope';
import { named, type Symbolic } from './symbolic';

/**
 * Finds what type a file says a value has where files are modules: Go, Python, JavaScript. A module counts as a type: its
 * functions are methods, its variables are fields. Of use while its source is.
 */
export class ModuleInference extends MemoInference {
  constructor(
    private readonly _source: Source,
    private readonly _scope: NameScope,
    private readonly _classes: readonly ClassDeclaration[],
    private readonly _qualifiedNames: readonly string[],
  ) {
    super();
  }

  /** What a call is made on: its object, or the module that has the function. */
  receiverOf(call: CallExpression): Symbolic | undefined {
    return call.object === undefined ? this._moduleOf(call.name, call.start) : this.typeOf(call.object);
  }

  protected override _infer(expression: Expression): Symbolic | undefined {
    switch (expression.kind) {
      case 'name':
        return this._ofName(expression.name, expression.start);
      case 'this':
      case 'super':
        return this._self(expression.start);
      case 'member':
        return this._ofMember(expression);
      case 'call': {
        const of = this.receiverOf(expression);
        return of && { kind: 'member', of, name: this._realName(expression), call: true };
      }
      case 'creation':
      case 'cast':
        return { kind: 'named', type: expression.type };
      case 'choice':
        return first(expression.options.map((option) => this.typeOf(option)));
      case 'element': {
        const of = this.typeOf(expression.object);
        return of && { kind: 'each', of };
      }
      case 'literal':
        return literalType(expression.value);
      case 'sum':
        return this.typeOf(expression.left) ?? this.typeOf(expression.right);
      case 'list':
        return { kind: 'named', type: { name: 'Object', arguments: [], dimensions: 1 } };
      default:
        return undefined;
    }
  }

  private _ofName(name: string, offset: number): Symbolic | undefined {
    const binding = this._source.binding(name, offset);
    if (binding !== undefined) {
      return this._typeOfBinding(binding);
    }
    if (this._scope.declared.has(name)) {
      return named(name);
    }
    const of = this._moduleOf(name, offset);
    const value: Symbolic | undefined = of && { kind: 'member', of, name: this._importedAs(name) ?? name, call: false };
    const module = this._scope.modules?.get(name);
    // What is imported may be a type, a value, or a module below.
    return first([
      this._scope.imports.has(name) ? named(name) : undefined,
      value,
      module === undefined ? undefined : self(module),
    ]);
  }

  protected override _inferBinding({ type, value, each }: Binding): Symbolic | undefined {
    if (type !== undefined) {
      return { kind: 'named', type };
    }
    const of = value === undefined ? undefined : this.typeOf(value);
    return each ? of && { kind: 'each', of } : of;
  }

  private _ofMember(expression: Expression & { kind: 'member' }): Symbolic | undefined {
    const { object, name } = expression;
    const fields = object.kind === 'this' ? this._source.fieldValues(name, expression.start) : [];
    const types = fields.flatMap((field) => this._typeOfBinding(field) ?? []);
    if (types.length > 0) {
      return types.length === 1 ? types[0] : { kind: 'first', options: types, any: true };
    }
    const of = this.typeOf(object);
    const value: Symbolic | undefined = of && { kind: 'member', of, name, call: false };
    // `module.Type`
    return object.kind === 'name' && this._scope.modules?.has(object.name) === true
      ? first([value, named(`${object.name}.${name}`)])
      : value;
  }

  /** The module that a name without an object is of. */
  private _moduleOf(name: string, offset: number): Symbolic | undefined {
    const binding = this._source.binding(name, offset);
    // A variable that holds a function is one of the module's functions.
    if (binding !== undefined && binding.value?.kind !== 'lambda') {
      return undefined;
    }
    const imported = this._scope.imports.get(name);
    if (imported !== undefined) {
      return self(imported.slice(0, imported.lastIndexOf('.')));
    }
    const here = this._classes.some(
      ({ kind, members }) => kind === 'module' && members.some((member) => member.name === name),
    );
    return first([...(here ? [] : this._scope.wildcards), this._scope.package].map(self));
  }

  private _realName({ object, name }: CallExpression): string {
    return (object === undefined ? this._importedAs(name) : undefined) ?? name;
  }

  /** What a name that is imported as another is called where it is from. */
  private _importedAs(name: string): string | undefined {
    const imported = this._scope.imports.get(name);
    return imported?.slice(imported.lastIndexOf('.') + 1);
  }

  private _self(offset: number): Symbolic | undefined {
    let best: number | undefined;
    this._classes.forEach(({ kind, start, end }, i) => {
      if (
        kind !== 'module' &&
        start <= offset &&
        offset < end &&
        (best === undefined || start >= this._classes[best]!.start)
      ) {
        best = i;
      }
    });
    return best === undefined ? undefined : self(this._qualifiedNames[best]!);
  }
}

function self(name: string): Symbolic {
  return { kind: 'self', name };
}

function literalType(value: string | number | boolean | null): Symbolic | undefined {
  switch (typeof value) {
    case 'string':
      return named('String');
    case 'number':
      return named('long');
    case 'boolean':
      return named('boolean');
    default:
      return undefined;
  }
}
