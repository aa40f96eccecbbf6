import type { Node } from 'web-tree-sitter';
import type { AttributeCode, Code } from '../code/model';
import { goParameterCodes } from './goCode';
import { goBlock } from './goCodeStatements';
import { goExpression } from './goExpressions';
import { goType, goTypeName } from './goTypes';
import { codeChildren, make } from './makeCode';

/** A value. Parentheses are gone, `&x` and `*x` are x. */
export function goValue(node: Node, parent: Code): Code {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'literal_element':
    case 'expression_list':
    case 'variadic_argument':
    case 'receive_statement':
      return inner(node, parent);
    case 'identifier':
    case 'type_identifier':
    case 'package_identifier':
    case 'field_identifier':
      return make('name', node, parent, () => ({ name: node.text }));
    case 'selector_expression': {
      const [operand, field] = [node.childForFieldName('operand'), node.childForFieldName('field')];
      return operand === null || field === null
        ? other(node, parent)
        : make('member', node, parent, (self) => ({ name: field.text, object: goValue(operand, self) }));
    }
    case 'call_expression':
      return called(node, parent);
    case 'composite_literal':
      return composite(node, parent);
    case 'func_literal':
      return make('lambda', node, parent, (self) => {
        const body = node.childForFieldName('body');
        return {
          parameters: goParameterCodes(node.childForFieldName('parameters'), self),
          body: body === null ? undefined : goBlock(body, self),
        };
      });
    case 'unary_expression': {
      const operator = node.childForFieldName('operator')?.type ?? '';
      return operator === '&' || operator === '*'
        ? inner(node, parent)
        : (literal(node, parent) ??
            make('unary', node, parent, (self) => ({ operator, operand: part(node, 'operand', self) })));
    }
    case 'binary_expression':
      return make('binary', node, parent, (self) => ({
        operator: node.childForFieldName('operator')?.type ?? '',
        left: part(node, 'left', self),
        right: part(node, 'right', self),
      }));
    case 'index_expression':
      return make('element', node, parent, (self) => ({
        object: part(node, 'operand', self),
        index: part(node, 'index', self),
      }));
    case 'type_conversion_expression':
    case 'type_assertion_expression':
      return make('cast', node, parent, (self) => ({
        type: goType(node.childForFieldName('type')),
        value: part(node, 'operand', self),
      }));
    case 'block':
      return goBlock(node, parent);
    default:
      return literal(node, parent) ?? other(node, parent);
  }
}

function inner(node: Node, parent: Code): Code {
  const [first] = codeChildren(node);
  return first === undefined ? other(node, parent) : goValue(first, parent);
}

function part(node: Node, field: string, parent: Code): Code {
  const child = node.childForFieldName(field);
  return child === null ? make('other', node, parent, () => ({ parts: [] })) : goValue(child, parent);
}

function other(node: Node, parent: Code): Code {
  return make('other', node, parent, (self) => ({ parts: codeChildren(node).map((child) => goValue(child, self)) }));
}

function literal(node: Node, parent: Code): Code | undefined {
  if (node.type === 'unary_expression') {
    const operand = node.childForFieldName('operand');
    const amount = operand === null ? undefined : goExpression(operand);
    return amount?.kind === 'literal' && typeof amount.value === 'number' && node.text.startsWith('-')
      ? make('literal', node, parent, () => ({ value: -(amount.value as number) }))
      : undefined;
  }
  const read = /_literal$|^(?:true|false|nil)$/.test(node.type) ? goExpression(node) : undefined;
  return read?.kind === 'literal' ? make('literal', node, parent, () => ({ value: read.value })) : undefined;
}

/** `string(x)` and `int64(x)` are what they convert. */
const CONVERSIONS = new Set(['string', 'int', 'int32', 'int64', 'uint32', 'uint64', 'float64']);

function called(node: Node, parent: Code): Code {
  const fn = node.childForFieldName('function');
  const args = codeChildren(node.childForFieldName('arguments') ?? node);
  if (fn?.type === 'identifier' || fn?.type === 'selector_expression') {
    const name = fn.type === 'identifier' ? fn : fn.childForFieldName('field');
    const object = fn.type === 'identifier' ? null : fn.childForFieldName('operand');
    if (object === null && CONVERSIONS.has(name?.text ?? '') && args.length === 1) {
      return make('cast', node, parent, (self) => ({ type: goType(fn), value: goValue(args[0]!, self) }));
    }
    return make('call', node, parent, (self) => ({
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      object: object === null ? undefined : goValue(object, self),
      arguments: args.map((argument) => goValue(argument, self)),
    }));
  }
  return other(node, parent);
}

/** `Config{Endpoint: e}`, `[]string{"a"}`, `map[string]int{"a": 1}`. */
function composite(node: Node, parent: Code): Code {
  const written = node.childForFieldName('type');
  const body = node.childForFieldName('body');
  const parts = body === null ? [] : codeChildren(body);
  if (written?.type === 'map_type') {
    return make('object', node, parent, (self) => ({ entries: entries(parts, self) }));
  }
  if (written === null || /^(?:slice|array|implicit_length_array)_type$/.test(written.type)) {
    return make('list', node, parent, (self) => ({
      type: written === null ? undefined : goType(written.childForFieldName('element')),
      size: undefined,
      items: parts.map((child) => goValue(child, self)),
    }));
  }
  return make('creation', node, parent, (self) => ({
    type: goType(written) ?? { name: '', arguments: [], dimensions: 0 },
    nameStart: goTypeName(written)?.startIndex ?? written.startIndex,
    arguments: [
      ...parts.filter(({ type }) => type === 'literal_element').map((child) => goValue(child, self)),
      ...entries(parts, self),
    ],
    body: undefined,
  }));
}

function entries(parts: readonly Node[], parent: Code): AttributeCode[] {
  return parts
    .filter(({ type }) => type === 'keyed_element')
    .flatMap((entry) => {
      const [key, value] = codeChildren(entry);
      const name = key === undefined ? undefined : (codeChildren(key)[0] ?? key);
      const text = name === undefined ? undefined : goExpression(name);
      return name === undefined || value === undefined
        ? []
        : [
            make('attribute', entry, parent, (self) => ({
              name: text?.kind === 'literal' ? String(text.value) : name.text,
              nameStart: name.startIndex,
              value: goValue(value, self),
            })),
          ];
    });
}
