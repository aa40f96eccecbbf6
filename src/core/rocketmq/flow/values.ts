import type { BodyCallable } from '../../syntax/typeBodies';
import type { Attribute, CallExpression, Expression, TypeName } from '../../syntax/model';
import type { Source } from '../../syntax/source';
import { shorten } from '../sites/arguments';
import type { ChangeCall, FlowArgument, NamedValue, Value } from './model';

const DEPTH = 12;
const NODES = 120;
const OPTIONS = 8;
const TEXT_LENGTH = 200;
const CHANGES_AT_MOST = 16;

const UNKNOWN: Value = { kind: 'unknown' };

/** Calls that change what a variable holds and matter for names. */
const CHANGES = /^(?:[sS]et_?[A-Za-z]\w*|With[A-Z]\w*|add|put|append|bindTopic)$/;
/** Attributes that are set on a message where it is no call. */
const ATTRIBUTES = /^(?:topic|tag|tags|keys)$/i;

/** Writes expressions of one file down as plain values. Of use while its source is. */
export class Values {
  private _left = 0;
  private readonly _given = new Set<number>();
  private readonly _running = new Set<string>();

  /** `callables` in the order of the file's list. */
  constructor(
    private readonly _source: Source,
    private readonly _callables: readonly BodyCallable[],
  ) {}

  argument(expression: Expression): FlowArgument {
    return {
      value: this.value(expression),
      text: shorten(this._source.text.slice(expression.start, expression.end), TEXT_LENGTH),
      range: this._source.range(expression.start, expression.end),
    };
  }

  value(expression: Expression): Value {
    this._left = NODES;
    return this._value(expression, DEPTH);
  }

  /** The innermost callable around an offset; -1 outside of any. */
  callableAt(offset: number): number {
    return this._callables.findLastIndex(({ start, end }) => start <= offset && offset < end);
  }

  /** Whether some value that was written down is a parameter of the callable. */
  hasParameterOf(callable: BodyCallable): boolean {
    return this._given.has(this._callables.indexOf(callable));
  }

  private _value(expression: Expression | undefined, depth: number): Value {
    if (expression === undefined || depth <= 0 || this._left-- <= 0) {
      return UNKNOWN;
    }
    const next = (part: Expression | undefined) => this._value(part, depth - 1);
    switch (expression.kind) {
      case 'literal':
        return expression.value === null ? UNKNOWN : { kind: 'text', text: String(expression.value) };
      case 'name':
        return this._name(expression.name, expression.start, depth);
      case 'this':
      case 'super':
        return { kind: 'self' };
      case 'member':
        return { kind: 'member', of: next(expression.object), name: expression.name };
      case 'call':
        return {
          kind: 'call',
          of: expression.object && next(expression.object),
          name: expression.name,
          args: expression.arguments.map(next),
        };
      case 'creation':
        return {
          kind: 'new',
          type: expression.type.name,
          args: expression.arguments.map(next),
          ...(expression.named === undefined ? {} : { named: this._named(expression.named, depth) }),
        };
      case 'object':
        return { kind: 'new', type: '', args: [], named: this._named(expression.entries, depth) };
      case 'cast':
        return expression.value === undefined ? { kind: 'typed', type: expression.type.name } : next(expression.value);
      case 'choice':
        return choice(expression.options.slice(0, OPTIONS).map(next));
      case 'sum': {
        const [left, right] = [next(expression.left), next(expression.right)];
        return { kind: 'sum', parts: [...(left.kind === 'sum' ? left.parts : [left]), right] };
      }
      case 'list':
        return { kind: 'list', items: expression.items.slice(0, OPTIONS).map(next) };
      case 'element':
        return { kind: 'each', of: next(expression.object) };
      default:
        return UNKNOWN;
    }
  }

  private _named(attributes: readonly Attribute[], depth: number): NamedValue[] {
    return attributes.map(({ name, nameStart, value }) => {
      const text = name.replace(/^["'`]|["'`]$/g, '');
      const isVariable =
        this._source.language.keysAreVariables === true && /^\w/.test(this._source.text.charAt(nameStart));
      const key: Value = isVariable ? this._name(text, nameStart, depth - 1) : { kind: 'text', text };
      return { name: text, key, value: this._value(value, depth - 1) };
    });
  }

  private _name(name: string, offset: number, depth: number): Value {
    const binding = this._source.binding(name, offset);
    const callable = this.callableAt(offset);
    if (binding === undefined || binding.kind === 'field') {
      // Where the parser lost the type around, its fields are known by their declarations only.
      const lost = binding?.value !== undefined && this._callables.length === 0;
      return lost ? this._value(binding.value, depth - 1) : { kind: 'name', name };
    }
    const key = `${callable} ${name}`;
    if (this._running.has(key)) {
      return typed(binding.type);
    }
    this._running.add(key);
    const value = this._ofVariable(name, callable, binding.kind === 'parameter', binding, depth);
    const changes =
      this._callables.length === 0 && binding.value !== undefined
        ? this._changesBetween(name, binding.value.end, offset, depth)
        : this._changes(name, callable, depth);
    this._running.delete(key);
    return changes.length === 0 ? value : { kind: 'changed', of: value, calls: changes };
  }

  private _ofVariable(
    name: string,
    callable: number,
    isParameter: boolean,
    binding: NonNullable<ReturnType<Source['binding']>>,
    depth: number,
  ): Value {
    const around = this._callables[callable];
    const index = isParameter ? (around?.parameters.findIndex((parameter) => parameter.name === name) ?? -1) : -1;
    if (index >= 0 && binding.lambda === undefined) {
      this._given.add(callable);
      return { kind: 'parameter', callable, index };
    }
    if (binding.each) {
      return { kind: 'each', of: this._value(binding.value, depth - 1) };
    }
    const set = around === undefined ? [] : this._source.assignments(name, around.start, around.end);
    const options = [binding.value, ...set].filter((value) => value !== undefined);
    const values = options.slice(0, OPTIONS).map((value) => this._value(value, depth - 1));
    // `String topic = null;` and `= ""` wait for their real value.
    const telling = values.filter((value) => value.kind !== 'unknown' && !(value.kind === 'text' && value.text === ''));
    if (telling.length === 0) {
      return values.find(({ kind }) => kind === 'text') ?? typed(binding.type);
    }
    const isObject = telling.every(({ kind }) => kind === 'call' || kind === 'name' || kind === 'member');
    return isObject && binding.type !== undefined && binding.type.name !== 'String'
      ? choice([...telling, typed(binding.type)])
      : choice(telling);
  }

  /** Calls on a variable, and on what such a call gives back, that change it. */
  private _changes(name: string, callable: number, depth: number): ChangeCall[] {
    const around = this._callables[callable];
    return around === undefined ? [] : this._changesBetween(name, around.start, around.end, depth);
  }

  private _changesBetween(name: string, from: number, to: number, depth: number): ChangeCall[] {
    const found: ChangeCall[] = [];
    const { text } = this._source;
    const calls = new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$')}\\s*\\.\\s*(?=\\w)`, 'g');
    calls.lastIndex = from;
    for (let match = calls.exec(text); match !== null && match.index < to; match = calls.exec(text)) {
      found.push(...this._attributeSet(calls.lastIndex, depth));
      let call = this._callAt(calls.lastIndex);
      while (call !== undefined && found.length < CHANGES_AT_MOST) {
        if (CHANGES.test(call.name)) {
          found.push({ name: call.name, args: call.arguments.map((argument) => this._value(argument, depth - 1)) });
        }
        CHAINED.lastIndex = call.end;
        call = CHAINED.test(text) ? this._callAt(CHAINED.lastIndex) : undefined;
      }
    }
    return found;
  }

  /** `msg.topic = x` where such attributes are set without a call. */
  private _attributeSet(start: number, depth: number): ChangeCall[] {
    WORD.lastIndex = start;
    const name = WORD.exec(this._source.text)?.[0] ?? '';
    if (!ATTRIBUTES.test(name)) {
      return [];
    }
    const occurrence = this._source.occurrence({ name, start, end: start + name.length, block: -1 });
    const value = occurrence?.role === 'property' ? occurrence.value : undefined;
    const setter = `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return value === undefined ? [] : [{ name: setter, args: [this._value(value, depth - 1)] }];
  }

  private _callAt(start: number): CallExpression | undefined {
    WORD.lastIndex = start;
    const name = WORD.exec(this._source.text)?.[0];
    if (name === undefined) {
      return undefined;
    }
    const occurrence = this._source.occurrence({ name, start, end: start + name.length, block: -1 });
    return occurrence?.role === 'call' ? occurrence.expression : undefined;
  }
}

const CHAINED = /\s*\.\s*(?=\w)/y;
const WORD = /[\w$]+/y;

function choice(options: readonly Value[]): Value {
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function typed(type: TypeName | undefined): Value {
  return type === undefined || type.dimensions > 0 ? UNKNOWN : { kind: 'typed', type: type.name };
}
