import type { Node } from 'web-tree-sitter';
import type { AttributeCode, Code } from '../code/model';
import { codeChildren, make } from './makeCode';
import { pythonParameters } from './pythonCode';
import { pythonExpression } from './pythonExpressions';
import { pythonType } from './pythonTypes';

/** A value. Parentheses are gone; a call of a name that begins with a capital makes one of that class. */
export function pythonValue(node: Node, parent: Code): Code {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'type': {
      const [inner] = codeChildren(node);
      return inner === undefined ? other(node, parent) : pythonValue(inner, parent);
    }
    case 'identifier':
      return node.text === 'self' || node.text === 'cls'
        ? make('self', node, parent, () => ({ word: node.text }))
        : make('name', node, parent, () => ({ name: node.text }));
    case 'attribute':
      return make('member', node, parent, (self) => ({
        name: node.childForFieldName('attribute')?.text ?? '',
        object: part(node, 'object', self),
      }));
    case 'call':
      return called(node, parent);
    case 'await':
      return make('unary', node, parent, (self) => ({
        operator: 'await',
        operand: pythonValue(codeChildren(node)[0] ?? node, self),
      }));
    case 'assignment':
    case 'augmented_assignment':
      return make('assign', node, parent, (self) => ({
        operator: node.childForFieldName('operator')?.type ?? '=',
        target: part(node, 'left', self),
        value: part(node, 'right', self),
      }));
    case 'binary_operator':
    case 'boolean_operator':
      return make('binary', node, parent, (self) => ({
        operator: node.childForFieldName('operator')?.type ?? '',
        left: part(node, 'left', self),
        right: part(node, 'right', self),
      }));
    case 'comparison_operator': {
      const [left, right] = codeChildren(node);
      return left === undefined || right === undefined
        ? other(node, parent)
        : make('binary', node, parent, (self) => ({
            operator: node.children.find((child) => !child.isNamed)?.type ?? '==',
            left: pythonValue(left, self),
            right: pythonValue(right, self),
          }));
    }
    case 'not_operator':
      return make('unary', node, parent, (self) => ({ operator: '!', operand: part(node, 'argument', self) }));
    case 'unary_operator':
      return negative(node, parent);
    case 'conditional_expression': {
      const [then, condition, otherwise] = codeChildren(node);
      return then === undefined || condition === undefined || otherwise === undefined
        ? other(node, parent)
        : make('choice', node, parent, (self) => ({
            condition: pythonValue(condition, self),
            then: pythonValue(then, self),
            otherwise: pythonValue(otherwise, self),
          }));
    }
    case 'subscript':
      return make('element', node, parent, (self) => ({
        object: part(node, 'value', self),
        index: part(node, 'subscript', self),
      }));
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return make('list', node, parent, (self) => ({
        type: undefined,
        size: undefined,
        items: codeChildren(node).map((child) => pythonValue(child, self)),
      }));
    case 'dictionary':
      return make('object', node, parent, (self) => ({
        entries: codeChildren(node).flatMap((pair) => entry(pair, self)),
      }));
    case 'lambda':
      return make('lambda', node, parent, (self) => ({
        parameters: pythonParameters(node.childForFieldName('parameters'), self),
        body: part(node, 'body', self),
      }));
    default: {
      const read = pythonExpression(node);
      return read.kind === 'literal'
        ? make('literal', node, parent, () => ({ value: read.value }))
        : other(node, parent);
    }
  }
}

function part(node: Node, field: string, parent: Code): Code {
  const child = node.childForFieldName(field);
  return child === null ? make('other', node, parent, () => ({ parts: [] })) : pythonValue(child, parent);
}

function other(node: Node, parent: Code): Code {
  return make('other', node, parent, (self) => ({
    parts: codeChildren(node).map((child) => pythonValue(child, self)),
  }));
}

function negative(node: Node, parent: Code): Code {
  const operand = node.childForFieldName('argument');
  const read = operand === null ? undefined : pythonExpression(operand);
  return read?.kind === 'literal' && typeof read.value === 'number' && node.text.startsWith('-')
    ? make('literal', node, parent, () => ({ value: -(read.value as number) }))
    : make('unary', node, parent, (self) => ({
        operator: node.children.find((child) => !child.isNamed)?.type ?? '',
        operand: part(node, 'argument', self),
      }));
}

function called(node: Node, parent: Code): Code {
  const fn = node.childForFieldName('function');
  const name = fn?.type === 'attribute' ? fn.childForFieldName('attribute') : fn?.type === 'identifier' ? fn : null;
  const list = node.childForFieldName('arguments');
  if (fn === null || name === null) {
    return other(node, parent);
  }
  const nodes = list === null ? [] : list.type === 'argument_list' ? codeChildren(list) : [list];
  const isNamed = (child: Node) => child.type === 'keyword_argument';
  const args = (self: Code): Code[] => [
    ...nodes.filter((child) => !isNamed(child)).map((child) => pythonValue(child, self)),
    ...nodes.filter(isNamed).flatMap((child) => keyword(child, self)),
  ];
  // A class of a module, or one that was imported by its name.
  const isClass = /^[A-Z]/.test(name.text) && !/^[A-Z_0-9]+$/.test(name.text);
  return isClass
    ? make('creation', node, parent, (self) => ({
        type: pythonType(fn) ?? { name: name.text, arguments: [], dimensions: 0 },
        nameStart: name.startIndex,
        arguments: args(self),
        body: undefined,
      }))
    : make('call', node, parent, (self) => ({
        name: name.text,
        nameStart: name.startIndex,
        object: fn.type === 'attribute' ? part(fn, 'object', self) : undefined,
        arguments: args(self),
      }));
}

function keyword(node: Node, parent: Code): AttributeCode[] {
  const name = node.childForFieldName('name');
  return name === null
    ? []
    : [
        make('attribute', node, parent, (self) => ({
          name: name.text,
          nameStart: name.startIndex,
          value: part(node, 'value', self),
        })),
      ];
}

function entry(pair: Node, parent: Code): AttributeCode[] {
  const key = pair.childForFieldName('key');
  const name = key === null ? undefined : pythonExpression(key);
  return key === null || name === undefined
    ? []
    : [
        make('attribute', pair, parent, (self) => ({
          name: name.kind === 'literal' ? String(name.value) : key.text,
          nameStart: key.startIndex,
          value: part(pair, 'value', self),
        })),
      ];
}
