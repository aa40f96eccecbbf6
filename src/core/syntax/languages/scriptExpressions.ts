import type { Node } from 'web-tree-sitter';
import type { Attribute, CallExpression, CreationExpression, Expression } from '../model';
import * as make from './makeExpressions';
import { placeOf, solid } from './makeExpressions';
import { scriptType } from './scriptTypes';

/** Reads a value. `await x`, `x!` and `x satisfies T` count as x. */
export function scriptExpression(node: Node): Expression {
  const place = placeOf(node);
  switch (node.type) {
    case 'identifier':
    case 'shorthand_property_identifier':
    case 'shorthand_property_identifier_pattern':
      return { ...place, kind: 'name', name: node.text };
    case 'this':
    case 'super':
      return { ...place, kind: node.type };
    case 'member_expression':
      return scriptMember(node) ?? make.other(place);
    case 'call_expression':
      return scriptCall(node) ?? make.other(place);
    case 'new_expression':
      return scriptCreation(node) ?? make.other(place);
    case 'await_expression':
    case 'parenthesized_expression':
    case 'non_null_expression':
    case 'satisfies_expression':
      return sub(solid(node)[0], place);
    case 'assignment_expression':
      return sub(node.childForFieldName('right'), place);
    case 'as_expression': {
      const [value, written] = solid(node);
      const type = scriptType(written ?? null);
      return type === undefined ? sub(value, place) : make.cast(place, type, () => value && scriptExpression(value));
    }
    case 'ternary_expression':
      return make.choice(place, () => parts(node, 'consequence', 'alternative'));
    case 'binary_expression':
      return binary(node, place);
    case 'subscript_expression': {
      const object = node.childForFieldName('object');
      return object === null ? make.other(place) : make.element(place, () => scriptExpression(object));
    }
    case 'array':
      return make.list(place, () => solid(node).map(scriptExpression));
    case 'object':
      return make.object(place, () => solid(node).flatMap(entry));
    case 'arrow_function':
    case 'function_expression':
      return { ...place, kind: 'lambda', parameters: [], results: [] };
    default:
      return literal(node, place) ?? make.other(place);
  }
}

function sub(node: Node | null | undefined, place: make.Place): Expression {
  return node == null ? make.other(place) : scriptExpression(node);
}

function parts(node: Node, ...fields: readonly string[]): Expression[] {
  return fields.flatMap((field) => {
    const part = node.childForFieldName(field);
    return part === null ? [] : scriptExpression(part);
  });
}

function binary(node: Node, place: make.Place): Expression {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  switch (node.childForFieldName('operator')?.type) {
    case '??':
    case '||':
      return make.choice(place, () => parts(node, 'left', 'right'));
    case '&&':
      return sub(right, place);
    case '+':
      return make.sum(
        place,
        () => sub(left, place),
        () => sub(right, place),
      );
    default:
      return make.other(place);
  }
}

function literal(node: Node, place: make.Place): Expression | undefined {
  switch (node.type) {
    case 'string':
      return make.literal(place, make.unquoted(node.text.slice(1, -1)));
    case 'template_string':
      return solid(node).some(({ type }) => type === 'template_substitution')
        ? undefined
        : make.literal(place, make.unquoted(node.text.slice(1, -1)));
    case 'number': {
      const value = make.numberOf(node.text);
      return value === undefined ? undefined : make.literal(place, value);
    }
    case 'true':
    case 'false':
      return make.literal(place, node.type === 'true');
    case 'null':
    case 'undefined':
      return make.literal(place, null);
    default:
      return undefined;
  }
}

/** A key of an object literal; its methods are values too. */
function entry(node: Node): Attribute[] {
  switch (node.type) {
    case 'pair': {
      const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
      const quoted = key?.type === 'string' ? 1 : 0;
      return key === null || value === null
        ? []
        : [
            {
              name: quoted === 1 ? key.text.slice(1, -1) : key.text,
              nameStart: key.startIndex + quoted,
              value: scriptExpression(value),
            },
          ];
    }
    case 'shorthand_property_identifier':
      return [{ name: node.text, nameStart: node.startIndex, value: scriptExpression(node) }];
    case 'method_definition': {
      const name = node.childForFieldName('name');
      const value: Expression = { ...placeOf(node), kind: 'lambda', parameters: [], results: [] };
      return name === null ? [] : [{ name: name.text, nameStart: name.startIndex, value }];
    }
    case 'spread_element': {
      const [value] = solid(node);
      return value === undefined ? [] : [{ name: '...', nameStart: node.startIndex, value: scriptExpression(value) }];
    }
    default:
      return [];
  }
}

export function scriptMember(node: Node): (Expression & { kind: 'member' }) | undefined {
  const [object, property] = [node.childForFieldName('object'), node.childForFieldName('property')];
  return object === null || property === null
    ? undefined
    : make.member(placeOf(node), property.text, () => scriptExpression(object));
}

/** `node` is a call_expression; undefined when no name is called. */
export function scriptCall(node: Node): CallExpression | undefined {
  const called = node.childForFieldName('function');
  const read = () => argumentsOf(node);
  if (called?.type === 'identifier') {
    return make.call(placeOf(node), called, () => undefined, read);
  }
  const [object, property] =
    called?.type === 'member_expression'
      ? [called.childForFieldName('object'), called.childForFieldName('property')]
      : [null, null];
  return object === null || property === null
    ? undefined
    : make.call(placeOf(node), property, () => scriptExpression(object), read);
}

/** `node` is a new_expression. */
export function scriptCreation(node: Node): CreationExpression | undefined {
  const made = node.childForFieldName('constructor');
  const type = made?.type === 'identifier' || made?.type === 'member_expression' ? scriptType(made) : undefined;
  const name = made?.type === 'member_expression' ? made.childForFieldName('property') : made;
  return type === undefined || name === null || name === undefined
    ? undefined
    : make.creation(placeOf(node), type, name.startIndex, () => argumentsOf(node));
}

function argumentsOf(node: Node): make.Arguments {
  return { positional: solid(node.childForFieldName('arguments')).map(scriptExpression), named: [] };
}
