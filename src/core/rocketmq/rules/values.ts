import type { Code } from '../../syntax/code/model';
import type { RuleFile, Variable } from './ruleFile';

type Value = string | number | boolean | null;

const DEPTH = 8;
const FLUENT = /^(?:set|add|enable|bind)[A-Z]/;
const DURATIONS: Readonly<Record<string, number>> = {
  ofMillis: 1,
  ofSeconds: 1_000,
  ofMinutes: 60_000,
  ofHours: 3_600_000,
  ofDays: 86_400_000,
};
const GO_UNITS: Readonly<Record<string, number>> = {
  Millisecond: 1,
  Second: 1_000,
  Minute: 60_000,
  Hour: 3_600_000,
};
const UNITS: Readonly<Record<string, number>> = {
  MILLISECONDS: 1,
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};

/** Values and types that the file itself tells. */
export class Values {
  constructor(private readonly _file: RuleFile) {}

  valueOf(code: Code | undefined): Value | undefined {
    return this._value(code, DEPTH);
  }

  typeOf(code: Code | undefined): string | undefined {
    return this._type(code, DEPTH);
  }

  private _value(code: Code | undefined, depth: number): Value | undefined {
    if (code === undefined || depth <= 0) {
      return undefined;
    }
    switch (code.kind) {
      case 'literal':
        return code.value;
      case 'name':
        return this._ofVariable(this._file.variable(code), depth);
      case 'member':
        return this._ofVariable(this._file.variable(code) ?? this._staticField(code), depth);
      case 'cast':
        return this._value(code.value, depth - 1);
      case 'binary':
        return this._binary(code, depth);
      case 'call':
        return this._call(code, depth);
      default:
        return undefined;
    }
  }

  /** `Topics.PAID` of a type in this file. */
  private _staticField(code: Code & { kind: 'member' }): Variable | undefined {
    const owner = code.object.kind === 'name' ? code.object.name : undefined;
    const type = this._file.all('type').find(({ name }) => name !== '' && name === owner);
    return type?.fields.find(({ name }) => name === code.name);
  }

  private _ofVariable(variable: Variable | undefined, depth: number): Value | undefined {
    return variable === undefined || variable.kind === 'parameter' || !this._file.isConstant(variable)
      ? undefined
      : this._value(variable.value, depth - 1);
  }

  private _binary(code: Code & { kind: 'binary' }, depth: number): Value | undefined {
    const left = this._value(code.left, depth - 1);
    const right = this._value(code.right, depth - 1);
    if (left === undefined || right === undefined || left === null || right === null) {
      return undefined;
    }
    if (typeof left === 'number' && typeof right === 'number') {
      switch (code.operator) {
        case '+':
          return left + right;
        case '-':
          return left - right;
        case '*':
          return left * right;
        case '/':
          return right === 0 ? undefined : Math.trunc(left / right);
        default:
          return undefined;
      }
    }
    return code.operator === '+' ? `${left}${right}` : undefined;
  }

  /** Lengths of time, in milliseconds: `TimeUnit.DAYS.toMillis(3)`, `Duration.ofSeconds(30).toMillis()`. */
  private _call(code: Code & { kind: 'call' }, depth: number): Value | undefined {
    const { object, name } = code;
    if (object === undefined) {
      return undefined;
    }
    if (object.kind === 'member' || object.kind === 'name') {
      const amount = this._value(code.arguments[0], depth - 1);
      const unit = object.kind === 'member' || !(object.name === 'Duration') ? UNITS[object.name] : undefined;
      if (typeof amount === 'number' && unit !== undefined) {
        const millis = amount * unit;
        return name === 'toMillis' ? millis : name === 'toSeconds' ? Math.trunc(millis / 1_000) : undefined;
      }
    }
    const duration = this.millis(object, depth - 1);
    if (duration !== undefined) {
      return name === 'toMillis' ? duration : /^(?:toSeconds|getSeconds)$/.test(name) ? duration / 1_000 : undefined;
    }
    return undefined;
  }

  /** A `Duration`, in milliseconds. */
  millis(code: Code | undefined, depth = DEPTH): number | undefined {
    if (code === undefined || depth <= 0) {
      return undefined;
    }
    if (code.kind === 'call' && code.object?.kind === 'name' && code.object.name === 'Duration') {
      const amount = this._value(code.arguments[0], depth - 1);
      const unit = DURATIONS[code.name];
      return typeof amount === 'number' && unit !== undefined && code.arguments.length === 1
        ? amount * unit
        : undefined;
    }
    if (this._file.language === 'go') {
      const amount = this._goMillis(code, depth);
      if (amount !== undefined) {
        return amount;
      }
    }
    const origin = this._file.origin(code);
    return origin === code ? undefined : this.millis(origin, depth - 1);
  }

  /** `20 * time.Second`, `time.Minute`, `time.Duration(5) * time.Hour`. */
  private _goMillis(code: Code, depth: number): number | undefined {
    if (code.kind === 'member' && code.object.kind === 'name' && code.object.name === 'time') {
      return Object.hasOwn(GO_UNITS, code.name) ? GO_UNITS[code.name] : undefined;
    }
    if (code.kind !== 'binary' || code.operator !== '*') {
      return undefined;
    }
    const [unit, other] = [code.left, code.right].some((side) => side.kind === 'literal')
      ? code.left.kind === 'literal'
        ? [code.right, code.left]
        : [code.left, code.right]
      : [code.right, code.left];
    const factor = this.millis(unit, depth - 1);
    const amount =
      other.kind === 'call' && other.name === 'Duration'
        ? this._value(other.arguments[0], depth - 1)
        : this._value(other, depth - 1);
    return factor === undefined || typeof amount !== 'number' ? undefined : amount * factor;
  }

  private _type(code: Code | undefined, depth: number): string | undefined {
    if (code === undefined || depth <= 0) {
      return undefined;
    }
    switch (code.kind) {
      case 'creation':
        return lastPart(code.type.name);
      case 'cast':
        return code.type && lastPart(code.type.name);
      case 'name':
      case 'member': {
        const variable = this._file.variable(code);
        if (variable === undefined) {
          return undefined;
        }
        const written = this._file.typeNameOf(variable);
        return written === undefined
          ? this._type(variable.kind === 'parameter' ? undefined : variable.value, depth - 1)
          : lastPart(written.name) + '[]'.repeat(written.dimensions);
      }
      case 'call':
        return this._callType(code, depth);
      default:
        return undefined;
    }
  }

  private _callType(code: Code & { kind: 'call' }, depth: number): string | undefined {
    const builder = /^new(\w+Builder)$/.exec(code.name)?.[1];
    if (builder !== undefined) {
      return builder;
    }
    const on = this._type(code.object, depth - 1);
    if (on === undefined || !on.endsWith('Builder')) {
      return undefined;
    }
    return code.name === 'build' ? on.slice(0, -'Builder'.length) : FLUENT.test(code.name) ? on : undefined;
  }
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
