import type { Node } from 'web-tree-sitter';
import type { Expression, TypeName } from '../model';
import type { ScopedBinding } from './language';
import { solid } from './makeExpressions';
import { pythonExpression } from './pythonExpressions';
import { pythonType } from './pythonTypes';

/** What a name of the file is bound by at the identifier `node`. */
export function pythonBinding(node: Node): ScopedBinding | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'parameters':
    case 'lambda_parameters':
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
      return isParameter(parent) ? parameter(node, undefined) : undefined;
    case 'typed_parameter':
      return parameter(node, pythonType(parent.childForFieldName('type')));
    case 'default_parameter':
    case 'typed_default_parameter':
      return parent.childForFieldName('name')?.id === node.id
        ? parameter(node, pythonType(parent.childForFieldName('type')))
        : undefined;
    case 'assignment':
      return parent.childForFieldName('left')?.id === node.id ? assigned(node, parent) : undefined;
    case 'attribute':
      return isOwnAttribute(node, parent) ? field(parent) : undefined;
    case 'pattern_list':
    case 'tuple_pattern':
      return ofPattern(node, parent);
    case 'as_pattern_target': {
      const value = solid(parent.parent)[0];
      return local(node, undefined, value && pythonExpression(value));
    }
    case 'named_expression':
      return parent.childForFieldName('name')?.id === node.id
        ? local(node, undefined, valueOf(parent.childForFieldName('value')))
        : undefined;
    case 'for_statement':
    case 'for_in_clause':
      return parent.childForFieldName('left')?.id === node.id
        ? { ...local(node, undefined, valueOf(parent.childForFieldName('right'))), each: true }
        : undefined;
    default:
      return undefined;
  }
}

function isParameter(node: Node): boolean {
  return node.type.endsWith('parameters') || (node.parent !== null && isParameter(node.parent));
}

function valueOf(node: Node | null): Expression | undefined {
  return node === null ? undefined : pythonExpression(node);
}

/** `None` says nothing of a variable that is set elsewhere. */
function isNothing(value: Expression | undefined, type: TypeName | undefined): boolean {
  return type === undefined && (value === undefined || (value.kind === 'literal' && value.value === null));
}

function assigned(node: Node, assignment: Node): ScopedBinding | undefined {
  const type = pythonType(assignment.childForFieldName('type'));
  const value = valueOf(assignment.childForFieldName('right'));
  const owner = scopeOf(assignment);
  if (owner?.type === 'class_definition') {
    return isNothing(value, type) ? undefined : inClass(owner, type, value);
  }
  return isNothing(value, type) && isSetAgain(node, owner) ? undefined : local(node, type, value);
}

/** Whether a `None` is the placeholder of a later value. */
function isSetAgain(node: Node, owner: Node | null): boolean {
  const text = owner?.type === 'function_definition' ? owner.text : node.tree.rootNode.text;
  return new RegExp(`(?<![\\w.])${node.text}\\s*=(?!=)\\s*(?!None\\b)`).test(text);
}

/** `self.name = value` anywhere in a class. */
function isOwnAttribute(node: Node, attribute: Node): boolean {
  const object = attribute.childForFieldName('object');
  const target = attribute.parent;
  const isTarget =
    (target?.type === 'assignment' && target.childForFieldName('left')?.id === attribute.id) ||
    target?.type === 'pattern_list';
  return (
    isTarget &&
    attribute.childForFieldName('attribute')?.id === node.id &&
    (object?.text === 'self' || object?.text === 'cls')
  );
}

function field(attribute: Node): ScopedBinding | undefined {
  const target = attribute.parent;
  const owner = target === null ? null : enclosing(target, 'class_definition');
  if (target === null || owner === null) {
    return undefined;
  }
  const type = pythonType(target.childForFieldName('type'));
  const value = target.type === 'assignment' ? valueOf(target.childForFieldName('right')) : partOf(attribute, target);
  return isNothing(value, type) ? undefined : inClass(owner, type, value);
}

function ofPattern(node: Node, pattern: Node): ScopedBinding | undefined {
  const statement = pattern.parent;
  if (statement?.childForFieldName('left')?.id !== pattern.id) {
    return undefined;
  }
  return statement.type === 'assignment'
    ? local(node, undefined, partOf(node, pattern))
    : local(node, undefined, undefined);
}

/** The value at the same place of `a, b = x, y`. */
function partOf(node: Node, pattern: Node): Expression | undefined {
  const right = pattern.parent?.childForFieldName('right');
  const values = right?.type === 'expression_list' || right?.type === 'tuple' ? solid(right) : [];
  const value = values[solid(pattern).findIndex((part) => part.id === node.id)];
  return value && pythonExpression(value);
}

function inClass(owner: Node, type: TypeName | undefined, value: Expression | undefined): ScopedBinding {
  const { startIndex: from, endIndex: to } = owner;
  return { kind: 'field', type, value, each: false, lambda: undefined, from, to };
}

function parameter(node: Node, type: TypeName | undefined): ScopedBinding {
  return { ...local(node, type, undefined), kind: 'parameter' };
}

function local(node: Node, type: TypeName | undefined, value: Expression | undefined): ScopedBinding {
  const scope = scopeOf(node);
  const isGlobal = scope?.type === 'function_definition' && declaresGlobal(scope, node.text);
  const inFunction = !isGlobal && (scope?.type === 'function_definition' || scope?.type === 'lambda');
  return {
    kind: 'local',
    type,
    value,
    each: false,
    lambda: undefined,
    from: isGlobal ? 0 : node.startIndex,
    to: inFunction ? scope.endIndex : Number.MAX_SAFE_INTEGER,
    // Functions above it run later.
    ...(inFunction ? {} : { hoisted: true }),
  };
}

/** The function, lambda, class or comprehension around; null for the module. */
function scopeOf(node: Node): Node | null {
  let scope: Node | null = node.parent;
  while (scope !== null && !SCOPES.has(scope.type)) {
    scope = scope.parent;
  }
  return scope;
}

const SCOPES = new Set(['function_definition', 'lambda', 'class_definition']);

function enclosing(node: Node, type: string): Node | null {
  let around: Node | null = node;
  while (around !== null && around.type !== type) {
    around = around.parent;
  }
  return around;
}

function declaresGlobal(scope: Node, name: string): boolean {
  return scope
    .descendantsOfType(['global_statement', 'nonlocal_statement'])
    .some((statement) => statement !== null && solid(statement).some((child) => child.text === name));
}
