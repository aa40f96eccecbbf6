import type { Node } from 'web-tree-sitter';
import type { Code, FieldCode, MethodCode, ParameterCode, TypeCode } from '../code/model';
import type { MemberCache } from '../code/memberCache';
import type { TypeName } from '../model';
import { all } from '../code/walk';
import { codeChildren, make } from './makeCode';
import { scriptBlock, scriptStatements } from './scriptCodeStatements';
import { scriptValue } from './scriptCodeValues';
import { scriptType } from './scriptTypes';

const FUNCTIONS = new Set(['function_declaration', 'generator_function_declaration']);
const CLASSES = new Set(['class_declaration', 'abstract_class_declaration', 'class']);

/** A module: its functions, its classes, and what runs when it is loaded. */
export function scriptCode(root: Node, cache: MemberCache): TypeCode[] {
  const parts = typeParts('', root.startIndex);
  const module = make('type', root, undefined, () => ({ ...parts, module: true as const }));
  const statements: Node[] = [];
  for (const child of codeChildren(root)) {
    const declared = child.type === 'export_statement' ? child.childForFieldName('declaration') : child;
    const exported = child.type === 'export_statement';
    if (declared !== null && FUNCTIONS.has(declared.type)) {
      const read = () => [scriptMethod(declared, module, exported ? ['export'] : [])];
      parts.methods.push(...cache.take(child.startIndex, child.endIndex, module, read));
    } else if (declared !== null && CLASSES.has(declared.type)) {
      parts.types.push(scriptClass(declared, module, cache));
    } else {
      statements.push(child);
    }
  }
  if (statements.length > 0) {
    parts.methods.push(
      make('method', root, module, (self) => ({
        name: '',
        nameStart: root.startIndex,
        role: 'initialiser' as const,
        modifiers: [],
        annotations: [],
        parameters: [],
        result: undefined,
        body: make('block', root, self, (block) => ({ statements: scriptStatements(statements, block) })),
        broken: root.hasError,
      })),
    );
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
    fields: [] as FieldCode[],
    methods: [] as MethodCode[],
    types: [] as TypeCode[],
  };
}

export function scriptClass(node: Node, parent: Code, cache?: MemberCache): TypeCode {
  return make('type', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const parts = { ...typeParts(name?.text ?? '', name?.startIndex ?? node.startIndex), supertypes: supertypes(node) };
    for (const member of codeChildren(node.childForFieldName('body') ?? node)) {
      if (member.type === 'method_definition') {
        const read = () => [scriptMethod(member, self, [])];
        const taken = cache === undefined ? read() : cache.take(member.startIndex, member.endIndex, self, read);
        parts.methods.push(...taken);
      } else if (member.type === 'public_field_definition' || member.type === 'field_definition') {
        parts.fields.push(field(member, self));
      }
    }
    parts.fields.push(...ownFields(parts, self));
    return parts;
  });
}

function supertypes(node: Node): TypeName[] {
  const heritage = codeChildren(node).find(({ type }) => type === 'class_heritage');
  const clauses = heritage === undefined ? [] : codeChildren(heritage);
  return clauses
    .flatMap((clause) => (/_clause$/.test(clause.type) ? codeChildren(clause) : [clause]))
    .flatMap((type) => scriptType(type) ?? []);
}

function modifiersOf(node: Node): string[] {
  const words = node.children.filter(({ type }) => /^(?:accessibility_modifier|static|readonly|async)$/.test(type));
  const name = node.childForFieldName('name') ?? node.childForFieldName('property');
  return [...words.map(({ text }) => text), ...(name?.type === 'private_property_identifier' ? ['private'] : [])];
}

function field(node: Node, parent: Code): FieldCode {
  return make('field', node, parent, (self) => {
    const name = node.childForFieldName('name') ?? node.childForFieldName('property');
    const value = node.childForFieldName('value');
    return {
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      type: scriptType(node.childForFieldName('type')),
      value: value === null ? undefined : scriptValue(value, self),
      modifiers: modifiersOf(node),
      annotations: [],
    };
  });
}

/** `constructor(private readonly a: A)`, and `this.b = ...` of a class that declares no `b`. */
function ownFields({ fields, methods }: Pick<TypeCode, 'fields' | 'methods'>, parent: Code): FieldCode[] {
  const names = new Map(fields.map((own) => [own.name, own]));
  const found: FieldCode[] = [];
  const add = (name: string, at: { start: number; end: number }, modifiers: string[], type?: TypeName): void => {
    if (!names.has(name)) {
      const { start, end } = at;
      const own: FieldCode = {
        ...{ kind: 'field', name, nameStart: start, start, end, parent },
        ...{ type, value: undefined, modifiers, annotations: [] },
      };
      names.set(name, own);
      found.push(own);
    }
  };
  for (const method of methods) {
    for (const parameter of method.parameters.filter(({ modifier }) => modifier !== undefined)) {
      add(parameter.name, parameter, [parameter.modifier!], parameter.type);
    }
    for (const { target } of all(method, 'assign')) {
      if (target.kind === 'member' && target.object.kind === 'self') {
        add(target.name, target, []);
      }
    }
  }
  return found;
}

export function scriptMethod(node: Node, parent: TypeCode, modifiers: readonly string[]): MethodCode {
  return make('method', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const body = node.childForFieldName('body');
    return {
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      role: name?.text === 'constructor' ? ('constructor' as const) : ('method' as const),
      modifiers: [...modifiersOf(node), ...modifiers],
      annotations: [],
      parameters: scriptParameters(node.childForFieldName('parameters') ?? node.childForFieldName('parameter'), self),
      result: scriptType(node.childForFieldName('return_type')),
      body: body === null ? undefined : scriptBlock(body, self),
      broken: node.hasError,
    };
  });
}

export function scriptParameters(list: Node | null, parent: Code): ParameterCode[] {
  if (list?.type === 'identifier') {
    return [make('parameter', list, parent, () => ({ name: list.text, type: undefined }))];
  }
  return (list === null ? [] : codeChildren(list)).flatMap((node) => {
    const name = node.childForFieldName('pattern') ?? node.childForFieldName('left') ?? node;
    const modifier = node.children.find(({ type }) => type === 'accessibility_modifier' || type === 'readonly')?.text;
    return name.type !== 'identifier'
      ? []
      : [
          make('parameter', node, parent, () => ({
            name: name.text,
            type: scriptType(node.childForFieldName('type')),
            ...(modifier === undefined ? {} : { modifier }),
          })),
        ];
  });
}
