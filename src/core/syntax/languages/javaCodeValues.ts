import type { Node } from 'web-tree-sitter';
import type { Code } from '../code/model';
import { javaClassBody, parameters } from './javaCode';
import { javaBlock, javaSwitch } from './javaCodeStatements';
import { javaExpression, typeNameStart } from './javaExpressions';
import { javaType, simple } from './javaTypes';
import { codeChildren, make } from './makeCode';

/** A value. Parentheses are gone. */
export function javaValue(node: Node, parent: Code): Code {
  switch (node.type) {
    case 'parenthesized_expression': {
      const inner = codeChildren(node)[0];
      return inner === undefined ? other(node, parent) : javaValue(inner, parent);
    }
    case 'identifier':
    case 'type_identifier':
      return make('name', node, parent, () => ({ name: node.text }));
    case 'this':
    case 'super':
      return make('self', node, parent, () => ({ word: node.type }));
    case 'field_access':
    case 'scoped_identifier':
    case 'scoped_type_identifier': {
      const object = node.childForFieldName('object') ?? node.firstNamedChild;
      const name = node.childForFieldName('field') ?? node.lastNamedChild;
      return object === null || name === null || object.id === name.id
        ? other(node, parent)
        : make('member', node, parent, (self) => ({ name: name.text, object: javaValue(object, self) }));
    }
    case 'method_invocation':
      return make('call', node, parent, (self) => {
        const name = node.childForFieldName('name');
        const object = node.childForFieldName('object');
        return {
          name: name?.text ?? '',
          nameStart: name?.startIndex ?? node.startIndex,
          object: object === null ? undefined : javaValue(object, self),
          arguments: argumentsOf(node, self),
        };
      });
    case 'explicit_constructor_invocation':
      return make('call', node, parent, (self) => {
        const name = node.childForFieldName('constructor');
        return {
          name: name?.text ?? '',
          nameStart: name?.startIndex ?? node.startIndex,
          object: undefined,
          arguments: argumentsOf(node, self),
        };
      });
    case 'object_creation_expression':
      return creation(node, parent);
    case 'lambda_expression':
      return make('lambda', node, parent, (self) => {
        const body = node.childForFieldName('body');
        return {
          parameters: parameters(node.childForFieldName('parameters'), self),
          body: body === null ? undefined : body.type === 'block' ? javaBlock(body, self) : javaValue(body, self),
        };
      });
    case 'method_reference':
      return make('reference', node, parent, (self) => {
        const [object, name] = [node.firstNamedChild, node.lastNamedChild];
        return {
          name: name?.text ?? '',
          nameStart: name?.startIndex ?? node.startIndex,
          object: object === null ? undefined : javaValue(object, self),
        };
      });
    case 'binary_expression':
      return binary(node, parent);
    case 'update_expression':
      return make('unary', node, parent, (self) => ({
        operator: node.children.find((child) => !child.isNamed)?.type ?? '',
        operand: javaValue(codeChildren(node)[0] ?? node, self),
      }));
    case 'unary_expression':
      return literal(node, parent) ?? unary(node, parent);
    case 'assignment_expression':
      return make('assign', node, parent, (self) => ({
        operator: node.childForFieldName('operator')?.type ?? '=',
        target: part(node, 'left', self),
        value: part(node, 'right', self),
      }));
    case 'ternary_expression':
      return make('choice', node, parent, (self) => ({
        condition: part(node, 'condition', self),
        then: part(node, 'consequence', self),
        otherwise: part(node, 'alternative', self),
      }));
    case 'cast_expression':
      return make('cast', node, parent, (self) => {
        const type = node.childForFieldName('type');
        return { type: type === null ? undefined : javaType(type), value: part(node, 'value', self) };
      });
    case 'array_access':
      return make('element', node, parent, (self) => ({
        object: part(node, 'array', self),
        index: part(node, 'index', self),
      }));
    case 'array_creation_expression':
      return array(node, parent);
    case 'array_initializer':
    case 'element_value_array_initializer':
      return make('list', node, parent, (self) => ({
        type: undefined,
        size: undefined,
        items: codeChildren(node).map((child) => javaValue(child, self)),
      }));
    case 'class_literal':
      return make('class', node, parent, () => ({
        type: node.firstNamedChild === null ? undefined : javaType(node.firstNamedChild),
      }));
    case 'switch_expression':
      return javaSwitch(node, parent);
    default:
      return literal(node, parent) ?? other(node, parent);
  }
}

function part(node: Node, field: string, parent: Code): Code {
  const child = node.childForFieldName(field);
  return child === null ? make('other', node, parent, () => ({ parts: [] })) : javaValue(child, parent);
}

function argumentsOf(node: Node, parent: Code): Code[] {
  const list = node.childForFieldName('arguments');
  return list === null ? [] : codeChildren(list).map((child) => javaValue(child, parent));
}

function creation(node: Node, parent: Code): Code {
  const written = node.childForFieldName('type');
  const type = (written === null ? undefined : javaType(written)) ?? simple('');
  return make('creation', node, parent, (self) => {
    const body = node.lastNamedChild;
    return {
      type,
      nameStart: written === null ? node.startIndex : typeNameStart(written),
      arguments: argumentsOf(node, self),
      body: body?.type === 'class_body' ? javaClassBody(body, type, self) : undefined,
    };
  });
}

function binary(node: Node, parent: Code): Code {
  return make('binary', node, parent, (self) => ({
    operator: node.childForFieldName('operator')?.type ?? '',
    left: part(node, 'left', self),
    right: part(node, 'right', self),
  }));
}

function unary(node: Node, parent: Code): Code {
  return make('unary', node, parent, (self) => ({
    operator: node.childForFieldName('operator')?.type ?? '',
    operand: part(node, 'operand', self),
  }));
}

function array(node: Node, parent: Code): Code {
  return make('list', node, parent, (self) => {
    const type = node.childForFieldName('type');
    const value = node.childForFieldName('value');
    const size = node.namedChildren.find((child) => child.type === 'dimensions_expr')?.firstNamedChild;
    return {
      type: type === null ? undefined : javaType(type),
      size: size ? javaValue(size, self) : undefined,
      items: value === null ? [] : codeChildren(value).map((child) => javaValue(child, self)),
    };
  });
}

function literal(node: Node, parent: Code): Code | undefined {
  const read =
    node.type === 'unary_expression' || node.type.endsWith('_literal') || isWord(node)
      ? javaExpression(node)
      : undefined;
  return read?.kind === 'literal' ? make('literal', node, parent, () => ({ value: read.value })) : undefined;
}

function isWord(node: Node): boolean {
  return node.type === 'true' || node.type === 'false';
}

function other(node: Node, parent: Code): Code {
  return make('other', node, parent, (self) => ({
    parts: codeChildren(node).map((child) =>
      child.type === 'block' ? javaBlock(child, self) : javaValue(child, self),
    ),
  }));
}
