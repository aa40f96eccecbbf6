import type { Binding, ClassDeclaration, Expression } from '../../syntax/model';
import type { Source } from '../../syntax/source';

const DEPTH = 8;

/** Finds the values that the file itself tells: literals, variables that are set once, sums of such. */
export class Constants {
  private readonly _assigned = new Map<string, boolean>();

  constructor(
    private readonly _source: Source,
    private readonly _classes: readonly ClassDeclaration[],
  ) {}

  valueOf(expression: Expression): string | number | boolean | null | undefined {
    return this._value(expression, DEPTH);
  }

  /** The value that a variable was set to, where it is set once; else the expression itself. */
  sourceOf(expression: Expression): Expression {
    let current = expression;
    for (let depth = DEPTH; depth > 0; depth--) {
      const binding = this._bindingOf(current);
      const name = current.kind === 'name' || current.kind === 'member' ? current.name : '';
      if (binding?.value === undefined || binding.each || this._isAssigned(name)) {
        return current;
      }
      current = binding.value;
    }
    return current;
  }

  private _bindingOf(expression: Expression): Binding | undefined {
    return expression.kind === 'name'
      ? this._source.binding(expression.name, expression.start)
      : expression.kind === 'member'
        ? this._memberBinding(expression)
        : undefined;
  }

  private _value(expression: Expression, depth: number): string | number | boolean | null | undefined {
    if (depth <= 0) {
      return undefined;
    }
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'name':
      case 'member':
        return this._ofBinding(expression.name, this._bindingOf(expression), depth);
      case 'cast':
        return expression.value && this._value(expression.value, depth - 1);
      case 'sum': {
        const [left, right] = [this._value(expression.left, depth - 1), this._value(expression.right, depth - 1)];
        if (left === undefined || right === undefined) {
          return undefined;
        }
        return typeof left === 'number' && typeof right === 'number' ? left + right : `${left}${right}`;
      }
      default:
        return undefined;
    }
  }

  private _memberBinding(expression: Expression & { kind: 'member' }): Binding | undefined {
    const { object, name } = expression;
    if (object.kind === 'this') {
      return this._source.field(name, expression.start);
    }
    const owner = object.kind === 'name' ? this._classes.find((declared) => declared.name === object.name) : undefined;
    return owner && this._source.fieldWithin(name, owner.start, owner.end);
  }

  private _ofBinding(name: string, binding: Binding | undefined, depth: number) {
    const value = binding?.each === false ? binding.value : undefined;
    return value === undefined || this._isAssigned(name) ? undefined : this._value(value, depth - 1);
  }

  /** Whether anything of that name is set a second time: then its first value says little. */
  private _isAssigned(name: string): boolean {
    let assigned = this._assigned.get(name);
    if (assigned === undefined) {
      const escaped = name.replace(/\$/g, '\\$');
      const found = this._source.text.match(new RegExp(`(?<![\\w$])${escaped}\\s*(?:[-+*/:]?=(?!=)|\\+\\+|--)`, 'g'));
      assigned = (found?.length ?? 0) > 1;
      this._assigned.set(name, assigned);
    }
    return assigned;
  }
}
