import type { Node } from 'web-tree-sitter';
import type { TypeName, TypeParameter } from '../model';

const TYPE_KINDS = new Set([
  'type_identifier',
  'scoped_type_identifier',
  'generic_type',
  'array_type',
  'annotated_type',
  'integral_type',
  'floating_point_type',
  'boolean_type',
]);

/** Whether `node` is a type that a variable can have. */
export function isJavaType(node: Node): boolean {
  return TYPE_KINDS.has(node.type);
}

/** Arguments of arguments beyond this lead nowhere. */
const DEPTH = 16;

/** Reads a type; undefined for `void` and for what is no type. */
export function javaType(node: Node, depth = DEPTH): TypeName | undefined {
  switch (node.type) {
    case 'generic_type': {
      const [base, list] = node.namedChildren;
      const name = base === undefined ? undefined : javaType(base);
      const types = depth > 0 ? (list?.namedChildren ?? []) : [];
      return name === undefined
        ? undefined
        : { ...name, arguments: types.map((type) => typeArgument(type, depth - 1)) };
    }
    case 'array_type': {
      const element = node.childForFieldName('element');
      const type = element === null ? undefined : javaType(element, depth);
      return type === undefined ? undefined : withDimensions(type, node.childForFieldName('dimensions'));
    }
    case 'annotated_type': {
      const inner = node.lastNamedChild;
      return inner === null ? undefined : javaType(inner, depth);
    }
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      // `a.Outer<X>.Inner`: arguments of outer types do not matter.
      return simple(node.text.replace(/\s+|<[^<>]*>|@\w+/g, ''));
    case 'type_identifier':
    case 'identifier':
    case 'integral_type':
    case 'floating_point_type':
    case 'boolean_type':
      return simple(node.text);
    default:
      return undefined;
  }
}

/** `? extends X` counts as X; `?` as Object. */
function typeArgument(node: Node, depth: number): TypeName {
  if (node.type !== 'wildcard') {
    return javaType(node, depth) ?? simple('Object');
  }
  const bound = node.namedChildren.find(isJavaType);
  return bound === undefined ? simple('Object') : (javaType(bound, depth) ?? simple('Object'));
}

export function withDimensions(type: TypeName, dimensions: Node | null): TypeName {
  if (dimensions === null) {
    return type;
  }
  const count = dimensions.text.split('[').length - 1;
  return { ...type, dimensions: type.dimensions + count };
}

/** `<T extends Base, R>`. */
export function javaTypeParameters(node: Node | null): TypeParameter[] {
  if (node === null) {
    return [];
  }
  return node.namedChildren.flatMap((parameter) => {
    if (parameter.type !== 'type_parameter') {
      return [];
    }
    const children = parameter.namedChildren;
    const name = children.find((child) => child.type === 'type_identifier' || child.type === 'identifier');
    const bound = children.find((child) => child.type === 'type_bound')?.firstNamedChild;
    return name === undefined ? [] : [{ name: name.text, bound: bound ? javaType(bound) : undefined }];
  });
}

export function simple(name: string): TypeName {
  return { name, arguments: [], dimensions: 0 };
}
