import type { Binding, CallExpression, CreationExpression, Expression } from '../../syntax/model';
import type { Source } from '../../syntax/source';

const BUILDER = /^(?:new\w+Builder|New\w*(?:Producer|Consumer))$/;
/** Calls that give the same builder back, or what it builds. */
const FLUENT = /^(?:set|add|enable|bind|With)\w*$|^build$/;
const KEPT_IN_LENGTH = 80;

/** Numbers the client objects of one file: `Site.client`. */
export class ClientNumbers {
  private readonly _numbers = new Map<Binding | string, number>();

  constructor(private readonly _source: Source) {}

  /** Of the object that a method is called on. Undefined where the file does not tell which one it is. */
  ofReceiver(object: Expression): number | undefined {
    return this._number(this._keyOf(object));
  }

  /** Of the object that is made here. */
  ofMade(made: CreationExpression | CallExpression): number | undefined {
    return this._number(this._madeKey(made));
  }

  /** A call that begins a new object: `provider.newProducerBuilder()`. */
  isMaking(call: CallExpression): boolean {
    return BUILDER.test(call.name);
  }

  private _number(key: Binding | string | undefined): number | undefined {
    if (key === undefined) {
      return undefined;
    }
    const number = this._numbers.get(key) ?? this._numbers.size;
    this._numbers.set(key, number);
    return number;
  }

  private _keyOf(expression: Expression): Binding | string | undefined {
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
        return this._variableKey(this._source.binding(expression.name, expression.start));
      case 'member':
        return expression.object.kind === 'this'
          ? this._variableKey(this._source.field(expression.name, expression.start))
          : undefined;
      default:
        return undefined;
    }
  }

  /** What `builder.build()` gave is the builder's client; every other variable is one of its own. */
  private _variableKey(binding: Binding | undefined): Binding | string | undefined {
    let value = binding?.value;
    while (value?.kind === 'call' && FLUENT.test(value.name)) {
      value = value.object;
    }
    const isBuilt = binding?.value?.kind === 'call' && value?.kind === 'name';
    return (isBuilt && value !== undefined ? this._keyOf(value) : undefined) ?? binding;
  }

  /** The variable that the object is kept in: `producer` of `producer = new DefaultMQProducer(...)`. */
  private _madeKey({ start }: CreationExpression | CallExpression): Binding | string {
    const before = this._source.text.slice(Math.max(0, start - KEPT_IN_LENGTH), start);
    const [, self, name] =
      /((?:this|self)\.)?([\w$\u0080-\uffff]+)(?:\s*,\s*\w+)?\s*:?=\s*(?:await\s+)?[&*]?$/.exec(before) ?? [];
    const binding =
      name === undefined
        ? undefined
        : self === undefined
          ? this._source.binding(name, start)
          : this._source.field(name, start);
    return binding ?? `made at ${start}`;
  }
}
