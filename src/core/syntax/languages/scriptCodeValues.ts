import type { Node } from 'web-tree-sitter';
import type { AttributeCode, Code } from '../code/model';
import { codeChildren, make } from './makeCode';
import { scriptClass, scriptParameters } from './scriptCode';
import { scriptBlock } from './scriptCodeStatements';
import { scriptExpression } from './scriptExpressions';
import { scriptType } from './scriptTypes';

/** A value. Parentheses are gone, and so is what only types see: `x!`, `x as T`. */
export function scriptValue(node: Node, parent: Code): Code {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'non_null_expression':
    case 'satisfies_expression': {
      const [inner] = codeChildren(node);
      return inner === undefined ? other(node, parent) : scriptValue(inner, parent);
    }
    case 'as_expression': {
      const [inner, type] = codeChildren(node);
      return inner === undefined
        ? other(node, parent)
        : make('cast', node, parent, (self) => ({
            type: scriptType(type ?? null),
            value: scriptValue(inner, self),
          }));
    }
    case 'identifier':
    case 'shorthand_property_identifier':
      return make('name', node, parent, () => ({ name: node.text }));
    case 'this':
    case 'super':
      return make('self', node, parent, () => ({ word: node.type }));
    case 'member_expression':
      return make('member', node, parent, (self) => ({
        name: node.childForFieldName('property')?.text ?? '',
        object: part(node, 'object', self),
      }));
    case 'subscript_expression':
      return make('element', node, parent, (self) => ({
        object: part(node, 'object', self),
        index: part(node, 'index', self),
      }));
    case 'call_expression':
      return called(node, parent);
    case 'new_expression':
      return created(node, parent);
    case 'await_expression':
      return make('unary', node, parent, (self) => ({
        operator: 'await',
        operand: scriptValue(codeChildren(node)[0] ?? node, self),
      }));
    case 'arrow_function':
    case 'function_expression':
      return fn(node, parent);
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return make('assign', node, parent, (self) => ({
        operator: node.childForFieldName('operator')?.type ?? '=',
        target: part(node, 'left', self),
        value: part(node, 'right', self),
      }));
    case 'binary_expression':
      return make('binary', node, parent, (self) => ({
        operator: node.childForFieldName('operator')?.type ?? '',
        left: part(node, 'left', self),
        right: part(node, 'right', self),
      }));
    case 'unary_expression':
    case 'update_expression':
      return unary(node, parent);
    case 'ternary_expression':
      return make('choice', node, parent, (self) => ({
        condition: part(node, 'condition', self),
        then: part(node, 'consequence', self),
        otherwise: part(node, 'alternative', self),
      }));
    case 'array':
      return make('list', node, parent, (self) => ({
        type: undefined,
        size: undefined,
        items: codeChildren(node).map((child) => scriptValue(child, self)),
      }));
    case 'object':
      return make('object', node, parent, (self) => ({
        entries: codeChildren(node).flatMap((child) => entry(child, self)),
      }));
    case 'class':
      return scriptClass(node, parent);
    default: {
      const read = scriptExpression(node);
      return read.kind === 'literal'
        ? make('literal', node, parent, () => ({ value: read.value }))
        : other(node, parent);
    }
  }
}

function part(node: Node, field: string, parent: Code): Code {
  const child = node.childForFieldName(field);
  return child === null ? make('other', node, parent, () => ({ parts: [] })) : scriptValue(child, parent);
}

function other(node: Node, parent: Code): Code {
  return make('other', node, parent, (self) => ({
    parts: codeChildren(node).map((child) =>
      child.type === 'statement_block' ? scriptBlock(child, self) : scriptValue(child, self),
    ),
  }));
}

function unary(node: Node, parent: Code): Code {
  const operand = node.childForFieldName('argument');
  const operator = node.childForFieldName('operator')?.type ?? '';
  const read = operand === null || operator !== '-' ? undefined : scriptExpression(operand);
  return read?.kind === 'literal' && typeof read.value === 'number'
    ? make('literal', node, parent, () => ({ value: -(read.value as number) }))
    : make('unary', node, parent, (self) => ({ operator, operand: part(node, 'argument', self) }));
}

function argumentsOf(node: Node, parent: Code): Code[] {
  const list = node.childForFieldName('arguments');
  return list === null ? [] : codeChildren(list).map((child) => scriptValue(child, parent));
}

function called(node: Node, parent: Code): Code {
  const callee = node.childForFieldName('function');
  const name =
    callee?.type === 'member_expression'
      ? callee.childForFieldName('property')
      : callee?.type === 'identifier'
        ? callee
        : null;
  return callee === null || name === null
    ? other(node, parent)
    : make('call', node, parent, (self) => ({
        name: name.text,
        nameStart: name.startIndex,
        object: callee.type === 'member_expression' ? part(callee, 'object', self) : undefined,
        arguments: argumentsOf(node, self),
      }));
}

function created(node: Node, parent: Code): Code {
  const made = node.childForFieldName('constructor');
  const name = made?.type === 'member_expression' ? made.childForFieldName('property') : made;
  return make('creation', node, parent, (self) => ({
    type: scriptType(made) ?? { name: '', arguments: [], dimensions: 0 },
    nameStart: name?.startIndex ?? node.startIndex,
    arguments: argumentsOf(node, self),
    body: undefined,
  }));
}

function fn(node: Node, parent: Code): Code {
  return make('lambda', node, parent, (self) => {
    const body = node.childForFieldName('body');
    const list = node.childForFieldName('parameters') ?? node.childForFieldName('parameter');
    return {
      parameters: scriptParameters(list, self),
      body:
        body === null ? undefined : body.type === 'statement_block' ? scriptBlock(body, self) : scriptValue(body, self),
    };
  });
}

/** A key of an object literal; its methods are values too. */
function entry(node: Node, parent: Code): AttributeCode[] {
  switch (node.type) {
    case 'pair': {
      const key = node.childForFieldName('key');
      const quoted = key?.type === 'string' ? 1 : 0;
      return key === null
        ? []
        : [
            make('attribute', node, parent, (self) => ({
              name: quoted === 1 ? key.text.slice(1, -1) : key.text,
              nameStart: key.startIndex + quoted,
              value: part(node, 'value', self),
            })),
          ];
    }
    case 'shorthand_property_identifier':
      return [
        make('attribute', node, parent, (self) => ({
          name: node.text,
          nameStart: node.startIndex,
          value: scriptValue(node, self),
        })),
      ];
    case 'method_definition': {
      const name = node.childForFieldName('name');
      return name === null
        ? []
        : [
            make('attribute', node, parent, (self) => ({
              name: name.text,
              nameStart: name.startIndex,
              value: fn(node, self),
            })),
          ];
    }
    case 'spread_element': {
      const [value] = codeChildren(node);
      return value === undefined
        ? []
        : [
            make('attribute', node, parent, (self) => ({
              name: '...',
              nameStart: node.startIndex,
              value: scriptValue(value, self),
            })),
          ];
    }
    default:
      return [];
  }
}
