import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, MemberDeclaration, TypeName } from '../model';
import { isJavaType, javaType, javaTypeParameters, simple, withDimensions } from './javaTypes';

const KINDS: Readonly<Record<string, ClassDeclaration['kind']>> = {
  class: 'class',
  interface: 'interface',
  enum: 'enum',
  record: 'record',
};

/** The type declaration that the keyword `node` opens, also when only its header survived a parse error. */
export function javaClassDeclaration(node: Node): ClassDeclaration | undefined {
  const kind = KINDS[node.type];
  const parent = node.parent;
  if (kind === undefined || parent === null) {
    return undefined;
  }
  const name = parent.type === 'ERROR' ? node.nextNamedSibling : parent.childForFieldName('name');
  if (name?.type !== 'identifier') {
    return undefined;
  }
  // In a damaged file the parts of the declaration are neighbours of its keyword.
  const broken = parent.type === 'ERROR';
  const parts = broken ? followers(node) : parent.namedChildren;
  const body = broken ? parts : (parent.childForFieldName('body')?.namedChildren ?? []);
  const modifiers = broken ? node.previousNamedSibling : (parts[0] ?? null);
  const components = kind === 'record' && !broken ? parent.childForFieldName('parameters') : null;
  return {
    kind,
    name: name.text,
    nameStart: name.startIndex,
    typeParameters: javaTypeParameters(parts.find((part) => part.type === 'type_parameters') ?? null),
    supertypes: parts.filter((part) => SUPER_KINDS.has(part.type)).flatMap(superTypes),
    annotations: annotationNames(modifiers),
    start: broken ? node.startIndex : parent.startIndex,
    end: parent.endIndex,
    members: [
      ...recordComponents(components),
      ...(kind === 'enum' ? constants(body, name.text) : []),
      ...membersOf(body, kind === 'interface'),
    ],
  };
}

const SUPER_KINDS = new Set(['superclass', 'super_interfaces', 'extends_interfaces']);

function followers(node: Node): Node[] {
  const found: Node[] = [];
  for (let next = node.nextNamedSibling; next !== null && found.length < 2_000; next = next.nextNamedSibling) {
    found.push(next);
  }
  return found;
}

function superTypes(node: Node): TypeName[] {
  const list = node.type === 'superclass' ? [node] : node.namedChildren.filter((child) => child.type === 'type_list');
  return list.flatMap((types) => types.namedChildren.flatMap((type) => javaType(type) ?? []));
}

function annotationNames(modifiers: Node | null): string[] {
  if (modifiers?.type !== 'modifiers') {
    return [];
  }
  return modifiers.namedChildren.flatMap((child) => {
    const name = child.childForFieldName('name');
    return name === null ? [] : [name.text];
  });
}

function recordComponents(parameters: Node | null): MemberDeclaration[] {
  const found = parameters?.namedChildren ?? [];
  return found.flatMap((component) => {
    const [name, type] = [component.childForFieldName('name'), component.childForFieldName('type')];
    if (name === null || type === null) {
      return [];
    }
    const shared = { name: name.text, type: javaType(type), typeParameters: [], annotations: [], parameters: [] };
    return [
      { ...shared, kind: 'field' as const, private: true },
      { ...shared, kind: 'method' as const, private: false },
    ];
  });
}

/** `INSTANCE` of an enum: how many make their one producer. */
function constants(body: readonly Node[], type: string): MemberDeclaration[] {
  return body.flatMap((node) => {
    const name = node.type === 'enum_constant' ? node.childForFieldName('name') : null;
    return name === null
      ? []
      : [
          {
            kind: 'field' as const,
            name: name.text,
            type: simple(type),
            private: false,
            typeParameters: [],
            annotations: [],
            parameters: [],
          },
        ];
  });
}

function membersOf(body: readonly Node[], inInterface: boolean): MemberDeclaration[] {
  return body.flatMap((node) => {
    switch (node.type) {
      case 'field_declaration':
      case 'constant_declaration':
        return fields(node);
      case 'method_declaration':
        return method(node, inInterface);
      case 'enum_body_declarations':
        return membersOf(node.namedChildren, false);
      default:
        return [];
    }
  });
}

function fields(node: Node): MemberDeclaration[] {
  const children = node.namedChildren;
  const typeNode = children.find(isJavaType);
  const type = typeNode === undefined ? undefined : javaType(typeNode);
  if (type === undefined) {
    return [];
  }
  const modifiers = children[0] ?? null;
  const hidden = isPrivate(modifiers);
  const annotations = annotationNames(modifiers);
  return children.flatMap((child) => {
    const name = child.type === 'variable_declarator' ? child.childForFieldName('name') : null;
    return name === null
      ? []
      : [
          {
            kind: 'field' as const,
            name: name.text,
            type: withDimensions(type, child.childForFieldName('dimensions')),
            private: hidden,
            typeParameters: [],
            annotations,
            parameters: [],
          },
        ];
  });
}

function method(node: Node, inInterface: boolean): MemberDeclaration[] {
  const [name, type] = [node.childForFieldName('name'), node.childForFieldName('type')];
  if (name === null || type === null || type.type === 'void_type') {
    return [];
  }
  const modifiers = node.firstNamedChild;
  const parameters = node.childForFieldName('parameters')?.namedChildren ?? [];
  return [
    {
      kind: 'method',
      name: name.text,
      type: javaType(type),
      private: !inInterface && isPrivate(modifiers),
      typeParameters: javaTypeParameters(node.childForFieldName('type_parameters')),
      annotations: [],
      parameters: parameters.flatMap((parameter) => {
        const written = parameter.childForFieldName('type');
        return written === null ? [] : (javaType(written) ?? []);
      }),
    },
  ];
}

function isPrivate(modifiers: Node | null): boolean {
  return modifiers?.type === 'modifiers' && /\bprivate\b/.test(modifiers.text);
}
