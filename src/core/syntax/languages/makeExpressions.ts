import type { Node } from 'web-tree-sitter';
import { lazy } from '../../util/lazy';
import type {
  Attribute,
  CallExpression,
  CastExpression,
  ChoiceExpression,
  CreationExpression,
  ElementExpression,
  Expression,
  ListExpression,
  LiteralExpression,
  MemberExpression,
  ObjectExpression,
  OtherExpression,
  SumExpression,
  TypeName,
} from '../model';

// Expressions whose parts are read when they are asked for: most never are.

export type Place = Pick<Expression, 'id' | 'start' | 'end'>;

export function placeOf(node: Node): Place {
  return { id: node.id, start: node.startIndex, end: node.endIndex };
}

export function other(place: Place): OtherExpression {
  return { ...place, kind: 'other' };
}

export function literal(place: Place, value: LiteralExpression['value']): LiteralExpression {
  return { ...place, kind: 'literal', value };
}

export function member(place: Place, name: string, readObject: () => Expression): MemberExpression {
  const object = lazy(readObject);
  return {
    ...place,
    kind: 'member',
    name,
    get object() {
      return object();
    },
  };
}

export interface Arguments {
  readonly positional: readonly Expression[];
  readonly named: readonly Attribute[];
}

export function call(
  place: Place,
  name: Node,
  readObject: () => Expression | undefined,
  readArguments: () => Arguments,
): CallExpression {
  const object = lazy(readObject);
  const args = lazy(readArguments);
  return {
    ...place,
    kind: 'call',
    name: name.text,
    nameStart: name.startIndex,
    get object() {
      return object();
    },
    get arguments() {
      return args().positional;
    },
    get named() {
      return args().named;
    },
  };
}

export function creation(
  place: Place,
  type: TypeName,
  nameStart: number,
  readArguments: () => Arguments,
): CreationExpression {
  const args = lazy(readArguments);
  return {
    ...place,
    kind: 'creation',
    type,
    nameStart,
    anonymous: false,
    get arguments() {
      return args().positional;
    },
    get named() {
      return args().named;
    },
  };
}

export function cast(place: Place, type: TypeName, readValue: () => Expression | undefined): CastExpression {
  const value = lazy(readValue);
  return {
    ...place,
    kind: 'cast',
    type,
    get value() {
      return value();
    },
  };
}

export function choice(place: Place, readOptions: () => readonly Expression[]): ChoiceExpression {
  const options = lazy(readOptions);
  return {
    ...place,
    kind: 'choice',
    get options() {
      return options();
    },
  };
}

export function element(place: Place, readObject: () => Expression): ElementExpression {
  const object = lazy(readObject);
  return {
    ...place,
    kind: 'element',
    get object() {
      return object();
    },
  };
}

export function sum(place: Place, readLeft: () => Expression, readRight: () => Expression): SumExpression {
  const [left, right] = [lazy(readLeft), lazy(readRight)];
  return {
    ...place,
    kind: 'sum',
    get left() {
      return left();
    },
    get right() {
      return right();
    },
  };
}

export function list(place: Place, readItems: () => readonly Expression[]): ListExpression {
  const items = lazy(readItems);
  return {
    ...place,
    kind: 'list',
    get items() {
      return items();
    },
  };
}

export function object(place: Place, readEntries: () => readonly Attribute[]): ObjectExpression {
  const entries = lazy(readEntries);
  return {
    ...place,
    kind: 'object',
    get entries() {
      return entries();
    },
  };
}

/** The text between quotes, with the usual escapes put in. */
export function unquoted(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r?\n|.)/g, (_whole, escaped: string) => {
    const code = /^[ux]([0-9a-fA-F]+)$/.exec(escaped);
    return code === null ? (ESCAPES[escaped] ?? escaped.trim()) : String.fromCharCode(parseInt(code[1]!, 16));
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/** A number as Java, Go, Python and JavaScript write it; undefined when it is none of them. */
export function numberOf(text: string): number | undefined {
  const value = Number(text.replaceAll('_', '').replace(/[lLnfFdD]$/, ''));
  return Number.isNaN(value) ? undefined : value;
}

/** Nodes without comments. */
export function solid(node: Node | null): Node[] {
  return node === null ? [] : node.namedChildren.filter((child) => !child.isExtra);
}
