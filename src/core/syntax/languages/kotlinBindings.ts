import type { Node } from 'web-tree-sitter';
import type { Expression, TypeName } from '../model';
import { kotlinExpression, scopeCall } from './kotlinExpressions';
import { kotlinType, typeIn } from './kotlinTypes';
import type { ScopedBinding } from './language';
import { solid } from './makeExpressions';

/** Nodes at whose end a name is forgotten. */
const SCOPES = new Set([
  'block',
  'function_declaration',
  'secondary_constructor',
  'anonymous_function',
  'lambda_literal',
  'for_statement',
  'catch_block',
  'when_entry',
  'class_declaration',
  'object_declaration',
  'companion_object',
  'source_file',
  'ERROR',
]);
const TYPES = new Set(['class_declaration', 'object_declaration', 'companion_object', 'ERROR', 'source_file']);

/** The declaration whose name is the identifier `node`. */
export function kotlinBinding(node: Node): ScopedBinding | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'variable_declaration':
      return isFirst(node, parent) ? variable(parent) : undefined;
    case 'parameter':
      return isFirst(node, parent) ? bound('parameter', parent, typeOf(parent), undefined) : undefined;
    case 'class_parameter': {
      const name = solid(parent).find(({ type }) => type === 'identifier');
      const isField = parent.children.some((child) => child?.type === 'val' || child?.type === 'var');
      return name?.id === node.id
        ? bound(isField ? 'field' : 'parameter', parent, typeOf(parent), undefined)
        : undefined;
    }
    default:
      return undefined;
  }
}

function isFirst(node: Node, parent: Node): boolean {
  return solid(parent).find(({ type }) => type === 'identifier')?.id === node.id;
}

function typeOf(node: Node): TypeName | undefined {
  return kotlinType(typeIn(node));
}

function variable(declaration: Node): ScopedBinding | undefined {
  const owner = declaration.parent;
  const type = typeOf(declaration);
  switch (owner?.type) {
    case 'property_declaration': {
      const value = kotlinValue(owner);
      const around = scopeOf(owner);
      const isField = around === null || TYPES.has(around.type);
      return bound(isField ? 'field' : 'local', owner, type, value);
    }
    case 'for_statement': {
      const over = solid(owner).find((child) => child.startIndex > declaration.endIndex);
      return { ...bound('local', owner, type, over && kotlinExpression(over)), each: type === undefined };
    }
    case 'lambda_parameters': {
      // `x.let { p -> ... }`: what `it` would be.
      const call = scopeCall(owner, new Set(['let', 'also']));
      return bound('parameter', owner, type, type === undefined && call ? kotlinExpression(call.receiver) : undefined);
    }
    default:
      return undefined;
  }
}

/** What a property is made with, also by a delegate (`by lazy { ... }`). */
export function kotlinValue(property: Node): Expression | undefined {
  const delegate = solid(property).find(({ type }) => type === 'property_delegate');
  const equals = property.children.findIndex((child) => child?.type === '=');
  const value = delegate === undefined ? (equals < 0 ? null : property.children[equals + 1]) : solid(delegate)[0];
  return value ? kotlinExpression(value) : undefined;
}

function scopeOf(node: Node): Node | null {
  let scope = node.parent;
  while (scope !== null && !SCOPES.has(scope.type)) {
    scope = scope.parent;
  }
  return scope;
}

function bound(
  kind: ScopedBinding['kind'],
  declaration: Node,
  type: TypeName | undefined,
  value: Expression | undefined,
): ScopedBinding {
  let scope = scopeOf(declaration);
  // A companion's members are seen in the class.
  if (kind === 'field' && scope?.type === 'companion_object') {
    scope = scopeOf(scope);
  }
  const isNull = value?.kind === 'literal' && value.value === null;
  return {
    kind,
    type,
    value: isNull ? undefined : value,
    each: false,
    lambda: undefined,
    from: kind === 'field' ? (scope?.startIndex ?? 0) : declaration.startIndex,
    to: scope?.endIndex ?? Number.MAX_SAFE_INTEGER,
  };
}
