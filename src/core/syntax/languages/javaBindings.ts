import type { Node } from 'web-tree-sitter';
import type { LambdaContext, TypeName } from '../model';
import { javaCall, javaCreation, javaExpression, javaLambda } from './javaExpressions';
import { isJavaType, javaType, withDimensions } from './javaTypes';
import type { ScopedBinding } from './language';

/** Nodes at whose end a local variable or parameter is forgotten. */
const SCOPES = new Set([
  'block',
  'constructor_body',
  'for_statement',
  'enhanced_for_statement',
  'try_with_resources_statement',
  'catch_clause',
  'lambda_expression',
  'method_declaration',
  'constructor_declaration',
  'compact_constructor_declaration',
  'switch_block_statement_group',
  'switch_rule',
  'class_body',
  'interface_body',
  'enum_body',
  'record_declaration',
  'program',
  'ERROR',
]);

/** The declaration whose name is the identifier `node`. */
export function javaBinding(node: Node): ScopedBinding | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'variable_declarator':
      return sameNode(parent.childForFieldName('name'), node) ? variable(parent) : undefined;
    case 'formal_parameter':
    case 'catch_formal_parameter':
      return sameNode(parent.childForFieldName('name'), node)
        ? typed(node, parent, parent.childForFieldName('type'), 'parameter')
        : undefined;
    case 'enhanced_for_statement': {
      const value = parent.childForFieldName('value');
      if (!sameNode(parent.childForFieldName('name'), node)) {
        return undefined;
      }
      const type = parent.childForFieldName('type');
      return {
        ...typed(node, parent, type, 'local'),
        value: value === null ? undefined : javaExpression(value),
        each: true,
      };
    }
    case 'resource': {
      const value = parent.childForFieldName('value');
      return sameNode(parent.childForFieldName('name'), node)
        ? {
            ...typed(node, parent, parent.childForFieldName('type'), 'local'),
            value: value === null ? undefined : javaExpression(value),
          }
        : undefined;
    }
    case 'instanceof_expression':
      return sameNode(parent.childForFieldName('name'), node)
        ? typed(node, parent, parent.childForFieldName('right'), 'local')
        : undefined;
    case 'type_pattern':
    case 'record_pattern_component':
      return afterType(node, parent);
    case 'inferred_parameters':
      return lambdaParameter(node, parent, parent.parent);
    case 'lambda_expression':
      return sameNode(parent.childForFieldName('parameters'), node) ? lambdaParameter(node, parent, parent) : undefined;
    case 'ERROR':
      return afterType(node, parent);
    default:
      return undefined;
  }
}

function sameNode(a: Node | null, b: Node): boolean {
  return a !== null && a.id === b.id;
}

/** A field, constant, local variable or varargs parameter. */
function variable(declarator: Node): ScopedBinding | undefined {
  const declaration = declarator.parent;
  if (declaration === null) {
    return undefined;
  }
  const spread = declaration.type === 'spread_parameter';
  const typeNode = spread
    ? (declaration.namedChildren.find(isJavaType) ?? null)
    : declaration.childForFieldName('type');
  const written = typeNode === null ? undefined : javaType(typeNode);
  const field = declaration.type === 'field_declaration' || declaration.type === 'constant_declaration';
  const value = declarator.childForFieldName('value');
  const type = written && withDimensions(written, declarator.childForFieldName('dimensions'));
  return {
    kind: field ? 'field' : spread ? 'parameter' : 'local',
    type: known(spread && type !== undefined ? { ...type, dimensions: type.dimensions + 1 } : type),
    value: value === null ? undefined : javaExpression(value),
    each: false,
    lambda: undefined,
    ...scope(declaration, field ? undefined : declarator.startIndex),
  };
}

function typed(node: Node, declaration: Node, type: Node | null, kind: 'local' | 'parameter'): ScopedBinding {
  return {
    kind,
    type: known(
      type === null ? undefined : javaType(type.type === 'catch_type' ? (type.firstNamedChild ?? type) : type),
    ),
    value: undefined,
    each: false,
    lambda: undefined,
    ...scope(declaration, node.startIndex),
  };
}

/** A name right behind a type: a pattern's variable, or any declaration in code that the parser gave up on. */
function afterType(node: Node, parent: Node): ScopedBinding | undefined {
  const type = node.previousNamedSibling;
  return type !== null && isJavaType(type) && type.endIndex <= node.startIndex
    ? typed(node, parent, type, 'local')
    : undefined;
}

/** `var` says nothing. */
function known(type: TypeName | undefined): TypeName | undefined {
  return type?.name === 'var' ? undefined : type;
}

function lambdaParameter(node: Node, list: Node, lambda: Node | null): ScopedBinding | undefined {
  if (lambda === null) {
    return undefined;
  }
  const index = list.id === lambda.id ? 0 : list.namedChildren.findIndex((child) => child.id === node.id);
  const inLambda = lambda.type === 'lambda_expression';
  return {
    kind: 'parameter',
    type: undefined,
    value: undefined,
    each: false,
    lambda: inLambda ? { index, lambda: javaLambda(lambda), context: lambdaContext(lambda) } : undefined,
    ...scope(lambda, node.startIndex),
  };
}

/** What the lambda is given to. */
function lambdaContext(lambda: Node): LambdaContext | undefined {
  let node = lambda;
  let parent = node.parent;
  while (parent !== null && parent.type === 'parenthesized_expression') {
    [node, parent] = [parent, parent.parent];
  }
  switch (parent?.type) {
    case 'argument_list': {
      const owner = parent.parent;
      const call =
        owner?.type === 'method_invocation'
          ? javaCall(owner)
          : owner?.type === 'object_creation_expression'
            ? javaCreation(owner)
            : undefined;
      const argument = parent.namedChildren
        .filter((child) => !child.isExtra)
        .findIndex((child) => child.id === node.id);
      return call && { call, argument };
    }
    case 'cast_expression':
      return written(parent.childForFieldName('type'));
    case 'variable_declarator':
      return written(parent.parent?.childForFieldName('type') ?? null);
    case 'return_statement':
      return written(enclosingMethod(parent)?.childForFieldName('type') ?? null);
    default:
      return undefined;
  }
}

function written(type: Node | null): LambdaContext | undefined {
  const name = type === null ? undefined : javaType(type);
  return name && { type: name };
}

function enclosingMethod(node: Node): Node | null {
  let current: Node | null = node;
  while (current !== null && current.type !== 'method_declaration') {
    if (current.type === 'lambda_expression') {
      return null;
    }
    current = current.parent;
  }
  return current;
}

/** From `from` (a field: from its class's start) to the end of the innermost scope around `declaration`. */
function scope(declaration: Node, from: number | undefined): { from: number; to: number } {
  let node: Node | null = declaration;
  while (node !== null && !SCOPES.has(node.type)) {
    // A record's components are fields of it.
    node = node.parent;
  }
  return { from: from ?? node?.startIndex ?? 0, to: node?.endIndex ?? Number.MAX_SAFE_INTEGER };
}
