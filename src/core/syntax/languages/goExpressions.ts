import type { Node } from 'web-tree-sitter';
import type { Attribute, CallExpression, CreationExpression, Expression } from '../model';
import { goParameters, goType, goTypeName, many, named } from './goTypes';
import * as make from './makeExpressions';
import { placeOf, solid } from './makeExpressions';

/** Reads a value. `&x` and `*x` count as x. */
export function goExpression(node: Node): Expression {
  const place = placeOf(node);
  switch (node.type) {
    case 'identifier':
    case 'type_identifier':
    case 'package_identifier':
    case 'field_identifier':
      return { ...place, kind: 'name', name: node.text };
    case 'selector_expression':
      return goMember(node) ?? make.other(place);
    case 'call_expression':
      return goCall(node) ?? builtIn(node) ?? make.other(place);
    case 'composite_literal':
      return node.childForFieldName('type')?.type === 'map_type'
        ? make.object(place, () => solid(node.childForFieldName('body')).flatMap((part) => attribute(part) ?? []))
        : (goCreation(node) ?? make.other(place));
    case 'parenthesized_expression':
    case 'literal_element':
    case 'expression_list':
      return inner(node);
    case 'unary_expression': {
      const operator = node.childForFieldName('operator')?.type;
      const operand = node.childForFieldName('operand');
      return operand === null
        ? make.other(place)
        : operator === '&' || operator === '*'
          ? goExpression(operand)
          : operator === '<-'
            ? make.element(place, () => goExpression(operand))
            : make.other(place);
    }
    case 'type_assertion_expression':
    case 'type_conversion_expression': {
      const type = goType(node.childForFieldName('type'));
      const operand = node.childForFieldName('operand');
      return type === undefined
        ? make.other(place)
        : make.cast(place, type, () => (operand === null ? undefined : goExpression(operand)));
    }
    case 'variadic_argument':
      // `msgs...`: whatever it holds, there are several.
      return make.cast(place, many(named('Object'))!, () => inner(node));
    case 'index_expression': {
      const operand = node.childForFieldName('operand');
      return operand === null ? make.other(place) : make.element(place, () => goExpression(operand));
    }
    case 'slice_expression': {
      const operand = node.childForFieldName('operand');
      return operand === null ? make.other(place) : goExpression(operand);
    }
    case 'func_literal':
      return goLambda(node);
    case 'binary_expression': {
      const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
      return left === null || right === null || node.childForFieldName('operator')?.type !== '+'
        ? make.other(place)
        : make.sum(
            place,
            () => goExpression(left),
            () => goExpression(right),
          );
    }
    default:
      return literal(node) ?? make.other(place);
  }
}

function inner(node: Node): Expression {
  const [first] = solid(node);
  return first === undefined ? make.other(placeOf(node)) : goExpression(first);
}

function literal(node: Node): Expression | undefined {
  const place = placeOf(node);
  switch (node.type) {
    case 'interpreted_string_literal':
      return make.literal(place, make.unquoted(node.text.slice(1, -1)));
    case 'raw_string_literal':
      return make.literal(place, node.text.slice(1, -1));
    case 'int_literal':
    case 'float_literal': {
      const value = make.numberOf(node.text);
      return value === undefined ? undefined : make.literal(place, value);
    }
    case 'true':
    case 'false':
      return make.literal(place, node.type === 'true');
    case 'nil':
      return make.literal(place, null);
    default:
      return undefined;
  }
}

export function goMember(node: Node): (Expression & { kind: 'member' }) | undefined {
  const [operand, field] = [node.childForFieldName('operand'), node.childForFieldName('field')];
  return operand === null || field === null
    ? undefined
    : make.member(placeOf(node), field.text, () => goExpression(operand));
}

/** `node` is a call_expression; undefined when no name is called. */
export function goCall(node: Node): CallExpression | undefined {
  const called = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  const read = () => ({ positional: solid(list).map(goExpression), named: [] });
  if (called?.type === 'identifier') {
    return BUILT_IN.has(called.text) ? undefined : make.call(placeOf(node), called, () => undefined, read);
  }
  const [operand, field] =
    called?.type === 'selector_expression'
      ? [called.childForFieldName('operand'), called.childForFieldName('field')]
      : [null, null];
  return operand === null || field === null
    ? undefined
    : make.call(placeOf(node), field, () => goExpression(operand), read);
}

const BUILT_IN = new Set(['new', 'make', 'append', 'len', 'cap', 'copy', 'panic', 'string', 'delete', 'close']);

/** `new(T)` and `make([]T, n)` make what they name; `append(list, x)` gives such a list. */
function builtIn(node: Node): Expression | undefined {
  const name = node.childForFieldName('function');
  const [first] = solid(node.childForFieldName('arguments'));
  if (first === undefined) {
    return undefined;
  }
  switch (name?.text) {
    case 'new':
    case 'make': {
      const type = goType(first);
      const start = goTypeName(first)?.startIndex ?? first.startIndex;
      return type && make.creation(placeOf(node), type, start, () => ({ positional: [], named: [] }));
    }
    case 'append':
      return goExpression(first);
    default:
      return undefined;
  }
}

/** `node` is a composite_literal. */
export function goCreation(node: Node): CreationExpression | undefined {
  const typeNode = node.childForFieldName('type');
  const type = goType(typeNode);
  if (type === undefined || typeNode === null) {
    return undefined;
  }
  const body = node.childForFieldName('body');
  return make.creation(placeOf(node), type, goTypeName(typeNode)?.startIndex ?? typeNode.startIndex, () => {
    const parts = solid(body);
    return {
      positional: parts.filter(({ type: kind }) => kind === 'literal_element').map(goExpression),
      named: parts.filter(({ type: kind }) => kind === 'keyed_element').flatMap((part) => attribute(part) ?? []),
    };
  });
}

function attribute(node: Node): Attribute | undefined {
  const [key, value] = solid(node);
  return key === undefined || value === undefined
    ? undefined
    : { name: key.text, nameStart: key.startIndex, value: goExpression(value) };
}

function goLambda(node: Node): Expression {
  const types = goParameters(node);
  return {
    ...placeOf(node),
    kind: 'lambda',
    parameters: types.map((type) => ({ name: '', type })),
    results: [],
  };
}
