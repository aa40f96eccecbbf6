import type { Node } from 'web-tree-sitter';
import type { Attribute, Expression, TypeName } from '../model';
import * as make from './makeExpressions';
import { placeOf, solid } from './makeExpressions';

/** Reads a value. `await x` counts as x, a call of a name that begins with a capital as a creation. */
export function pythonExpression(node: Node): Expression {
  const place = placeOf(node);
  switch (node.type) {
    case 'identifier':
      return isSelf(node) ? { ...place, kind: 'this' } : { ...place, kind: 'name', name: node.text };
    case 'attribute':
      return pythonMember(node) ?? make.other(place);
    case 'call':
      return pythonCall(node) ?? make.other(place);
    case 'await':
    case 'parenthesized_expression':
    case 'expression_list':
    case 'as_pattern':
    case 'yield':
      return inner(node);
    case 'assignment':
      return sub(node.childForFieldName('right'), place);
    case 'named_expression':
      return sub(node.childForFieldName('value'), place);
    case 'conditional_expression':
      return make.choice(place, () => {
        const [then, , otherwise] = solid(node);
        return [then, otherwise].flatMap((option) => (option === undefined ? [] : pythonExpression(option)));
      });
    case 'boolean_operator':
      return make.choice(place, () => solid(node).map(pythonExpression));
    case 'subscript': {
      const value = node.childForFieldName('value');
      return value === null ? make.other(place) : make.element(place, () => pythonExpression(value));
    }
    case 'list':
    case 'tuple':
    case 'set':
      return make.list(place, () => solid(node).map(pythonExpression));
    case 'dictionary':
      return make.object(place, () => solid(node).flatMap(entry));
    case 'binary_operator': {
      const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
      return left === null || right === null || node.childForFieldName('operator')?.type !== '+'
        ? make.other(place)
        : make.sum(
            place,
            () => pythonExpression(left),
            () => pythonExpression(right),
          );
    }
    case 'lambda':
      return { ...place, kind: 'lambda', parameters: [], results: [] };
    default:
      return literal(node) ?? make.other(place);
  }
}

function inner(node: Node): Expression {
  return sub(solid(node)[0] ?? null, placeOf(node));
}

function sub(node: Node | null, place: make.Place): Expression {
  return node === null ? make.other(place) : pythonExpression(node);
}

function isSelf(node: Node): boolean {
  return node.text === 'self' || node.text === 'cls';
}

function literal(node: Node): Expression | undefined {
  const place = placeOf(node);
  switch (node.type) {
    case 'string': {
      const value = textOf(node);
      return value === undefined ? undefined : make.literal(place, value);
    }
    case 'concatenated_string': {
      const parts = solid(node).map(textOf);
      return parts.includes(undefined) ? undefined : make.literal(place, parts.join(''));
    }
    case 'integer':
    case 'float': {
      const value = make.numberOf(node.text);
      return value === undefined ? undefined : make.literal(place, value);
    }
    case 'true':
    case 'false':
      return make.literal(place, node.type === 'true');
    case 'none':
      return make.literal(place, null);
    default:
      return undefined;
  }
}

/** Undefined when something is put into it. */
function textOf(node: Node): string | undefined {
  const parts = solid(node);
  if (parts.some(({ type }) => type === 'interpolation')) {
    return undefined;
  }
  const text = parts
    .filter(({ type }) => type === 'string_content')
    .map((part) => part.text)
    .join('');
  return /^[^"']*r/i.test(node.text) ? text : make.unquoted(text);
}

export function pythonMember(node: Node): (Expression & { kind: 'member' }) | undefined {
  const [object, name] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
  return object === null || name === null
    ? undefined
    : make.member(placeOf(node), name.text, () => pythonExpression(object));
}

/** `node` is a call: of a function or method, or a creation; undefined when no name is called. */
export function pythonCall(node: Node): (Expression & { kind: 'call' | 'creation' }) | Expression | undefined {
  const called = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  const read = () => argumentsOf(list);
  switch (called?.type) {
    case 'identifier':
      if (called.text === 'super') {
        return { ...placeOf(node), kind: 'super' };
      }
      return isClassName(called.text)
        ? make.creation(placeOf(node), typeOf(called.text), called.startIndex, read)
        : make.call(placeOf(node), called, () => undefined, read);
    case 'attribute': {
      const [object, name] = [called.childForFieldName('object'), called.childForFieldName('attribute')];
      if (object === null || name === null) {
        return undefined;
      }
      return isClassName(name.text) && isModulePath(object)
        ? make.creation(placeOf(node), typeOf(called.text.replace(/\s+/g, '')), name.startIndex, read)
        : make.call(placeOf(node), name, () => pythonExpression(object), read);
    }
    default:
      return undefined;
  }
}

function typeOf(name: string): TypeName {
  return { name, arguments: [], dimensions: 0 };
}

function isClassName(name: string): boolean {
  return /^_*[A-Z]/.test(name);
}

/** `rocketmq.v5`: names and dots, not beginning with self. */
function isModulePath(node: Node): boolean {
  const object = node.type === 'attribute' ? node.childForFieldName('object') : null;
  return object !== null ? isModulePath(object) : node.type === 'identifier' && !isSelf(node);
}

function argumentsOf(list: Node | null): make.Arguments {
  const parts = list?.type === 'argument_list' ? solid(list) : [];
  return {
    positional: parts.filter(({ type }) => type !== 'keyword_argument').map(pythonExpression),
    named: parts.filter(({ type }) => type === 'keyword_argument').flatMap((part) => keyword(part) ?? []),
  };
}

function keyword(node: Node): Attribute | undefined {
  const [name, value] = [node.childForFieldName('name'), node.childForFieldName('value')];
  return name === null || value === null
    ? undefined
    : { name: name.text, nameStart: name.startIndex, value: pythonExpression(value) };
}

function entry(pair: Node): Attribute[] {
  const [key, value] = [pair.childForFieldName('key'), pair.childForFieldName('value')];
  return key === null || value === null
    ? []
    : [{ name: key.text, nameStart: key.startIndex, value: pythonExpression(value) }];
}
