import type { Node } from 'web-tree-sitter';
import type { AnnotationCode, Code, FieldCode, MethodCode, TypeCode } from '../code/model';
import type { MemberCache } from '../code/memberCache';
import type { TypeName } from '../model';
import { javaStatement, javaBlock } from './javaCodeStatements';
import { javaValue } from './javaCodeValues';
import { codeChildren, make } from './makeCode';
import { isJavaType, javaType, withDimensions } from './javaTypes';

const TYPES = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
]);
const SUPERS = new Set(['superclass', 'super_interfaces', 'extends_interfaces']);

/** The types that a file declares. Members whose text `cache` knows are taken from there. */
export function javaCode(root: Node, cache: MemberCache): TypeCode[] {
  const types: TypeCode[] = [];
  const visit = (node: Node): void => {
    for (const child of node.namedChildren) {
      if (TYPES.has(child.type)) {
        types.push(javaTypeCode(child, undefined, cache));
      } else if (child.type === 'ERROR') {
        visit(child);
      }
    }
  };
  visit(root);
  return types;
}

/** A type declaration with its members. */
function javaTypeCode(node: Node, parent: Code | undefined, cache: MemberCache): TypeCode {
  return make('type', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const children = node.namedChildren;
    return {
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      interface: node.type === 'interface_declaration',
      supertypes: children.filter((child) => SUPERS.has(child.type)).flatMap(superTypes),
      ...modifiersOf(node, self),
      ...members(node.childForFieldName('body'), self, cache),
    };
  });
}

/** The body of an anonymous class. */
export function javaClassBody(node: Node, type: TypeName, parent: Code): TypeCode {
  return make('type', node, parent, (self) => ({
    name: '',
    nameStart: node.startIndex,
    interface: false,
    supertypes: [type],
    annotations: [],
    modifiers: [],
    ...members(node, self, undefined),
  }));
}

function superTypes(node: Node): TypeName[] {
  const lists = node.type === 'superclass' ? [node] : node.namedChildren.filter((child) => child.type === 'type_list');
  return lists.flatMap((list) => list.namedChildren.flatMap((type) => javaType(type) ?? []));
}

function members(body: Node | null, type: TypeCode, cache: MemberCache | undefined) {
  const found = { fields: [] as FieldCode[], methods: [] as MethodCode[], types: [] as TypeCode[] };
  const visit = (container: Node): void => {
    for (const child of container.namedChildren) {
      switch (child.type) {
        case 'field_declaration':
        case 'constant_declaration':
          found.fields.push(...kept(child, type, cache, () => fields(child, type)));
          break;
        case 'method_declaration':
        case 'constructor_declaration':
        case 'compact_constructor_declaration':
          found.methods.push(...kept(child, type, cache, () => [method(child, type)]));
          break;
        case 'block':
        case 'static_initializer':
          found.methods.push(...kept(child, type, cache, () => [initialiser(child, type)]));
          break;
        case 'enum_body_declarations':
        case 'ERROR':
          visit(child);
          break;
        default:
          if (TYPES.has(child.type)) {
            found.types.push(cache === undefined ? localType(child, type) : javaTypeCode(child, type, cache));
          }
      }
    }
  };
  if (body !== null) {
    visit(body);
  }
  return found;
}

/** A type inside a body. */
export function localType(node: Node, parent: Code): TypeCode {
  return make('type', node, parent, (self) => ({
    name: node.childForFieldName('name')?.text ?? '',
    nameStart: node.childForFieldName('name')?.startIndex ?? node.startIndex,
    interface: node.type === 'interface_declaration',
    supertypes: node.namedChildren.filter((child) => SUPERS.has(child.type)).flatMap(superTypes),
    ...modifiersOf(node, self),
    ...members(node.childForFieldName('body'), self, undefined),
  }));
}

function kept<T extends Code>(node: Node, type: TypeCode, cache: MemberCache | undefined, read: () => T[]): T[] {
  return cache === undefined ? read() : cache.take(node.startIndex, node.endIndex, type, read);
}

function fields(node: Node, parent: TypeCode): FieldCode[] {
  const written = node.childForFieldName('type');
  const type = written === null ? undefined : javaType(written);
  const declarators = node.namedChildren.filter((child) => child.type === 'variable_declarator');
  return declarators.map((declarator) =>
    make('field', declarator, parent, (self) => {
      const name = declarator.childForFieldName('name');
      const value = declarator.childForFieldName('value');
      return {
        name: name?.text ?? '',
        nameStart: name?.startIndex ?? declarator.startIndex,
        type: type && withDimensions(type, declarator.childForFieldName('dimensions')),
        value: value === null ? undefined : javaValue(value, self),
        ...modifiersOf(node, self),
      };
    }),
  );
}

function method(node: Node, parent: TypeCode): MethodCode {
  return make('method', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const result = node.childForFieldName('type');
    const body = node.childForFieldName('body');
    return {
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      role: node.type === 'method_declaration' ? ('method' as const) : ('constructor' as const),
      ...modifiersOf(node, self),
      parameters: parameters(node.childForFieldName('parameters'), self),
      result: result === null ? undefined : javaType(result),
      body: body === null ? undefined : javaBlock(body, self),
      broken: node.hasError,
    };
  });
}

function initialiser(node: Node, parent: TypeCode): MethodCode {
  return make('method', node, parent, (self) => {
    const body = node.type === 'block' ? node : node.namedChildren.find((child) => child.type === 'block');
    return {
      name: '',
      nameStart: node.startIndex,
      role: 'initialiser' as const,
      annotations: [],
      modifiers: node.type === 'static_initializer' ? ['static'] : [],
      parameters: [],
      result: undefined,
      body: body === undefined ? undefined : javaBlock(body, self),
      broken: node.hasError,
    };
  });
}

export function parameters(list: Node | null, parent: Code) {
  if (list === null) {
    return [];
  }
  if (list.type === 'identifier') {
    return [make('parameter', list, parent, () => ({ name: list.text, type: undefined }))];
  }
  return codeChildren(list).flatMap((node) => {
    if (node.type === 'identifier') {
      return [make('parameter', node, parent, () => ({ name: node.text, type: undefined }))];
    }
    const declarator = node.namedChildren.find((child) => child.type === 'variable_declarator');
    const name = node.childForFieldName('name') ?? declarator?.childForFieldName('name') ?? null;
    const type = node.childForFieldName('type') ?? node.namedChildren.find(isJavaType) ?? null;
    return name === null
      ? []
      : [
          make('parameter', node, parent, () => ({
            name: name.text,
            type: type === null ? undefined : javaType(type),
          })),
        ];
  });
}

function modifiersOf(node: Node, parent: Code): { annotations: AnnotationCode[]; modifiers: string[] } {
  const list = node.firstNamedChild;
  if (list?.type !== 'modifiers') {
    return { annotations: [], modifiers: [] };
  }
  const annotations = list.namedChildren.filter(isAnnotation).map((child) => javaAnnotation(child, parent));
  const words = list.children.filter((child) => !child.isNamed).map((child) => child.type);
  return { annotations, modifiers: words };
}

function isAnnotation(node: Node): boolean {
  return node.type === 'annotation' || node.type === 'marker_annotation';
}

export function javaAnnotation(node: Node, parent: Code): AnnotationCode {
  return make('annotation', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const own = name?.type === 'scoped_identifier' ? name.lastNamedChild : name;
    const list = node.childForFieldName('arguments');
    return {
      name: own?.text ?? '',
      nameStart: own?.startIndex ?? node.startIndex,
      attributes: list === null ? [] : codeChildren(list).map((child) => attribute(child, self)),
    };
  });
}

function attribute(node: Node, parent: Code) {
  const pair = node.type === 'element_value_pair';
  const value = pair ? (node.childForFieldName('value') ?? node) : node;
  return make('attribute', node, parent, (self) => ({
    name: pair ? (node.childForFieldName('key')?.text ?? 'value') : 'value',
    nameStart: node.startIndex,
    value: javaValue(value, self),
  }));
}

/** What a declaration or statement of a body is. */
export function javaPart(node: Node, parent: Code): Code[] {
  return TYPES.has(node.type) ? [localType(node, parent)] : javaStatement(node, parent);
}
