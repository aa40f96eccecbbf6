import type { Node } from 'web-tree-sitter';
import type { Expression, TypeName } from '../model';
import { goExpression } from './goExpressions';
import { goType, many } from './goTypes';
import type { ScopedBinding } from './language';
import { solid } from './makeExpressions';

/** Nodes at whose end a name is forgotten. */
const SCOPES = new Set([
  'block',
  'function_declaration',
  'method_declaration',
  'method_elem',
  'function_type',
  'func_literal',
  'if_statement',
  'for_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'expression_case',
  'default_case',
  'type_case',
  'communication_case',
  'source_file',
  'ERROR',
]);

/** The declaration whose name is the identifier `node`. */
export function goBinding(node: Node): ScopedBinding | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'parameter_declaration':
    case 'variadic_parameter_declaration': {
      const type = goType(parent.childForFieldName('type'));
      const several = parent.type === 'variadic_parameter_declaration';
      return isName(parent, node) ? binding(node, parent, 'parameter', several ? many(type) : type) : undefined;
    }
    case 'var_spec':
    case 'const_spec':
      return isName(parent, node)
        ? binding(
            node,
            parent,
            'local',
            goType(parent.childForFieldName('type')),
            valueOf(parent.childrenForFieldName('name'), node, parent.childForFieldName('value')),
          )
        : undefined;
    case 'expression_list':
      return ofList(node, parent, parent.parent);
    default:
      return undefined;
  }
}

function isName(parent: Node, node: Node): boolean {
  return parent.childrenForFieldName('name').some((name) => name?.id === node.id);
}

function ofList(node: Node, list: Node, statement: Node | null): ScopedBinding | undefined {
  if (statement === null || statement.childForFieldName('left')?.id !== list.id) {
    return undefined;
  }
  const right = statement.childForFieldName('right');
  switch (statement.type) {
    case 'short_var_declaration':
      return binding(node, statement, 'local', undefined, valueOf(list.namedChildren, node, right));
    case 'range_clause': {
      const names = solid(list);
      // The first of two is an index, or a key.
      const held = names.length === 1 || names[1]?.id === node.id;
      const value = held && right !== null ? goExpression(right) : undefined;
      return { ...binding(node, statement, 'local', undefined, value), each: value !== undefined };
    }
    default:
      return undefined;
  }
}

/** The value at the name's place; of a call with several results the first name gets the call. */
function valueOf(names: readonly (Node | null)[], node: Node, right: Node | null): Expression | undefined {
  const index = names.filter((name) => name?.isNamed === true).findIndex((name) => name?.id === node.id);
  const values = right?.type === 'expression_list' ? solid(right) : right === null ? [] : [right];
  const value = values[index];
  return value === undefined ? undefined : goExpression(value);
}

function binding(
  node: Node,
  declaration: Node,
  kind: ScopedBinding['kind'],
  type: TypeName | undefined,
  value?: Expression,
): ScopedBinding {
  let scope: Node | null = declaration.parent;
  while (scope !== null && !SCOPES.has(scope.type)) {
    scope = scope.parent;
  }
  const whole = scope === null || scope.type === 'source_file' || scope.type === 'ERROR';
  return {
    kind,
    type,
    value,
    each: false,
    lambda: undefined,
    from: whole ? 0 : node.startIndex,
    to: whole ? Number.MAX_SAFE_INTEGER : scope!.endIndex,
  };
}
