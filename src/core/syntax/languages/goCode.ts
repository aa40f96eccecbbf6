import type { Node } from 'web-tree-sitter';
import type { Code, FieldCode, MethodCode, ParameterCode, TypeCode } from '../code/model';
import type { MemberCache } from '../code/memberCache';
import type { TypeName } from '../model';
import { goBlock, namesOf } from './goCodeStatements';
import { goValue } from './goCodeValues';
import { goType } from './goTypes';
import { codeChildren, make } from './makeCode';

/** A package's file: its functions, its variables, and its types with their methods. */
export function goCode(root: Node, cache: MemberCache): TypeCode[] {
  const module = make('type', root, undefined, (self) => ({
    ...namedType('', root.startIndex),
    module: true as const,
    fields: declarationsOf(root, 'var_declaration', 'const_declaration').flatMap((node) => values(node, self)),
  }));
  const types = new Map<string, TypeCode>();
  for (const declaration of declarationsOf(root, 'type_declaration')) {
    for (const spec of codeChildren(declaration)) {
      const name = spec.childForFieldName('name');
      if (name !== null) {
        types.set(name.text, struct(spec, name, module));
      }
    }
  }
  const functions: MethodCode[] = [];
  for (const node of declarationsOf(root, 'function_declaration', 'method_declaration')) {
    const receiver = receiverOf(node);
    let owner = receiver === undefined ? module : types.get(receiver.type);
    if (owner === undefined) {
      // A type of another file of the package.
      owner = make('type', node, module, () => namedType(receiver!.type, node.startIndex));
      types.set(receiver!.type, owner);
    }
    const holder = owner;
    const read = () => [method(node, receiver?.name, holder)];
    const methods = cache.take(node.startIndex, node.endIndex, holder, read);
    (holder === module ? functions : (holder.methods as MethodCode[])).push(...methods);
  }
  Object.assign(module, { methods: functions, types: [...types.values()] });
  return [module];
}

function namedType(name: string, nameStart: number) {
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

/** Top-level declarations, those inside of damaged parts too. */
function declarationsOf(root: Node, ...kinds: readonly string[]): Node[] {
  return root.namedChildren.flatMap((node) =>
    kinds.includes(node.type) ? [node] : node.type === 'ERROR' ? declarationsOf(node, ...kinds) : [],
  );
}

function values(declaration: Node, parent: Code): FieldCode[] {
  const specs = codeChildren(declaration).flatMap((child) =>
    child.type === 'var_spec_list' ? codeChildren(child) : [child],
  );
  return specs.flatMap((spec) => {
    const names = namesOf(spec);
    const list = spec.childForFieldName('value');
    const given = list === null ? [] : codeChildren(list);
    return names.map((name, i) =>
      make('field', name, parent, (self) => ({
        name: name.text,
        nameStart: name.startIndex,
        type: goType(spec.childForFieldName('type')),
        value: given[i] === undefined ? undefined : goValue(given[i], self),
        modifiers: declaration.type === 'const_declaration' ? ['final'] : [],
        annotations: [],
      })),
    );
  });
}

function struct(spec: Node, name: Node, module: TypeCode): TypeCode {
  const body = spec.childForFieldName('type');
  return make('type', spec, module, (self) => ({
    ...namedType(name.text, name.startIndex),
    interface: body?.type === 'interface_type',
    fields: body?.type === 'struct_type' ? fieldsOf(body, self) : [],
  }));
}

function fieldsOf(body: Node, parent: Code): FieldCode[] {
  const list = codeChildren(body).find(({ type }) => type === 'field_declaration_list');
  return codeChildren(list ?? body).flatMap((field) =>
    namesOf(field).map((name) =>
      make('field', name, parent, () => ({
        name: name.text,
        nameStart: name.startIndex,
        type: goType(field.childForFieldName('type')),
        value: undefined,
        // A lower-case name is the package's own.
        modifiers: /^[a-z_]/.test(name.text) ? ['private'] : [],
        annotations: [],
      })),
    ),
  );
}

/** `(p *Points)`: the name is empty where it is left out. */
function receiverOf(node: Node): { readonly name: string; readonly type: string } | undefined {
  const list = node.childForFieldName('receiver');
  const parameter = list === null ? undefined : codeChildren(list)[0];
  if (parameter === undefined) {
    return undefined;
  }
  const type = goType(parameter.childForFieldName('type'))?.name ?? '';
  return { name: parameter.childForFieldName('name')?.text ?? '', type };
}

function method(node: Node, receiver: string | undefined, parent: TypeCode): MethodCode {
  return make('method', node, parent, (self) => {
    const name = node.childForFieldName('name');
    const body = node.childForFieldName('body');
    return {
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      role: 'method' as const,
      modifiers: [],
      annotations: [],
      ...(receiver === undefined ? {} : { receiver }),
      parameters: goParameterCodes(node.childForFieldName('parameters'), self),
      result: resultOf(node),
      body: body === null ? undefined : goBlock(body, self),
      broken: node.hasError,
    };
  });
}

function resultOf(node: Node): TypeName | undefined {
  const result = node.childForFieldName('result');
  const first = result?.type === 'parameter_list' ? codeChildren(result)[0]?.childForFieldName('type') : result;
  return goType(first ?? null);
}

export function goParameterCodes(list: Node | null, parent: Code): ParameterCode[] {
  return (list === null ? [] : codeChildren(list))
    .filter(({ type }) => type === 'parameter_declaration' || type === 'variadic_parameter_declaration')
    .flatMap((parameter) =>
      namesOf(parameter).map((name) =>
        make('parameter', parameter, parent, () => ({
          name: name.text,
          type: goType(parameter.childForFieldName('type')),
        })),
      ),
    );
}
