import type { Node } from 'web-tree-sitter';
import { lazy } from '../../util/lazy';
import type { BodyCallable, BodyConstant, BodyField, BodyParameter, TypeBody, WrittenAnnotation } from '../typeBodies';
import type { Expression, TypeName } from '../model';
import { javaExpression } from './javaExpressions';
import { isJavaType, javaType, withDimensions } from './javaTypes';

const KINDS: Readonly<Record<string, TypeBody['kind']>> = {
  class_declaration: 'class',
  interface_declaration: 'interface',
  enum_declaration: 'enum',
  record_declaration: 'record',
};

/** The type declaration whose opening word `node` is; undefined where the parser lost it. */
export function javaTypeBody(node: Node): TypeBody | undefined {
  const declaration = node.parent;
  const kind = declaration === null ? undefined : KINDS[declaration.type];
  const name = declaration?.childForFieldName('name');
  if (declaration === null || kind === undefined || !name) {
    return undefined;
  }
  const parts = namedChildren(declaration);
  const members = namedChildren(declaration.childForFieldName('body')).flatMap((child) =>
    child.type === 'enum_body_declarations' ? namedChildren(child) : [child],
  );
  const components = kind === 'record' ? parametersOf(declaration) : [];
  return {
    kind,
    name: name.text,
    nameStart: name.startIndex,
    start: declaration.startIndex,
    end: declaration.endIndex,
    annotations: annotationsOf(parts[0]),
    supertypes: parts.filter(({ type }) => SUPER_KINDS.has(type)).flatMap(superTypes),
    fields: [
      ...components.map((component) => ({ ...component, nameStart: name.startIndex, value: undefined })),
      ...members.flatMap(fieldsOf),
    ],
    constants: members.flatMap(constantOf),
    callables: [
      ...(kind === 'record' ? [recordConstructor(declaration, name, components)] : []),
      ...members.flatMap(callableOf),
    ],
  };
}

/** The value that the identifier `node`, or the field `this.node`, is set to here. */
export function javaAssigned(node: Node): Expression | undefined {
  let target = node;
  const access = node.parent;
  if (access?.type === 'field_access') {
    if (access.childForFieldName('object')?.type !== 'this' || access.childForFieldName('field')?.id !== node.id) {
      return undefined;
    }
    target = access;
  }
  const assignment = target.parent;
  if (assignment?.type !== 'assignment_expression' || assignment.childForFieldName('left')?.id !== target.id) {
    return undefined;
  }
  const right = assignment.childForFieldName('right');
  return right === null ? undefined : javaExpression(right);
}

const SUPER_KINDS = new Set(['superclass', 'super_interfaces', 'extends_interfaces']);

function superTypes(node: Node): TypeName[] {
  const list = node.type === 'superclass' ? [node] : namedChildren(node).filter(({ type }) => type === 'type_list');
  return list.flatMap((types) => namedChildren(types).flatMap((type) => javaType(type) ?? []));
}

function namedChildren(node: Node | null | undefined): Node[] {
  return node?.namedChildren.filter((child) => !child.isExtra) ?? [];
}

function annotationsOf(modifiers: Node | undefined): WrittenAnnotation[] {
  if (modifiers?.type !== 'modifiers') {
    return [];
  }
  return namedChildren(modifiers).flatMap((child) => {
    const name = child.childForFieldName('name');
    return name === null
      ? []
      : [{ name: name.text, attributes: namedChildren(child.childForFieldName('arguments')).flatMap(attributeOf) }];
  });
}

function attributeOf(node: Node) {
  const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
  if (node.type !== 'element_value_pair') {
    return [{ name: 'value', nameStart: -1, value: javaExpression(node) }];
  }
  return key === null || value === null
    ? []
    : [{ name: key.text, nameStart: key.startIndex, value: javaExpression(value) }];
}

function fieldsOf(node: Node): BodyField[] {
  if (node.type !== 'field_declaration' && node.type !== 'constant_declaration') {
    return [];
  }
  const parts = namedChildren(node);
  const typeNode = parts.find(isJavaType);
  const type = typeNode && javaType(typeNode);
  const annotations = annotationsOf(parts[0]);
  return parts.flatMap((part) => {
    const name = part.type === 'variable_declarator' ? part.childForFieldName('name') : null;
    const value = part.childForFieldName('value');
    return name === null
      ? []
      : [
          {
            name: name.text,
            nameStart: name.startIndex,
            type: type && withDimensions(type, part.childForFieldName('dimensions')),
            value: value === null ? undefined : javaExpression(value),
            annotations,
          },
        ];
  });
}

function constantOf(node: Node): BodyConstant[] {
  const name = node.type === 'enum_constant' ? node.childForFieldName('name') : null;
  if (name === null) {
    return [];
  }
  const args = namedChildren(node.childForFieldName('arguments')).map(javaExpression);
  return [{ name: name.text, nameStart: name.startIndex, arguments: args }];
}

function callableOf(node: Node): BodyCallable[] {
  const constructor = node.type === 'constructor_declaration';
  const name = constructor || node.type === 'method_declaration' ? node.childForFieldName('name') : null;
  if (name === null) {
    return [];
  }
  const type = constructor ? null : node.childForFieldName('type');
  const body = node.childForFieldName('body');
  const results = lazy(() => (body === null || constructor ? [] : resultsOf(body)));
  const list = node.childForFieldName('parameters');
  const parameters = lazy(() => parametersOf(node));
  const annotations = lazy(() => (body === null ? annotationsOf(namedChildren(node)[0]) : []));
  const superArguments = lazy(() => (constructor ? superArgumentsOf(body) : undefined));
  return [
    {
      name: name.text,
      nameStart: name.startIndex,
      constructor,
      start: node.startIndex,
      end: node.endIndex,
      type: type === null ? undefined : javaType(type),
      arity: list === null ? 0 : list.namedChildCount,
      get parameters() {
        return parameters();
      },
      get results() {
        return results();
      },
      get superArguments() {
        return superArguments();
      },
      get annotations() {
        return annotations();
      },
    },
  ];
}

function parametersOf(node: Node): BodyParameter[] {
  return namedChildren(node.childForFieldName('parameters')).flatMap((parameter) => {
    const parts = namedChildren(parameter);
    const declarator = parts.find(({ type }) => type === 'variable_declarator');
    const name = (declarator ?? parameter).childForFieldName('name');
    const typeNode = parts.find(isJavaType);
    return name === null
      ? []
      : [{ name: name.text, type: typeNode && javaType(typeNode), annotations: annotationsOf(parts[0]) }];
  });
}

/** A record's constructor sets every component; it is written nowhere. */
function recordConstructor(declaration: Node, name: Node, parameters: readonly BodyParameter[]): BodyCallable {
  return {
    name: name.text,
    nameStart: name.startIndex,
    constructor: true,
    start: declaration.startIndex,
    end: declaration.startIndex,
    type: undefined,
    parameters,
    arity: parameters.length,
    results: [],
    superArguments: undefined,
    annotations: [],
  };
}

/** The values of return statements that belong to the method itself. */
function resultsOf(body: Node): Expression[] {
  return body.descendantsOfType('return_statement').flatMap((statement) => {
    const value = statement === null ? undefined : namedChildren(statement)[0];
    return value === undefined || statement === null || isNested(statement, body) ? [] : [javaExpression(value)];
  });
}

function isNested(node: Node, body: Node): boolean {
  for (let current = node.parent; current !== null && current.id !== body.id; current = current.parent) {
    if (current.type === 'lambda_expression' || current.type === 'class_body') {
      return true;
    }
  }
  return false;
}

function superArgumentsOf(body: Node | null): Expression[] | undefined {
  const call = namedChildren(body).find(({ type }) => type === 'explicit_constructor_invocation');
  return call?.childForFieldName('constructor')?.type === 'super'
    ? namedChildren(call.childForFieldName('arguments')).map(javaExpression)
    : undefined;
}
