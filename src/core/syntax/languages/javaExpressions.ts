import type { Node } from 'web-tree-sitter';
import { lazy } from '../../util/lazy';
import type {
  CallExpression,
  CreationExpression,
  Expression,
  LambdaExpression,
  LiteralExpression,
  ReferenceExpression,
  TypeName,
} from '../model';
import { isJavaType, javaType, simple } from './javaTypes';

/** Reads a value. Its parts are read when they are asked for. */
export function javaExpression(written: Node): Expression {
  const node = innerValue(written);
  const place = { id: node.id, start: node.startIndex, end: node.endIndex };
  switch (node.type) {
    case 'identifier':
    case 'type_identifier':
      return { ...place, kind: 'name', name: node.text };
    case 'this':
    case 'super':
      return { ...place, kind: node.type };
    case 'field_access':
      return fieldAccess(node, place);
    case 'scoped_identifier':
    case 'scoped_type_identifier': {
      const [object, name] = [node.firstNamedChild, node.lastNamedChild];
      return object === null || name === null ? { ...place, kind: 'other' } : member(place, object, name);
    }
    case 'method_invocation':
      return javaCall(node);
    case 'method_reference':
      return javaReference(node) ?? { ...place, kind: 'other' };
    case 'object_creation_expression':
      return javaCreation(node) ?? { ...place, kind: 'other' };
    case 'cast_expression': {
      const [type, value] = [node.childForFieldName('type'), node.childForFieldName('value')];
      const name = type === null ? undefined : javaType(type);
      if (name === undefined) {
        return { ...place, kind: 'other' };
      }
      const read = lazy(() => (value === null ? undefined : javaExpression(value)));
      return {
        ...place,
        kind: 'cast',
        type: name,
        get value() {
          return read();
        },
      };
    }
    case 'class_literal': {
      const type = node.firstNamedChild === null ? undefined : javaType(node.firstNamedChild);
      return type === undefined ? { ...place, kind: 'other' } : { ...place, kind: 'class', type };
    }
    case 'lambda_expression':
      return javaLambda(node);
    case 'ternary_expression':
      return choice(place, () => [node.childForFieldName('consequence'), node.childForFieldName('alternative')]);
    case 'switch_expression':
      return choice(place, () => switchResults(node));
    case 'array_access': {
      const array = node.childForFieldName('array');
      return array === null
        ? { ...place, kind: 'other' }
        : { ...place, kind: 'element', object: javaExpression(array) };
    }
    case 'binary_expression':
      return sum(node, place);
    case 'array_creation_expression': {
      const value = node.childForFieldName('value');
      return value === null ? { ...place, kind: 'list', items: [] } : javaExpression(value);
    }
    case 'array_initializer':
    case 'element_value_array_initializer': {
      const items = lazy(() => node.namedChildren.filter((child) => !child.isExtra).map(javaExpression));
      return {
        ...place,
        kind: 'list',
        get items() {
          return items();
        },
      };
    }
    default:
      return literal(node, place) ?? { ...place, kind: 'other' };
  }
}

/** What parentheses hold, and what an assignment gives. */
function innerValue(node: Node): Node {
  let current = node;
  for (;;) {
    const type = current.type;
    const inner =
      type === 'parenthesized_expression'
        ? current.namedChildren.find((child) => !child.isExtra)
        : type === 'assignment_expression'
          ? current.childForFieldName('right')
          : undefined;
    if (inner === undefined || inner === null) {
      return current;
    }
    current = inner;
  }
}

type Place = Pick<Expression, 'id' | 'start' | 'end'>;

function member(place: Place, object: Node, name: Node): Expression {
  const read = lazy(() => javaExpression(object));
  return {
    ...place,
    kind: 'member',
    name: name.text,
    get object() {
      return read();
    },
  };
}

function fieldAccess(node: Node, place: Place): Expression {
  const [object, field] = [node.childForFieldName('object'), node.childForFieldName('field')];
  if (object === null || field === null) {
    return { ...place, kind: 'other' };
  }
  if (field.type === 'this') {
    // `Outer.this` has the type that is written before it.
    return { ...place, kind: 'cast', type: simple(object.text), value: undefined };
  }
  return member(place, object, field);
}

/** `node` is a method_invocation. */
export function javaCall(node: Node): CallExpression {
  const name = node.childForFieldName('name');
  const object = node.childForFieldName('object');
  const list = node.childForFieldName('arguments');
  return call(node, node.endIndex, name ?? node, object, () => argumentsOf(list));
}

/**
 * A call in code that the parser gave up on: `producer . send ( a , b` as neighbours. `name` is the method's name;
 * undefined when no call is there.
 */
export function javaBrokenCall(name: Node): CallExpression | undefined {
  const open = name.nextSibling;
  if (open?.type !== '(' && open?.type !== 'formal_parameters' && open?.type !== 'inferred_parameters') {
    return undefined;
  }
  const dot = name.previousSibling;
  const object = dot?.type === '.' ? dot.previousSibling : null;
  if (object === null && dot !== null && (isJavaType(dot) || dot.type === 'void_type' || dot.type === 'new')) {
    return undefined;
  }
  return call(name, open.endIndex, name, object, () => (open.type === '(' ? looseArguments(open) : []));
}

function call(
  node: Node,
  end: number,
  name: Node,
  objectNode: Node | null,
  readArguments: () => Expression[],
): CallExpression {
  const args = lazy(readArguments);
  const object = lazy(() => (objectNode === null ? undefined : javaExpression(objectNode)));
  return {
    kind: 'call',
    id: node.id,
    start: objectNode?.startIndex ?? node.startIndex,
    end,
    name: name.text,
    nameStart: name.startIndex,
    get object() {
      return object();
    },
    get arguments() {
      return args();
    },
  };
}

function argumentsOf(list: Node | null): Expression[] {
  return list === null ? [] : list.namedChildren.filter((child) => !child.isExtra).map(javaExpression);
}

/** The arguments behind a `(` whose end the parser did not find. */
function looseArguments(open: Node): Expression[] {
  const found: Expression[] = [];
  let depth = 0;
  for (let node = open.nextSibling; node !== null && found.length < 12; node = node.nextSibling) {
    const type = node.type;
    if (type === '(' || type === '{') {
      depth++;
    } else if (type === ')' || type === '}') {
      if (--depth < 0) {
        break;
      }
    } else if (type === ';') {
      break;
    } else if (depth === 0 && node.isNamed && !node.isExtra) {
      const before = node.previousSibling?.type;
      if (before === '(' || before === ',') {
        found.push(javaExpression(node));
      } else if (before === 'new') {
        found.push(javaBrokenCreation(node) ?? javaExpression(node));
      }
    }
  }
  return found;
}

/** `node` is an object_creation_expression. */
export function javaCreation(node: Node): CreationExpression | undefined {
  const type = node.childForFieldName('type');
  const name = type === null ? undefined : javaType(type);
  if (type === null || name === undefined) {
    return undefined;
  }
  const list = node.childForFieldName('arguments');
  const anonymous = node.lastNamedChild?.type === 'class_body';
  return creation(node, node.endIndex, name, typeNameStart(type), anonymous, () => argumentsOf(list));
}

/** A creation in code that the parser gave up on: `name` follows a `new`. */
export function javaBrokenCreation(name: Node): CreationExpression | undefined {
  const type = javaType(name);
  if (name.previousSibling?.type !== 'new' || type === undefined) {
    return undefined;
  }
  const open = name.nextSibling;
  const read = () => (open?.type === '(' ? looseArguments(open) : []);
  return creation(name, name.endIndex, type, typeNameStart(name), false, read);
}

function creation(
  node: Node,
  end: number,
  type: TypeName,
  nameStart: number,
  anonymous: boolean,
  read: () => Expression[],
): CreationExpression {
  const args = lazy(read);
  return {
    kind: 'creation',
    id: node.id,
    start: node.startIndex,
    end,
    type,
    nameStart,
    anonymous,
    get arguments() {
      return args();
    },
  };
}

/** Where a type's own name stands: behind its package, before its arguments. */
export function typeNameStart(node: Node): number {
  let current: Node = node;
  for (;;) {
    const next =
      current.type === 'generic_type'
        ? current.firstNamedChild
        : current.type === 'scoped_type_identifier' || current.type === 'annotated_type'
          ? current.lastNamedChild
          : null;
    if (next === null) {
      return current.startIndex;
    }
    current = next;
  }
}

/** `node` is a method_reference. */
export function javaReference(node: Node): ReferenceExpression | undefined {
  const [object, name] = [node.firstNamedChild, node.lastNamedChild];
  if (object === null || name === null || object.id === name.id) {
    return undefined;
  }
  const read = lazy(() => javaExpression(object));
  return {
    kind: 'reference',
    id: node.id,
    start: node.startIndex,
    end: node.endIndex,
    name: name.text,
    nameStart: name.startIndex,
    get object() {
      return read();
    },
  };
}

/** `node` is a lambda_expression. */
export function javaLambda(node: Node): LambdaExpression {
  const results = lazy(() => lambdaResults(node.childForFieldName('body')));
  return {
    kind: 'lambda',
    id: node.id,
    start: node.startIndex,
    end: node.endIndex,
    parameters: lambdaParameters(node.childForFieldName('parameters')),
    get results() {
      return results();
    },
  };
}

function lambdaParameters(node: Node | null): { name: string; type: TypeName | undefined }[] {
  if (node === null) {
    return [];
  }
  if (node.type === 'identifier') {
    return [{ name: node.text, type: undefined }];
  }
  return node.namedChildren.flatMap((child) => {
    if (child.type === 'identifier') {
      return [{ name: child.text, type: undefined }];
    }
    const [name, type] = [child.childForFieldName('name'), child.childForFieldName('type')];
    return name === null ? [] : [{ name: name.text, type: type === null ? undefined : javaType(type) }];
  });
}

function lambdaResults(body: Node | null): Expression[] {
  if (body === null) {
    return [];
  }
  if (body.type !== 'block') {
    return [javaExpression(body)];
  }
  return body.descendantsOfType('return_statement').flatMap((statement) => {
    const value = statement?.firstNamedChild;
    return value && nearestFunction(statement)?.id === body.parent?.id ? [javaExpression(value)] : [];
  });
}

/** The lambda or method that a return statement leaves. */
function nearestFunction(node: Node | null): Node | null {
  let current = node?.parent ?? null;
  while (current !== null && current.type !== 'lambda_expression' && current.type !== 'method_declaration') {
    current = current.parent;
  }
  return current;
}

function choice(place: Place, read: () => (Node | null)[]): Expression {
  const options = lazy(() => read().flatMap((node) => (node === null ? [] : [javaExpression(node)])));
  return {
    ...place,
    kind: 'choice',
    get options() {
      return options();
    },
  };
}

function switchResults(node: Node): (Node | null)[] {
  const rules = node.childForFieldName('body')?.namedChildren ?? [];
  return rules.flatMap((rule) => {
    const last = rule.type === 'switch_rule' ? rule.lastNamedChild : null;
    return last?.type === 'expression_statement' ? [last.firstNamedChild] : [];
  });
}

function sum(node: Node, place: Place): Expression {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (node.childForFieldName('operator')?.type !== '+' || left === null || right === null) {
    return { ...place, kind: 'other' };
  }
  const [readLeft, readRight] = [lazy(() => javaExpression(left)), lazy(() => javaExpression(right))];
  return {
    ...place,
    kind: 'sum',
    get left() {
      return readLeft();
    },
    get right() {
      return readRight();
    },
  };
}

function literal(node: Node, place: Place): LiteralExpression | undefined {
  switch (node.type) {
    case 'string_literal':
      return { ...place, kind: 'literal', value: stringValue(node.text) };
    case 'character_literal':
      return { ...place, kind: 'literal', value: stringValue(node.text) };
    case 'true':
    case 'false':
      return { ...place, kind: 'literal', value: node.type === 'true' };
    case 'null_literal':
      return { ...place, kind: 'literal', value: null };
    case 'unary_expression': {
      const operand = node.childForFieldName('operand');
      const inner = operand === null ? undefined : literal(operand, place);
      const minus = node.childForFieldName('operator')?.type === '-';
      return typeof inner?.value === 'number' ? { ...inner, value: minus ? -inner.value : inner.value } : undefined;
    }
    default: {
      const value = node.type.endsWith('_literal') ? numberValue(node.text) : undefined;
      return value === undefined ? undefined : { ...place, kind: 'literal', value };
    }
  }
}

function numberValue(text: string): number | undefined {
  const digits = text.replaceAll('_', '');
  const radix = /^0[xX]/.test(digits) ? digits.replace(/[lL]$/, '') : digits.replace(/[lLfFdD]$/, '');
  const octal = /^0[0-7]+$/.test(radix);
  const value = octal ? parseInt(radix, 8) : Number(radix);
  return Number.isNaN(value) ? undefined : value;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', s: ' ', '0': '\0' };

function stringValue(text: string): string {
  const inner = text.startsWith('"""') ? textBlock(text) : text.slice(1, -1);
  if (!inner.includes('\\')) {
    return inner;
  }
  return inner.replace(/\\(u+([0-9a-fA-F]{4})|\r?\n|[\s\S])/g, (_, all: string, hex: string | undefined) =>
    hex !== undefined ? String.fromCharCode(parseInt(hex, 16)) : all.endsWith('\n') ? '' : (ESCAPES[all] ?? all),
  );
}

/** A text block without the indentation that its lines share. */
function textBlock(text: string): string {
  const lines = text
    .slice(3, text.endsWith('"""') ? -3 : undefined)
    .split(/\r?\n/)
    .slice(1);
  const counted = lines.filter((line, i) => line.trim() !== '' || i === lines.length - 1);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}
