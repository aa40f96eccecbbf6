import type { ScopedBinding } from '../../syntax/languages/language';
import type { ClassDeclaration, Expression } from '../../syntax/model';
import type { Source } from '../../syntax/source';

const DEPTH = 8;

/** Finds the values that the file itself tells: literals, variables that are set once, sums of such. */
export class Constants {
  private readonly _assigned = new Map<string, boolean>();
  /** Names of the fields of which it mattered whether they are set again, and whether they are. */
  readonly fields = new Map<string, boolean>();

  constructor(
    private readonly _source: Source,
    private readonly _classes: readonly ClassDeclaration[],
  ) {}

  /** Whether the fields are set again, or not, as before. */
  agrees(fields: ReadonlyMap<string, boolean>): boolean {
    return [...fields].every(([name, assigned]) => this._isSetAgain(name, 0, this._source.text.length) === assigned);
  }

  valueOf(expression: Expression): string | number | boolean | null | undefined {
    return this._value(expression, DEPTH);
  }

  /** The value that a variable was set to, where it is set once; else the expression itself. */
  sourceOf(expression: Expression): Expression {
    let current = expression;
    for (let depth = DEPTH; depth > 0; depth--) {
      const binding = this._bindingOf(current);
      const name = current.kind === 'name' || current.kind === 'member' ? current.name : '';
      if (binding?.value === undefined || binding.each || this._isAssigned(name, binding)) {
        return current;
      }
      current = binding.value;
    }
    return current;
  }

  private _bindingOf(expression: Expression): ScopedBinding | undefined {
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

  private _memberBinding(expression: Expression & { kind: 'member' }): ScopedBinding | undefined {
    const { object, name } = expression;
    if (object.kind === 'this') {
      return this._source.field(name, expression.start);
    }
    const owner = object.kind === 'name' ? this._classes.find((declared) => declared.name === object.name) : undefined;
    return owner && this._source.fieldWithin(name, owner.start, owner.end);
  }

  private _ofBinding(name: string, binding: ScopedBinding | undefined, depth: number) {
    const value = binding?.each === false ? binding.value : undefined;
    return value === undefined || this._isAssigned(name, binding!) ? undefined : this._value(value, depth - 1);
  }

  /** Whether a variable is set a second time where it can be seen: then its first value says little. */
  private _isAssigned(name: string, { kind, from, to }: ScopedBinding): boolean {
    const text = this._source.text;
    if (kind !== 'field' && this._source.bodies?.damaged === false) {
      return this._isSetAgain(name, from, to);
    }
    const assigned = this._isSetAgain(name, 0, text.length);
    if (kind === 'field') {
      this.fields.set(name, assigned);
    }
    return assigned;
  }

  private _isSetAgain(name: string, from: number, to: number): boolean {
    const key = `${from} ${name}`;
    let assigned = this._assigned.get(key);
    if (assigned === undefined) {
      assigned = countAssignments(this._source.text, name, from, to) > 1;
      this._assigned.set(key, assigned);
    }
    return assigned;
  }
}

/** How often a value is given to `name` between two offsets, its declaration included. */
function countAssignments(text: string, name: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(name, from); at >= 0 && at < to; at = text.indexOf(name, at + name.length)) {
    ASSIGNMENT.lastIndex = at + name.length;
    if (!WORD_PART.test(text.charAt(at - 1)) && ASSIGNMENT.test(text)) {
      count++;
    }
  }
  return count;
}

const WORD_PART = /[\w$\u0080-\uffff]/;
const ASSIGNMENT = /\s*(?:[-+*/:]?=(?!=)|\+\+|--)/y;
