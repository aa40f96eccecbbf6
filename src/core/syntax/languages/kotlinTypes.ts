import type { Node } from 'web-tree-sitter';
import type { TypeName } from '../model';
import { solid } from './makeExpressions';

/** Kotlin's names of the types that Java calls otherwise. */
const AS_IN_JAVA: Readonly<Record<string, string>> = {
  Int: 'int',
  Long: 'long',
  Short: 'short',
  Boolean: 'boolean',
  Double: 'double',
  Float: 'float',
  Any: 'Object',
  ByteArray: 'byte[]',
  List: 'java.util.List',
  MutableList: 'java.util.List',
  Collection: 'java.util.Collection',
  Set: 'java.util.Set',
  MutableSet: 'java.util.Set',
  Map: 'java.util.Map',
  MutableMap: 'java.util.Map',
};

/** Reads a type; undefined for functions. `X?` counts as X. */
export function kotlinType(node: Node | null): TypeName | undefined {
  switch (node?.type) {
    case 'nullable_type':
    case 'parenthesized_type':
    case 'type_projection':
    case 'non_nullable_type':
      return kotlinType(solid(node).at(-1) ?? null);
    case 'constructor_invocation':
      return kotlinType(solid(node)[0] ?? null);
    case 'user_type': {
      const parts = solid(node);
      const name = parts
        .filter(({ type }) => type === 'identifier')
        .map((part) => part.text)
        .join('.');
      const args = solid(parts.find(({ type }) => type === 'type_arguments') ?? null);
      const known = AS_IN_JAVA[name] ?? name;
      return known === 'byte[]'
        ? { name: 'byte', arguments: [], dimensions: 1 }
        : { name: known, arguments: args.map((argument) => kotlinType(argument) ?? OBJECT), dimensions: 0 };
    }
    case 'identifier':
      return { name: node.text, arguments: [], dimensions: 0 };
    default:
      return undefined;
  }
}

const OBJECT: TypeName = { name: 'Object', arguments: [], dimensions: 0 };

const TYPES = new Set(['user_type', 'nullable_type', 'parenthesized_type', 'non_nullable_type', 'function_type']);

/** The type among the children of a declaration. */
export function typeIn(node: Node | null): Node | null {
  return solid(node).find(({ type }) => TYPES.has(type)) ?? null;
}

/** The last name of a `user_type`. */
export function lastIdentifier(node: Node): Node | undefined {
  return solid(node).findLast(({ type }) => type === 'identifier');
}
