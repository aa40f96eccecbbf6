import type { Node } from 'web-tree-sitter';
import type { AnnotationCode, Code, FieldCode, MethodCode, ParameterCode, TypeCode } from '../code/model';
import type { MemberCache } from '../code/memberCache';
import type { TypeName } from '../model';
import { all } from '../code/walk';
import { codeChildren, make } from './makeCode';
import { pythonBlock, pythonStatements } from './pythonCodeStatements';
import { pythonValue } from './pythonCodeValues';
import { pythonType } from './pythonTypes';

/** A module: its functions, its classes, and what runs when it is imported. */
export function pythonCode(root: Node, cache: MemberCache): TypeCode[] {
  const module = make('type', root, undefined, (self) => ({
    ...typeParts('', root.startIndex),
    module: true as const,
    ...membersOf(root, self, cache),
  }));
  const statements = codeChildren(root).filter((child) => definitionOf(child) === undefined);
  if (statements.length > 0) {
    (module.methods as MethodCode[]).push(initialiser(root, statements, module));
  }
  return [module];
}

function typeParts(name: string, nameStart: number) {
  return {
    name,
    nameStart,
    interface: false,
    supertypes: [] as TypeName[],
    annotations: [],
    modifiers: [] as string[],
  };
}

/** The function or class that a node defines, with or without decorators. */
export function definitionOf(node: Node): Node | undefined {
  const inner = node.type === 'decorated_definition' ? node.childForFieldName('definition') : node;
  return inner?.type === 'function_definition' || inner?.type === 'class_definition' ? inner : undefined;
}

function membersOf(body: Node, parent: TypeCode, cache: MemberCache | undefined) {
  const methods: MethodCode[] = [];
  const types: TypeCode[] = [];
  for (const child of codeChildren(body)) {
    const definition = definitionOf(child);
    if (definition?.type === 'class_definition') {
      types.push(classOf(definition, parent, cache));
    } else if (definition !== undefined) {
      const read = () => [functionOf(child, definition, parent)];
      methods.push(...(cache === undefined ? read() : cache.take(child.startIndex, child.endIndex, parent, read)));
    }
  }
  return { fields: [] as FieldCode[], methods, types };
}

function initialiser(root: Node, statements: readonly Node[], parent: TypeCode): MethodCode {
  return make('method', root, parent, (self) => ({
    name: '',
    nameStart: root.startIndex,
    role: 'initialiser' as const,
    modifiers: [],
    annotations: [],
    parameters: [],
    result: undefined,
    body: make('block', root, self, (block) => ({ statements: pythonStatements(statements, block) })),
    broken: root.hasError,
  }));
}

export function classOf(node: Node, parent: Code, cache: MemberCache | undefined): TypeCode {
  return make('type', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const supers = node.childForFieldName('superclasses');
    const body = node.childForFieldName('body');
    const members = body === null ? { fields: [], methods: [], types: [] } : membersOf(body, self, cache);
    return {
      ...typeParts(name?.text ?? '', name?.startIndex ?? node.startIndex),
      supertypes: (supers === null ? [] : codeChildren(supers)).flatMap((type) => pythonType(type) ?? []),
      ...members,
      fields: [...classFields(body, self), ...ownFields(members.methods, self)],
    };
  });
}

/** `name = value` in the body of a class. */
function classFields(body: Node | null, parent: Code): FieldCode[] {
  return (body === null ? [] : codeChildren(body)).flatMap((child) => {
    const [assignment] = child.type === 'expression_statement' ? codeChildren(child) : [];
    const left = assignment?.type === 'assignment' ? assignment.childForFieldName('left') : null;
    return left?.type === 'identifier' && assignment !== undefined
      ? [
          make('field', assignment, parent, (self) => {
            const value = assignment.childForFieldName('right');
            return {
              ...fieldParts(left.text, left.startIndex),
              type: pythonType(assignment.childForFieldName('type')),
              value: value === null ? undefined : pythonValue(value, self),
            };
          }),
        ]
      : [];
  });
}

/** `self.name = value`: what is set in a method is a field, wherever that is. */
function ownFields(methods: readonly MethodCode[], parent: Code): FieldCode[] {
  const names = new Map<string, FieldCode>();
  for (const { target } of methods.flatMap((method) => all(method, 'assign'))) {
    if (target.kind === 'member' && target.object.kind === 'self' && !names.has(target.name)) {
      const { start, end, name } = target;
      names.set(name, {
        ...fieldParts(name, start),
        kind: 'field',
        start,
        end,
        parent,
        type: undefined,
        value: undefined,
      });
    }
  }
  return [...names.values()];
}

function fieldParts(name: string, nameStart: number) {
  return { name, nameStart, modifiers: name.startsWith('_') ? ['private'] : [], annotations: [] };
}

/** `node` is the definition with its decorators. */
function functionOf(node: Node, definition: Node, parent: TypeCode): MethodCode {
  return make('method', definition, parent, (self) => {
    const name = definition.childForFieldName('name');
    const body = definition.childForFieldName('body');
    const decorators = node.type === 'decorated_definition' ? codeChildren(node) : [];
    const isAsync = definition.children.some((child) => child.type === 'async');
    return {
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? definition.startIndex,
      role: name?.text === '__init__' ? ('constructor' as const) : ('method' as const),
      modifiers: isAsync ? ['async'] : [],
      annotations: decorators.filter(({ type }) => type === 'decorator').flatMap((child) => decorator(child, self)),
      parameters: pythonParameters(definition.childForFieldName('parameters'), self),
      result: pythonType(definition.childForFieldName('return_type')),
      body: body === null ? undefined : pythonBlock(body, self),
      broken: definition.hasError,
    };
  });
}

function decorator(node: Node, parent: Code): AnnotationCode[] {
  const [value] = codeChildren(node);
  const named = value?.type === 'call' ? value.childForFieldName('function') : value;
  const name = named?.type === 'attribute' ? named.childForFieldName('attribute') : named;
  return name === null || name === undefined
    ? []
    : [make('annotation', node, parent, () => ({ name: name.text, nameStart: name.startIndex, attributes: [] }))];
}

/** Without `self`. */
export function pythonParameters(list: Node | null, parent: Code): ParameterCode[] {
  return (list === null ? [] : codeChildren(list)).flatMap((node) => {
    const name = node.type === 'identifier' ? node : (node.childForFieldName('name') ?? codeChildren(node)[0]);
    return name?.type !== 'identifier' || name.text === 'self' || name.text === 'cls'
      ? []
      : [
          make('parameter', node, parent, () => ({
            name: name.text,
            type: pythonType(node.childForFieldName('type')),
          })),
        ];
  });
}
