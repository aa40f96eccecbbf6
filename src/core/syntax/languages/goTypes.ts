import type { Node } from 'web-tree-sitter';
import type { TypeName } from '../model';
import { solid } from './makeExpressions';

/** What the language calls them in its own types, as the analyser knows them. */
const BASIC: Readonly<Record<string, string>> = {
  string: 'String',
  bool: 'boolean',
  int: 'int',
  int8: 'int',
  int16: 'int',
  int32: 'int',
  int64: 'long',
  uint: 'int',
  uint8: 'byte',
  uint16: 'int',
  uint32: 'long',
  uint64: 'long',
  byte: 'byte',
  float32: 'float',
  float64: 'double',
};

/**
 * Reads a type; undefined for what cannot lead to a client (functions, anonymous structs). A pointer counts as what it
 * points to; slices, maps and channels as arrays of what they hold.
 */
export function goType(node: Node | null): TypeName | undefined {
  switch (node?.type) {
    case 'type_identifier':
    case 'identifier':
      return named(BASIC[node.text] ?? node.text);
    case 'qualified_type':
    case 'selector_expression':
      return named(node.text.replace(/\s+/g, ''));
    case 'pointer_type':
    case 'parenthesized_type':
    case 'type_elem':
      return goType(solid(node)[0] ?? null);
    case 'generic_type':
      return goType(node.childForFieldName('type'));
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
      return many(goType(node.childForFieldName('element')));
    case 'map_type':
    case 'channel_type':
      return many(goType(node.childForFieldName('value')));
    default:
      return undefined;
  }
}

/** The type's own name, behind its package; null for types that have none. */
export function goTypeName(node: Node | null): Node | null {
  switch (node?.type) {
    case 'type_identifier':
      return node;
    case 'qualified_type':
      return node.childForFieldName('name');
    case 'generic_type':
      return goTypeName(node.childForFieldName('type'));
    case 'pointer_type':
      return goTypeName(solid(node)[0] ?? null);
    default:
      return null;
  }
}

export function named(name: string): TypeName {
  return { name, arguments: [], dimensions: 0 };
}

export function many(type: TypeName | undefined): TypeName | undefined {
  return type && { ...type, dimensions: type.dimensions + 1 };
}

/** What a function gives first: `*Service` of `(*Service, error)`. */
export function goResult(node: Node): TypeName | undefined {
  const result = node.childForFieldName('result');
  if (result?.type !== 'parameter_list') {
    return goType(result);
  }
  const first = solid(result)[0];
  return first === undefined ? undefined : goType(first.childForFieldName('type'));
}

/** Types of the parameters, in order; a name list shares one type. */
export function goParameters(node: Node): (TypeName | undefined)[] {
  return solid(node.childForFieldName('parameters')).flatMap((parameter) => {
    const type = goType(parameter.childForFieldName('type'));
    const count = Math.max(1, parameter.childrenForFieldName('name').length);
    return new Array<TypeName | undefined>(count).fill(
      parameter.type === 'variadic_parameter_declaration' ? many(type) : type,
    );
  });
}
