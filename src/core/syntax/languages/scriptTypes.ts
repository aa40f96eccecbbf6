import type { Node } from 'web-tree-sitter';
import type { TypeName } from '../model';
import { solid } from './makeExpressions';

const BASIC: Readonly<Record<string, string>> = { string: 'String', number: 'long', boolean: 'boolean' };
/** `Promise<X>` counts as X: values are awaited before they are used. */
const THROUGH = new Set(['Promise', 'PromiseLike', 'Readonly', 'Partial', 'Required', 'Awaited', 'NonNullable', 'Ref']);
const MANY = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable', 'AsyncIterable', 'Record']);
const MAPS = new Set(['Map', 'WeakMap', 'ReadonlyMap']);

/** Reads a TypeScript type; undefined for what names no class or interface. */
export function scriptType(node: Node | null): TypeName | undefined {
  switch (node?.type) {
    case 'type_annotation':
    case 'parenthesized_type':
    case 'readonly_type':
    case 'optional_type':
      return scriptType(solid(node).at(-1) ?? null);
    case 'identifier':
    case 'type_identifier':
      return named(node.text);
    case 'predefined_type':
      return BASIC[node.text] === undefined ? undefined : named(BASIC[node.text]!);
    case 'nested_type_identifier':
    case 'member_expression':
      return named(node.text.replace(/\s+/g, ''));
    case 'array_type':
      return many(scriptType(solid(node)[0] ?? null));
    case 'union_type':
    case 'intersection_type':
      return solid(node)
        .map(scriptType)
        .find((type) => type !== undefined);
    case 'generic_type':
      return generic(node);
    default:
      return undefined;
  }
}

function generic(node: Node): TypeName | undefined {
  const [base, list] = solid(node);
  const types = solid(list ?? null);
  const args = types.map(scriptType);
  const name = base?.text ?? '';
  if (THROUGH.has(name)) {
    return args[0];
  }
  if (MANY.has(name)) {
    return many(args.at(-1));
  }
  if (MAPS.has(name)) {
    const unknown = named('Object');
    return { ...named('java.util.Map'), arguments: [args[0] ?? unknown, args[1] ?? unknown] };
  }
  return scriptType(base ?? null);
}

/** Every type that an intersection joins. */
export function joinedTypes(node: Node | null): TypeName[] {
  if (node?.type === 'intersection_type') {
    return solid(node).flatMap(joinedTypes);
  }
  const type = scriptType(node);
  return type === undefined ? [] : [type];
}

function named(name: string): TypeName {
  return { name, arguments: [], dimensions: 0 };
}

function many(type: TypeName | undefined): TypeName | undefined {
  return type && { ...type, dimensions: type.dimensions + 1 };
}
