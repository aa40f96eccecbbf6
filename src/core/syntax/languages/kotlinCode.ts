import type { Node } from 'web-tree-sitter';
import type { AnnotationCode, BlockCode, Code, FieldCode, MethodCode, ParameterCode, TypeCode } from '../code/model';
import type { MemberCache } from '../code/memberCache';
import type { TypeName } from '../model';
import { kotlinBlock } from './kotlinCodeStatements';
import { kotlinValue } from './kotlinCodeValues';
import { kotlinType } from './kotlinTypes';
import { codeChildren, make } from './makeCode';

const TYPES = new Set(['class_declaration', 'object_declaration', 'companion_object']);

/** A file's types, and one without a name for the functions and values that stand outside of types. */
export function kotlinCode(root: Node, cache: MemberCache): TypeCode[] {
  const outside = make('type', root, undefined, (self) => ({
    ...typeParts('', root.startIndex),
    ...members(root, self, cache, false),
  }));
  const types = codeChildren(root)
    .filter(({ type }) => TYPES.has(type))
    .map((child) => typeOf(child, undefined, cache));
  return outside.fields.length + outside.methods.length > 0 ? [...types, outside] : types;
}

function typeParts(name: string, nameStart: number) {
  return {
    name,
    nameStart,
    interface: false,
    supertypes: [] as TypeName[],
    annotations: [] as AnnotationCode[],
    modifiers: [] as string[],
    fields: [] as FieldCode[],
    methods: [] as MethodCode[],
    types: [] as TypeCode[],
  };
}

function child(node: Node, ...kinds: readonly string[]): Node | undefined {
  return codeChildren(node).find(({ type }) => kinds.includes(type));
}

function typeOf(node: Node, parent: Code | undefined, cache: MemberCache | undefined): TypeCode {
  return make('type', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const body = child(node, 'class_body', 'enum_class_body');
    const constructor = child(child(node, 'primary_constructor') ?? node, 'class_parameters');
    const own = body === undefined ? { fields: [], methods: [], types: [] } : members(body, self, cache, true);
    return {
      ...typeParts(name?.text ?? '', name?.startIndex ?? node.startIndex),
      interface: node.children.some(({ type }) => type === 'interface'),
      supertypes: kotlinSupertypes(node),
      ...modifiersOf(node, self),
      ...own,
      fields: [...constructorFields(constructor, self), ...own.fields],
    };
  });
}

export function kotlinSupertypes(node: Node): TypeName[] {
  const list = child(node, 'delegation_specifiers');
  return (list === undefined ? [] : codeChildren(list)).flatMap((specifier) => {
    const written = codeChildren(specifier)[0];
    return kotlinType((written?.type === 'constructor_invocation' ? codeChildren(written)[0] : written) ?? null) ?? [];
  });
}

/** The body of an object literal. */
export function kotlinClassBody(
  node: Node,
  body: Node | undefined,
  supertypes: readonly TypeName[],
  parent: Code,
): TypeCode {
  return make('type', node, parent, (self) => ({
    ...typeParts('', node.startIndex),
    supertypes,
    ...(body === undefined ? { fields: [], methods: [], types: [] } : members(body, self, undefined, true)),
  }));
}

function members(body: Node, parent: TypeCode, cache: MemberCache | undefined, withTypes: boolean) {
  const found = { fields: [] as FieldCode[], methods: [] as MethodCode[], types: [] as TypeCode[] };
  const take = <T extends Code>(node: Node, read: () => T[]) =>
    cache === undefined ? read() : cache.take(node.startIndex, node.endIndex, parent, read);
  for (const member of codeChildren(body)) {
    switch (member.type) {
      case 'property_declaration':
        found.fields.push(...take(member, () => fields(member, parent)));
        break;
      case 'function_declaration':
      case 'secondary_constructor':
        found.methods.push(...take(member, () => [method(member, parent)]));
        break;
      case 'anonymous_initializer':
        found.methods.push(...take(member, () => [initialiser(member, parent)]));
        break;
      default:
        if (withTypes && TYPES.has(member.type)) {
          found.types.push(typeOf(member, parent, cache));
        }
    }
  }
  return found;
}

/** `private val repo: Repo` between a class's brackets is a field. */
function constructorFields(list: Node | undefined, parent: Code): FieldCode[] {
  return (list === undefined ? [] : codeChildren(list)).flatMap((parameter) => {
    const name = child(parameter, 'identifier');
    return name === undefined
      ? []
      : [
          make('field', parameter, parent, () => ({
            name: name.text,
            nameStart: name.startIndex,
            type: kotlinType(child(parameter, 'user_type', 'nullable_type') ?? null),
            value: undefined,
            modifiers: words(parameter),
            annotations: [],
          })),
        ];
  });
}

function fields(node: Node, parent: TypeCode): FieldCode[] {
  const variable = child(node, 'variable_declaration');
  const name = variable && child(variable, 'identifier');
  return name === undefined
    ? []
    : [
        make('field', node, parent, (self) => {
          const value = kotlinInitializer(node);
          return {
            name: name.text,
            nameStart: name.startIndex,
            type: kotlinType(codeChildren(variable!)[1] ?? null),
            value: value === undefined ? undefined : kotlinValue(value, self),
            ...modifiersOf(node, self),
          };
        }),
      ];
}

/** What stands behind the `=` or, delegated, behind `by`. */
export function kotlinInitializer(node: Node): Node | undefined {
  const parts = codeChildren(node);
  const at = parts.findIndex(({ type }) => /variable_declaration$/.test(type));
  return parts.slice(at + 1).find(({ type }) => !/^(?:getter|setter|type_constraints|property_delegate)$/.test(type));
}

function method(node: Node, parent: TypeCode): MethodCode {
  return make('method', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const body = child(node, 'function_body', 'block');
    return {
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      role: node.type === 'secondary_constructor' ? ('constructor' as const) : ('method' as const),
      ...modifiersOf(node, self),
      parameters: kotlinParameters(child(node, 'function_value_parameters'), self),
      result: kotlinType(child(node, 'user_type', 'nullable_type') ?? null),
      body: body === undefined ? undefined : bodyOf(body, self),
      broken: node.hasError,
    };
  });
}

/** `= value` is a block that returns it. */
function bodyOf(node: Node, parent: Code): BlockCode | undefined {
  const inner = node.type === 'function_body' ? codeChildren(node)[0] : node;
  if (inner === undefined || inner.type === 'block') {
    return inner && kotlinBlock(inner, parent);
  }
  return make('block', inner, parent, (self) => ({
    statements: [make('return', inner, self, (exit) => ({ value: kotlinValue(inner, exit) }))],
  }));
}

function initialiser(node: Node, parent: TypeCode): MethodCode {
  return make('method', node, parent, (self) => {
    const body = child(node, 'block');
    return {
      name: '',
      nameStart: node.startIndex,
      role: 'initialiser' as const,
      annotations: [],
      modifiers: [],
      parameters: [],
      result: undefined,
      body: body && kotlinBlock(body, self),
      broken: node.hasError,
    };
  });
}

/** Of functions and lambdas. */
export function kotlinParameters(list: Node | undefined, parent: Code): ParameterCode[] {
  return (list === undefined ? [] : codeChildren(list)).flatMap((node) => {
    const name = child(node, 'identifier');
    return name === undefined
      ? []
      : [
          make('parameter', node, parent, () => ({
            name: name.text,
            type: kotlinType(child(node, 'user_type', 'nullable_type') ?? null),
          })),
        ];
  });
}

function words(node: Node): string[] {
  const list = child(node, 'modifiers');
  return list === undefined
    ? []
    : codeChildren(list).flatMap(({ type, text }) => (/_modifier$/.test(type) ? [text] : []));
}

function modifiersOf(node: Node, parent: Code): { annotations: AnnotationCode[]; modifiers: string[] } {
  const list = child(node, 'modifiers');
  const annotations = (list === undefined ? [] : codeChildren(list))
    .filter(({ type }) => type === 'annotation')
    .flatMap((annotation) => annotationOf(annotation, parent));
  return { annotations, modifiers: words(node) };
}

function annotationOf(node: Node, parent: Code): AnnotationCode[] {
  const [written] = codeChildren(node);
  const type = written?.type === 'constructor_invocation' ? codeChildren(written)[0] : written;
  const name = type && codeChildren(type).findLast(({ type: kind }) => kind === 'identifier');
  const list = written?.type === 'constructor_invocation' ? child(written, 'value_arguments') : undefined;
  return name === undefined
    ? []
    : [
        make('annotation', node, parent, (self) => ({
          name: name.text,
          nameStart: name.startIndex,
          attributes: (list === undefined ? [] : codeChildren(list)).flatMap((argument) => {
            const [key, value] = codeChildren(argument);
            return key === undefined
              ? []
              : [
                  make('attribute', argument, self, (attribute) => ({
                    name: value === undefined ? 'value' : key.text,
                    nameStart: key.startIndex,
                    value: kotlinValue(value ?? key, attribute),
                  })),
                ];
          }),
        })),
      ];
}
