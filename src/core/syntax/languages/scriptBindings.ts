import type { Node } from 'web-tree-sitter';
import type { Expression, TypeName } from '../model';
import type { ScopedBinding } from './language';
import * as make from './makeExpressions';
import { placeOf, solid } from './makeExpressions';
import { scriptExpression } from './scriptExpressions';
import { importedFrom } from './scriptImports';
import { scriptType } from './scriptTypes';

/** Nodes at whose end a name is forgotten. */
const SCOPES = new Set([
  'program',
  'statement_block',
  'function_declaration',
  'function_expression',
  'generator_function_declaration',
  'arrow_function',
  'method_definition',
  'for_statement',
  'for_in_statement',
  'catch_clause',
  'switch_case',
  'switch_default',
]);

/** What a name of the file is bound by at the identifier `node`. */
export function scriptBinding(node: Node): ScopedBinding | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'required_parameter':
    case 'optional_parameter':
      return parent.childForFieldName('pattern')?.id === node.id
        ? parameter(node, scriptType(parent.childForFieldName('type')), valueOf(parent.childForFieldName('value')))
        : undefined;
    case 'arrow_function':
      return parent.childForFieldName('parameter')?.id === node.id ? parameter(node, undefined, undefined) : undefined;
    case 'variable_declarator':
      return parent.childForFieldName('name')?.id === node.id ? declared(node, parent) : undefined;
    case 'object_pattern':
    case 'pair_pattern':
    case 'object_assignment_pattern':
    case 'array_pattern':
      return fromPattern(node);
    case 'assignment_expression':
      return parent.childForFieldName('left')?.id === node.id ? assigned(node, parent) : undefined;
    case 'for_in_statement':
      return parent.childForFieldName('left')?.id === node.id
        ? { ...local(node, undefined, valueOf(parent.childForFieldName('right'))), each: true }
        : undefined;
    case 'catch_clause':
      return local(node, undefined, undefined);
    case 'public_field_definition':
    case 'field_definition':
      return parent.childForFieldName('name')?.id === node.id
        ? field(parent, scriptType(parent.childForFieldName('type')), valueOf(parent.childForFieldName('value')))
        : undefined;
    case 'member_expression':
      return isOwnProperty(node, parent)
        ? field(parent, undefined, valueOf(parent.parent?.childForFieldName('right') ?? null))
        : undefined;
    default:
      return undefined;
  }
}

function valueOf(node: Node | null): Expression | undefined {
  return node === null ? undefined : scriptExpression(node);
}

function isNothing(type: TypeName | undefined, value: Expression | undefined): boolean {
  return type === undefined && (value === undefined || (value.kind === 'literal' && value.value === null));
}

/** `const x = require('...')` is an import; `let x;` that is set later says nothing. */
function declared(node: Node, declarator: Node): ScopedBinding | undefined {
  const written = declarator.childForFieldName('value');
  const type = scriptType(declarator.childForFieldName('type'));
  const value = valueOf(written);
  if (isImport(written) || (isNothing(type, value) && isSetAgain(node))) {
    return undefined;
  }
  return local(node, type, value);
}

const AROUND_IMPORTS = new Set(['await_expression', 'parenthesized_expression', 'member_expression']);

/** `require('...')`, `await import('...')`, or one name of it. */
export function isImport(value: Node | null): boolean {
  let called = value;
  while (called !== null && AROUND_IMPORTS.has(called.type)) {
    called = called.type === 'member_expression' ? called.childForFieldName('object') : (solid(called)[0] ?? null);
  }
  return importedFrom(called) !== undefined;
}

function isSetAgain(node: Node): boolean {
  return new RegExp(`(?<![\\w$.])${node.text.replace(/\$/g, '\\$')}\\s*=(?![=>])\\s*(?!null\\b|undefined\\b)`).test(
    node.tree.rootNode.text,
  );
}

function isOwnProperty(node: Node, member: Node): boolean {
  const statement = member.parent;
  return (
    member.childForFieldName('property')?.id === node.id &&
    member.childForFieldName('object')?.type === 'this' &&
    statement?.type === 'assignment_expression' &&
    statement.childForFieldName('left')?.id === member.id
  );
}

function field(node: Node, type: TypeName | undefined, value: Expression | undefined): ScopedBinding | undefined {
  let owner: Node | null = node;
  while (owner !== null && owner.type !== 'class_declaration' && owner.type !== 'class') {
    owner = owner.parent;
  }
  return owner === null || isNothing(type, value)
    ? undefined
    : { kind: 'field', type, value, each: false, lambda: undefined, from: owner.startIndex, to: owner.endIndex };
}

/** `x = value` of a variable that is declared without one: seen wherever that variable is. */
function assigned(node: Node, assignment: Node): ScopedBinding | undefined {
  const value = valueOf(assignment.childForFieldName('right'));
  if (isNothing(undefined, value)) {
    return undefined;
  }
  let scope = scopeOf(assignment);
  while (scope !== null && scope.type !== 'program' && !declaresName(scope, node.text)) {
    scope = scopeOf(scope);
  }
  return inScope(scope, node.startIndex, { kind: 'local', type: undefined, value });
}

function declaresName(scope: Node, name: string): boolean {
  return solid(scope).some(
    (child) =>
      (child.type === 'lexical_declaration' || child.type === 'variable_declaration') &&
      solid(child).some((declarator) => declarator.childForFieldName('name')?.text === name),
  );
}

/** `{ a, b: c }` and `[a, b]` of a declaration or a parameter. */
function fromPattern(node: Node): ScopedBinding | undefined {
  const pair = node.parent?.type === 'pair_pattern' || node.parent?.type === 'object_assignment_pattern';
  const key = pair ? node.parent.childForFieldName(node.parent.type === 'pair_pattern' ? 'key' : 'left') : node;
  const pattern = pair ? node.parent.parent : node.parent;
  const holder = pattern?.parent;
  if (
    pattern === null ||
    key === null ||
    !holder ||
    (pair && key.id === node.id && node.parent.type === 'pair_pattern')
  ) {
    return undefined;
  }
  const isParameter = holder.type === 'required_parameter' || holder.type === 'optional_parameter';
  if (!isParameter && holder.type !== 'variable_declarator') {
    return undefined;
  }
  const whole = holder.childForFieldName('value');
  if (!isParameter && isImport(whole)) {
    return undefined;
  }
  const type = scriptType(holder.childForFieldName('type'));
  const inline = propertyType(holder.childForFieldName('type'), key.text);
  const place = placeOf(node);
  const source = () => (type === undefined ? sourceOf(whole, place) : make.cast(place, type, () => undefined));
  const value =
    pattern.type === 'array_pattern'
      ? itemOf(
          whole,
          solid(pattern).findIndex((part) => part.id === node.id),
        )
      : make.member(place, key.text, source);
  return isParameter ? parameter(node, inline, value) : local(node, inline, value);
}

function sourceOf(whole: Node | null, place: make.Place): Expression {
  return whole === null ? make.other(place) : scriptExpression(whole);
}

/** The type of a property in `{ a: T }`. */
function propertyType(annotation: Node | null, name: string): TypeName | undefined {
  const [object] = solid(annotation);
  const property = (object?.type === 'object_type' ? solid(object) : []).find(
    (child) => child.childForFieldName('name')?.text === name,
  );
  return scriptType(property?.childForFieldName('type') ?? null);
}

/** The value at a place of an array, also of `await Promise.all([...])`. */
function itemOf(whole: Node | null, index: number): Expression | undefined {
  const value = whole?.type === 'await_expression' ? solid(whole)[0] : whole;
  const all =
    value?.type === 'call_expression' && value.childForFieldName('function')?.text === 'Promise.all'
      ? solid(value.childForFieldName('arguments'))[0]
      : value;
  const item = all?.type === 'array' ? solid(all)[index] : undefined;
  return item && scriptExpression(item);
}

function parameter(node: Node, type: TypeName | undefined, value: Expression | undefined): ScopedBinding {
  return { ...local(node, type, value), kind: 'parameter' };
}

function local(node: Node, type: TypeName | undefined, value: Expression | undefined): ScopedBinding {
  return inScope(scopeOf(node), node.startIndex, { kind: 'local', type, value });
}

function inScope(
  scope: Node | null,
  from: number,
  binding: Pick<ScopedBinding, 'kind' | 'type' | 'value'>,
): ScopedBinding {
  const whole = scope === null || scope.type === 'program';
  return {
    ...binding,
    each: false,
    lambda: undefined,
    from,
    to: whole ? Number.MAX_SAFE_INTEGER : scope.endIndex,
    // Functions above it run later.
    ...(whole ? { hoisted: true } : {}),
  };
}

function scopeOf(node: Node): Node | null {
  let scope = node.parent;
  while (scope !== null && !SCOPES.has(scope.type)) {
    scope = scope.parent;
  }
  return scope;
}
