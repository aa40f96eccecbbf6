import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, Expression, MemberDeclaration, TypeName } from '../model';
import { moduleOfSpecifier } from './scriptImports';
import * as make from './makeExpressions';
import { placeOf, solid } from './makeExpressions';
import { isImport } from './scriptBindings';
import { scriptExpression } from './scriptExpressions';
import { joinedTypes, scriptType } from './scriptTypes';

/** The module, then its classes, interfaces and type aliases, and what it exports under another name. */
export function scriptDeclarations(root: Node): ClassDeclaration[] {
  const members: MemberDeclaration[] = [];
  const above: TypeName[] = [];
  const types: ClassDeclaration[] = [];
  for (const node of statementsOf(root)) {
    switch (node.type) {
      case 'class_declaration':
      case 'abstract_class_declaration':
        types.push(classOf(node));
        break;
      case 'interface_declaration':
      case 'type_alias_declaration':
        types.push(interfaceOf(node));
        break;
      case 'export_statement':
        types.push(...exported(node));
        members.push(...defaultValue(node));
        break;
      case 'expression_statement':
        assignedExports(node, members, above);
        break;
      default:
        members.push(...valuesOf(node));
    }
  }
  return [declaration('module', '', root, root, above, members), ...types];
}

/** Declarations outside of functions, with those behind `export`. */
function statementsOf(block: Node): Node[] {
  return solid(block).flatMap((node) => {
    const inner = node.type === 'export_statement' ? node.childForFieldName('declaration') : null;
    if (node.type === 'ERROR' || node.type === 'statement_block') {
      return statementsOf(node);
    }
    return inner === null ? [node] : [inner, node];
  });
}

function declaration(
  kind: ClassDeclaration['kind'],
  name: string,
  nameNode: Node,
  node: Node,
  supertypes: readonly TypeName[],
  members: readonly MemberDeclaration[],
): ClassDeclaration {
  return {
    kind,
    name,
    nameStart: nameNode.startIndex,
    typeParameters: [],
    supertypes,
    annotations: [],
    start: node.startIndex,
    end: node.endIndex,
    members,
  };
}

function classOf(node: Node): ClassDeclaration {
  const name = node.childForFieldName('name');
  const heritage = solid(node).find(({ type }) => type === 'class_heritage');
  const supertypes = solid(heritage ?? null).flatMap((clause) =>
    (clause.type.endsWith('_clause') ? solid(clause) : [clause]).flatMap((type) => scriptType(type) ?? []),
  );
  const members = solid(node.childForFieldName('body')).flatMap(membersOf);
  return declaration('class', name?.text ?? '', name ?? node, node, supertypes, members);
}

function membersOf(node: Node): MemberDeclaration[] {
  const name = node.childForFieldName('name');
  if (name === null) {
    return [];
  }
  if (node.type === 'public_field_definition' || node.type === 'field_definition') {
    return [field(name.text, node)];
  }
  if (node.type !== 'method_definition') {
    return [];
  }
  const own = name.text === 'constructor' ? solid(node.childForFieldName('parameters')).flatMap(parameterField) : [];
  const isGetter = node.children.some((child) => child?.type === 'get');
  return [...own, ...setInside(node), { ...method(name.text, node), kind: isGetter ? 'field' : 'method' }];
}

/** `constructor(private readonly producer: Producer)` */
function parameterField(parameter: Node): MemberDeclaration[] {
  const pattern = parameter.childForFieldName('pattern');
  const isField = parameter.children.some(
    (child) => child?.type === 'accessibility_modifier' || child?.type === 'readonly',
  );
  return isField && pattern !== null ? [{ ...field(pattern.text, parameter), value: undefined }] : [];
}

/** `this.name = value` */
function setInside(node: Node): MemberDeclaration[] {
  return node.descendantsOfType('assignment_expression').flatMap((assignment) => {
    const left = assignment?.childForFieldName('left');
    const right = assignment?.childForFieldName('right');
    const name = left?.type === 'member_expression' ? left.childForFieldName('property') : null;
    return name && right && left?.childForFieldName('object')?.type === 'this'
      ? [member('field', name.text, undefined, scriptExpression(right))]
      : [];
  });
}

function interfaceOf(node: Node): ClassDeclaration {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body') ?? node.childForFieldName('value');
  const extending = solid(node).find(({ type }) => type === 'extends_type_clause' || type === 'extends_clause');
  const supertypes =
    node.type === 'type_alias_declaration'
      ? joinedTypes(body)
      : solid(extending ?? null).flatMap((type) => scriptType(type) ?? []);
  const members = solid(body).flatMap((part): MemberDeclaration[] => {
    const own = part.childForFieldName('name');
    return own === null
      ? []
      : part.type === 'property_signature'
        ? [field(own.text, part)]
        : part.type === 'method_signature'
          ? [method(own.text, part)]
          : [];
  });
  return declaration('interface', name?.text ?? '', name ?? node, node, supertypes, members);
}

/** `export { A as B } from './c'`, `export default A`. */
function exported(node: Node): ClassDeclaration[] {
  const source = node.childForFieldName('source');
  const from = source === null ? '' : `${moduleOfSpecifier(source.text.slice(1, -1))}.`;
  const clause = solid(node).find(({ type }) => type === 'export_clause');
  const named = solid(clause ?? null).flatMap((specifier) => {
    const [name, alias] = [specifier.childForFieldName('name'), specifier.childForFieldName('alias')];
    return name !== null && (from !== '' || alias !== null)
      ? [declaration('class', (alias ?? name).text, name, node, [typeOf(from + name.text)], [])]
      : [];
  });
  const value = node.childForFieldName('value');
  const made = node.childForFieldName('declaration');
  const isDefault = node.children.some((child) => child?.type === 'default');
  const target = value?.type === 'identifier' ? value : (made?.childForFieldName('name') ?? null);
  return isDefault && target !== null
    ? [...named, declaration('class', 'default', target, node, [typeOf(target.text)], [])]
    : named;
}

/** `export default new Producer()`, `export default producer`. */
function defaultValue(node: Node): MemberDeclaration[] {
  const value = node.childForFieldName('value');
  return value === null ? [] : [member('field', 'default', undefined, scriptExpression(value))];
}

/** `module.exports = ...`, `exports.name = ...` */
function assignedExports(statement: Node, members: MemberDeclaration[], above: TypeName[]): void {
  const [assignment] = solid(statement);
  const left = assignment?.type === 'assignment_expression' ? assignment.childForFieldName('left') : null;
  const right = assignment?.childForFieldName('right') ?? null;
  if (left === null || right === null) {
    return;
  }
  const target = left.text.replace(/\s+/g, '');
  const [, name] = /^(?:module\.)?exports\.([\w$]+)$/.exec(target) ?? [];
  if (name !== undefined) {
    members.push(member('field', name, undefined, scriptExpression(right)));
  } else if (target === 'module.exports' && right.type === 'identifier') {
    above.push(typeOf(right.text));
  } else if (target === 'module.exports') {
    const value = scriptExpression(right);
    const entries = value.kind === 'object' ? value.entries : [];
    const own = new Set(members.map((known) => known.name));
    members.push(
      ...entries.flatMap((entry) => (own.has(entry.name) ? [] : [member('field', entry.name, undefined, entry.value)])),
    );
  }
}

function valuesOf(node: Node): MemberDeclaration[] {
  const name = node.childForFieldName('name');
  switch (node.type) {
    case 'function_declaration':
      return name === null ? [] : [method(name.text, node)];
    case 'lexical_declaration':
    case 'variable_declaration':
      return solid(node).flatMap((declarator) => {
        const own = declarator.childForFieldName('name');
        const value = declarator.childForFieldName('value');
        if (own?.type !== 'identifier' || isImport(value)) {
          return [];
        }
        return value?.type === 'arrow_function' || value?.type === 'function_expression'
          ? [method(own.text, value)]
          : [field(own.text, declarator)];
      });
    default:
      return [];
  }
}

function field(name: string, node: Node): MemberDeclaration {
  const value = node.childForFieldName('value');
  return member(
    'field',
    name,
    scriptType(node.childForFieldName('type')),
    value === null ? undefined : scriptExpression(value),
  );
}

function method(name: string, node: Node): MemberDeclaration {
  return member('method', name, scriptType(node.childForFieldName('return_type')), resultOf(node));
}

/** What a function returns, where it says so. */
function resultOf(node: Node): Expression | undefined {
  const body = node.childForFieldName('body');
  if (body === null) {
    return undefined;
  }
  if (body.type !== 'statement_block') {
    return scriptExpression(body);
  }
  const given = body
    .descendantsOfType('return_statement')
    .filter((statement): statement is Node => statement !== null && isIn(statement, node))
    .flatMap((statement) => solid(statement).slice(0, 1));
  return given.length === 0 ? undefined : make.choice(placeOf(node), () => given.map(scriptExpression));
}

function isIn(statement: Node, definition: Node): boolean {
  let around = statement.parent;
  while (around !== null && !FUNCTIONS.test(around.type)) {
    around = around.parent;
  }
  return around?.id === definition.id;
}

const FUNCTIONS = /function|^method_definition$/;

function typeOf(name: string): TypeName {
  return { name, arguments: [], dimensions: 0 };
}

function member(
  kind: MemberDeclaration['kind'],
  name: string,
  type: TypeName | undefined,
  value: Expression | undefined,
): MemberDeclaration {
  return { kind, name, type, value, private: false, typeParameters: [], annotations: [], parameters: [] };
}
