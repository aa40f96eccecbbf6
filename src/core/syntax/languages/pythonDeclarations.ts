import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, Expression, MemberDeclaration, TypeName } from '../model';
import { placeOf, solid } from './makeExpressions';
import * as make from './makeExpressions';
import { pythonExpression } from './pythonExpressions';
import { pythonType } from './pythonTypes';

/** The module, then its classes. */
export function pythonDeclarations(root: Node): ClassDeclaration[] {
  const statements = statementsOf(root);
  const classes = statements.filter(({ type }) => type === 'class_definition');
  return [
    declaration(
      'module',
      undefined,
      root,
      statements.flatMap((node) => memberOf(node) ?? []),
    ),
    ...classes.map((node) => declaration('class', node.childForFieldName('name') ?? undefined, node, membersOf(node))),
  ];
}

/** Statements outside of functions, also those inside of `if`, `try` and beside what does not parse. */
function statementsOf(block: Node): Node[] {
  return solid(block).flatMap((node) => {
    switch (node.type) {
      case 'decorated_definition':
        return solid(node).slice(-1);
      case 'if_statement':
      case 'else_clause':
      case 'elif_clause':
      case 'try_statement':
      case 'except_clause':
      case 'finally_clause':
      case 'with_statement':
      case 'block':
      case 'ERROR':
        return statementsOf(node);
      default:
        return [node];
    }
  });
}

function declaration(
  kind: ClassDeclaration['kind'],
  name: Node | undefined,
  node: Node,
  members: readonly MemberDeclaration[],
): ClassDeclaration {
  const above = kind === 'class' ? node.childForFieldName('superclasses') : null;
  return {
    kind,
    name: name?.text ?? '',
    nameStart: name?.startIndex ?? 0,
    typeParameters: [],
    supertypes: solid(above).flatMap((type) => pythonType(type) ?? []),
    annotations: [],
    start: node.startIndex,
    end: node.endIndex,
    members,
  };
}

function membersOf(definition: Node): MemberDeclaration[] {
  const body = definition.childForFieldName('body');
  return (body === null ? [] : solid(body)).flatMap((node) => {
    const decorated = node.type === 'decorated_definition';
    const own = decorated ? solid(node).at(-1) : node;
    const member = own === undefined ? undefined : memberOf(own);
    if (own?.type !== 'function_definition') {
      return member ?? [];
    }
    const isProperty = decorated && /@(?:\w+\.)?(?:cached_)?property\b/.test(node.text.slice(0, 200));
    const attributes = own.descendantsOfType('assignment').flatMap((assignment) => attributeOf(assignment) ?? []);
    return [
      ...attributes,
      ...(member === undefined ? [] : [isProperty ? { ...member, kind: 'field' as const } : member]),
    ];
  });
}

/** `self.name = value` */
function attributeOf(assignment: Node | null): MemberDeclaration | undefined {
  const left = assignment?.childForFieldName('left');
  return left?.type === 'attribute' && left.childForFieldName('object')?.text === 'self' && assignment !== null
    ? variable(left.childForFieldName('attribute'), assignment)
    : undefined;
}

function memberOf(node: Node): MemberDeclaration | undefined {
  if (node.type === 'function_definition') {
    const name = node.childForFieldName('name');
    const type = pythonType(node.childForFieldName('return_type'));
    return name === null ? undefined : member('method', name.text, type, resultOf(node));
  }
  const assignment = node.type === 'expression_statement' ? solid(node)[0] : undefined;
  const left = assignment?.type === 'assignment' ? assignment.childForFieldName('left') : null;
  return left?.type === 'identifier' ? variable(left, assignment!) : undefined;
}

function variable(name: Node | null, assignment: Node): MemberDeclaration | undefined {
  const type = pythonType(assignment.childForFieldName('type'));
  const right = assignment.childForFieldName('right');
  return name === null
    ? undefined
    : member('field', name.text, type, right === null ? undefined : pythonExpression(right));
}

/** What a function returns or yields, where it says so. */
function resultOf(definition: Node): Expression | undefined {
  const given = definition
    .descendantsOfType(['return_statement', 'yield'])
    .filter((node): node is Node => node !== null && isIn(node, definition))
    .flatMap((node) => solid(node).slice(0, 1));
  return given.length === 0 ? undefined : make.choice(placeOf(definition), () => given.map(pythonExpression));
}

function isIn(node: Node, definition: Node): boolean {
  let around = node.parent;
  while (around !== null && around.type !== 'function_definition' && around.type !== 'lambda') {
    around = around.parent;
  }
  return around?.id === definition.id;
}

function member(
  kind: MemberDeclaration['kind'],
  name: string,
  type: TypeName | undefined,
  value: Expression | undefined,
): MemberDeclaration {
  return { kind, name, type, value, private: false, typeParameters: [], annotations: [], parameters: [] };
}
