import type { Binding, CallExpression, CreationExpression, Expression } from '../../syntax/model';
import type { ScopedBinding } from '../../syntax/languages/language';
import type { Source } from '../../syntax/source';

const BUILDER = /^(?:new\w+Builder|New\w*(?:Producer|Consumer))$/;
/** Calls that give the same builder back, or what it builds. */
const FLUENT = /^(?:set|add|enable|bind|With)\w*$|^build$/;
const KEPT_IN_LENGTH = 80;

/** Stands for one object: equal (as a Map's key) wherever the file does something with that object. */
export type ClientObject = object | string;

/** Tells which calls and creations of one file are about the same client object. */
export class ClientObjects {
  private readonly _objects = new Map<Binding | number, object>();

  constructor(private readonly _source: Source) {}

  /** The object that a method is called on. Undefined where the file does not tell which one it is. */
  ofReceiver(object: Expression): ClientObject | undefined {
    return this._keyOf(object);
  }

  /** The object that is made here. */
  ofMade(made: CreationExpression | CallExpression): ClientObject {
    return this._madeKey(made);
  }

  /** A call that begins a new object: `provider.newProducerBuilder()`. */
  isMaking(call: CallExpression): boolean {
    return BUILDER.test(call.name);
  }

  private _keyOf(expression: Expression): ClientObject | undefined {
    switch (expression.kind) {
      case 'creation':
        return this._madeKey(expression);
      case 'call':
        if (this.isMaking(expression)) {
          return this._madeKey(expression);
        }
        return expression.object !== undefined && FLUENT.test(expression.name)
          ? this._keyOf(expression.object)
          : undefined;
      case 'name':
        return this._variableKey(expression.name, this._source.binding(expression.name, expression.start));
      case 'member':
        return expression.object.kind === 'this'
          ? this._variableKey(expression.name, this._source.field(expression.name, expression.start))
          : undefined;
      default:
        return undefined;
    }
  }

  /** What `builder.build()` gave is the builder's client; every other variable is one of its own. */
  private _variableKey(name: string, binding: ScopedBinding | undefined): ClientObject | undefined {
    let value = binding?.value;
    while (value?.kind === 'call' && FLUENT.test(value.name)) {
      value = value.object;
    }
    const isBuilt = binding?.value?.kind === 'call' && value?.kind === 'name';
    return (isBuilt && value !== undefined ? this._keyOf(value) : undefined) ?? this._bindingKey(name, binding);
  }

  /** The variable that the object is kept in: `producer` of `producer = new DefaultMQProducer(...)`. */
  private _madeKey({ start }: CreationExpression | CallExpression): ClientObject {
    const before = this._source.text.slice(Math.max(0, start - KEPT_IN_LENGTH), start);
    const [, self, name] =
      /((?:this|self)\.)?([\w$\u0080-\uffff]+)(?:\s*,\s*\w+)?\s*:?=\s*(?:await\s+)?[&*]?$/.exec(before) ?? [];
    if (name !== undefined) {
      const binding = self === undefined ? this._source.binding(name, start) : this._source.field(name, start);
      return this._bindingKey(name, binding) ?? this._objectOf(start);
    }
    return this._objectOf(start);
  }

  /** What stands outside of bodies is told by its place there: it stays the same while bodies change. */
  private _bindingKey(name: string, binding: ScopedBinding | undefined): ClientObject | undefined {
    const outside = binding && this._source.bodies?.outsideOffset(binding.from);
    return outside === undefined ? binding && this._objectOf(binding) : `${name} ${outside}`;
  }

  private _objectOf(key: Binding | number): object {
    const object = this._objects.get(key) ?? {};
    this._objects.set(key, object);
    return object;
  }
}
