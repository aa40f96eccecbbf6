import type { Attribute, Expression } from '../../syntax/model';
import type { Source } from '../../syntax/source';
import type { Parameter } from '../api/parameters';
import type { Argument } from '../model';
import { simpleName } from '../types/symbolic';
import type { Constants } from './constants';
import { parameterAt, type Overloads } from './overloads';

const TEXT_LENGTH = 200;

/** Writes down arguments and attribute values as plain data. */
export class Arguments {
  constructor(
    private readonly _source: Source,
    private readonly _constants: Constants,
    private readonly _overloads: Overloads,
  ) {}

  positional(args: readonly Expression[], parameters: readonly Parameter[]): Argument[] {
    return args.map((argument, i) => this._argument(argument, undefined, parameterAt(parameters, i)?.name));
  }

  attributes(attributes: readonly Attribute[]): Argument[] {
    return attributes.map(({ name, value }) => this._argument(value, name, undefined));
  }

  private _argument(expression: Expression, name: string | undefined, parameter: string | undefined): Argument {
    const value = this._constants.valueOf(expression);
    const type = this._overloads.typeOf(expression);
    return {
      text: shorten(this._source.text.slice(expression.start, expression.end), TEXT_LENGTH),
      range: this._source.range(expression.start, expression.end),
      kind: kindOf(expression),
      ...(name === undefined ? {} : { name }),
      ...(value === undefined || value === null ? {} : { value }),
      ...(type === undefined ? {} : { type: simpleName(type.name) + '[]'.repeat(type.dimensions) }),
      ...(parameter === undefined ? {} : { parameter }),
    };
  }
}

function kindOf(expression: Expression): Argument['kind'] {
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? 'null' : (typeof expression.value as 'string' | 'number' | 'boolean');
    case 'lambda':
    case 'reference':
      return 'lambda';
    case 'creation':
    case 'call':
      return expression.kind;
    case 'name':
    case 'member':
    case 'this':
      return 'name';
    default:
      return 'other';
  }
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
