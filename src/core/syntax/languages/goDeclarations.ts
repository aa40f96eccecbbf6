import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, MemberDeclaration, TypeName } from '../model';
import { goExpression } from './goExpressions';
import { goResult, goType } from './goTypes';
import { solid } from './makeExpressions';

interface Growing extends ClassDeclaration {
  readonly supertypes: TypeName[];
  readonly members: MemberDeclaration[];
}

/** The package's part in this file, then the types that the file declares or adds methods to. */
export function goDeclarations(root: Node): ClassDeclaration[] {
  const module = growing('module', '', root, root);
  const types = new Map<string, Growing>();
  for (const node of topLevel(root)) {
    switch (node.type) {
      case 'type_declaration':
        for (const spec of solid(node)) {
          addType(spec, types);
        }
        break;
      case 'function_declaration':
        module.members.push(...method(node));
        break;
      case 'method_declaration': {
        const receiver = solid(node.childForFieldName('receiver'))[0]?.childForFieldName('type');
        const name = goType(receiver ?? null)?.name;
        if (name !== undefined) {
          const type = types.get(name) ?? growing('class', name, node, node);
          types.set(name, type);
          type.members.push(...method(node));
        }
        break;
      }
      case 'var_declaration':
        for (const spec of specs(node)) {
          module.members.push(...variables(spec));
        }
        break;
    }
  }
  return [module, ...types.values()];
}

/** Declarations outside of functions, also those beside which something does not parse. */
function topLevel(root: Node): Node[] {
  return root.namedChildren.flatMap((node) => (node.type === 'ERROR' ? node.namedChildren : [node]));
}

function specs(node: Node): Node[] {
  return solid(node).flatMap((child) => (child.type === 'var_spec_list' ? solid(child) : [child]));
}

function growing(kind: ClassDeclaration['kind'], name: string, nameNode: Node, node: Node): Growing {
  return {
    kind,
    name,
    nameStart: nameNode.startIndex,
    typeParameters: [],
    supertypes: [],
    annotations: [],
    start: node.startIndex,
    end: node.endIndex,
    members: [],
  };
}

function addType(spec: Node, types: Map<string, Growing>): void {
  const name = spec.childForFieldName('name');
  const type = spec.childForFieldName('type');
  if (name === null || type === null) {
    return;
  }
  const before = types.get(name.text);
  const found = growing(type.type === 'interface_type' ? 'interface' : 'class', name.text, name, spec);
  found.members.push(...(before?.members ?? []));
  types.set(name.text, found);
  switch (type.type) {
    case 'struct_type':
      for (const field of solid(type).flatMap(solid)) {
        addField(field, found);
      }
      break;
    case 'interface_type':
      for (const part of solid(type)) {
        if (part.type === 'method_elem') {
          found.members.push(...method(part));
        } else {
          const above = goType(part);
          found.supertypes.push(...(above === undefined ? [] : [above]));
        }
      }
      break;
    default: {
      const above = goType(type);
      found.supertypes.push(...(above === undefined || above.dimensions > 0 ? [] : [above]));
    }
  }
}

/** An embedded type lends its methods, and is a field called like it. */
function addField(field: Node, owner: Growing): void {
  const type = goType(field.childForFieldName('type'));
  if (field.type !== 'field_declaration' || type === undefined) {
    return;
  }
  const names = field.childrenForFieldName('name').flatMap((name) => (name?.isNamed === true ? name.text : []));
  if (names.length === 0) {
    owner.supertypes.push(type);
    names.push(type.name.slice(type.name.lastIndexOf('.') + 1));
  }
  owner.members.push(...names.map((name) => memberOf('field', name, type)));
}

function method(node: Node): MemberDeclaration[] {
  const name = node.childForFieldName('name');
  const type = goResult(node);
  return name === null || type === undefined ? [] : [memberOf('method', name.text, type)];
}

function variables(spec: Node): MemberDeclaration[] {
  const type = goType(spec.childForFieldName('type'));
  const values = solid(spec.childForFieldName('value'));
  return spec.childrenForFieldName('name').flatMap((name, i) => {
    const value = values[i];
    return name === null ? [] : [{ ...memberOf('field', name.text, type), value: value && goExpression(value) }];
  });
}

function memberOf(kind: MemberDeclaration['kind'], name: string, type: TypeName | undefined): MemberDeclaration {
  return { kind, name, type, private: false, typeParameters: [], annotations: [], parameters: [] };
}
