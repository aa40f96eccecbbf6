import type { Node } from 'web-tree-sitter';
import type { BlockCode, Code } from '../code/model';
import { kotlinClassBody, kotlinParameters, kotlinSupertypes } from './kotlinCode';
import { kotlinStatement } from './kotlinCodeStatements';
import { kotlinExpression } from './kotlinExpressions';
import { kotlinType } from './kotlinTypes';
import { codeChildren, make } from './makeCode';

/** A value. Parentheses are gone, `x!!` is x; a call of a name that begins with a capital makes one of that class. */
export function kotlinValue(node: Node, parent: Code): Code {
  switch (node.type) {
    case 'parenthesized_expression':
    case 'annotated_lambda':
    case 'value_argument': {
      const inner = codeChildren(node).at(-1);
      return inner === undefined ? other(node, parent) : kotlinValue(inner, parent);
    }
    case 'identifier':
      return name(node, parent);
    case 'this_expression':
    case 'super_expression':
      return make('self', node, parent, () => ({ word: node.type === 'this_expression' ? 'this' : 'super' }));
    case 'navigation_expression': {
      const [object, member] = codeChildren(node);
      return object === undefined || member === undefined || node.children.some(({ type }) => type === '::')
        ? other(node, parent)
        : make('member', node, parent, (self) => ({ name: member.text, object: kotlinValue(object, self) }));
    }
    case 'call_expression':
      return called(node, parent);
    case 'object_literal':
      return literalObject(node, parent);
    case 'lambda_literal':
      return lambda(node, parent);
    case 'as_expression': {
      const [value, type] = codeChildren(node);
      return value === undefined
        ? other(node, parent)
        : make('cast', node, parent, (self) => ({ type: kotlinType(type ?? null), value: kotlinValue(value, self) }));
    }
    case 'unary_expression':
      return unary(node, parent);
    case 'binary_expression': {
      const [left, right] = codeChildren(node);
      return left === undefined || right === undefined
        ? other(node, parent)
        : make('binary', node, parent, (self) => ({
            operator: node.children.find((child) => !child.isNamed)?.type ?? '',
            left: kotlinValue(left, self),
            right: kotlinValue(right, self),
          }));
    }
    case 'assignment':
      return kotlinSetter(node, parent);
    default: {
      if (/^(?:if|try|when|return|throw)_expression$/.test(node.type)) {
        return make('other', node, parent, (self) => ({ parts: kotlinStatement(node, self) }));
      }
      const read = kotlinExpression(node);
      return read.kind === 'literal'
        ? make('literal', node, parent, () => ({ value: read.value }))
        : other(node, parent);
    }
  }
}

function other(node: Node, parent: Code): Code {
  return make('other', node, parent, (self) => ({
    parts: codeChildren(node).map((child) => kotlinValue(child, self)),
  }));
}

function name(node: Node, parent: Code): Code {
  const read = kotlinExpression(node);
  if (read.kind === 'literal') {
    return make('literal', node, parent, () => ({ value: read.value }));
  }
  const text = node.text === 'it' ? (scopeName(node, /^(?:also|let|takeIf|takeUnless)$/) ?? 'it') : node.text;
  return make('name', node, parent, () => ({ name: text }));
}

function unary(node: Node, parent: Code): Code {
  const [operand] = codeChildren(node);
  const operator = node.children.find((child) => !child.isNamed)?.type ?? '';
  if (operand === undefined) {
    return other(node, parent);
  }
  if (operator === '!!') {
    return kotlinValue(operand, parent);
  }
  const read = operator === '-' ? kotlinExpression(operand) : undefined;
  return read?.kind === 'literal' && typeof read.value === 'number'
    ? make('literal', node, parent, () => ({ value: -(read.value as number) }))
    : make('unary', node, parent, (self) => ({ operator, operand: kotlinValue(operand, self) }));
}

/** `x.name = value` is the setter that it calls; so is `name = value` where a scope function's receiver has it. */
export function kotlinSetter(node: Node, parent: Code): Code {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  if (left === null || right === null) {
    return other(node, parent);
  }
  const operator = node.children.find((child) => !child.isNamed)?.type ?? '=';
  const [object, member] = left.type === 'navigation_expression' ? codeChildren(left) : [];
  const scope = left.type === 'identifier' ? scopeName(left, /^(?:apply|run|with)$/) : undefined;
  const property = member ?? (scope === undefined ? undefined : left);
  if (operator !== '=' || property === undefined || object?.type === 'this_expression') {
    return make('assign', node, parent, (self) => ({
      operator,
      target: kotlinValue(left, self),
      value: kotlinValue(right, self),
    }));
  }
  return make('call', node, parent, (self) => ({
    name: `set${property.text.charAt(0).toUpperCase()}${property.text.slice(1)}`,
    nameStart: property.startIndex,
    written: property.text,
    object: object === undefined ? implicit(left, scope!, self) : kotlinValue(object, self),
    arguments: [kotlinValue(right, self)],
  }));
}

/** The variable that calls without a receiver are about, at a place of no length. */
function implicit(node: Node, variable: string, parent: Code): Code {
  return { kind: 'name', name: variable, start: node.startIndex, end: node.startIndex, parent };
}

function called(node: Node, parent: Code): Code {
  const { callee, args } = partsOf(node);
  if (callee?.type !== 'identifier' && callee?.type !== 'navigation_expression') {
    return other(node, parent);
  }
  const [object, member] = callee.type === 'navigation_expression' ? codeChildren(callee) : [undefined, callee];
  if (member === undefined) {
    return other(node, parent);
  }
  const values = (self: Code): Code[] => args.map((argument) => argumentOf(argument, self));
  if (/^[A-Z]/.test(member.text) && (object === undefined || /^[a-z][\w.]*$/.test(object.text))) {
    const only = args.length === 1 ? args[0] : undefined;
    if (only?.type === 'annotated_lambda') {
      // `Interface { ... }` implements it on the spot.
      return make('cast', node, parent, (self) => ({
        type: { name: member.text, arguments: [], dimensions: 0 },
        value: kotlinValue(only, self),
      }));
    }
    return make('creation', node, parent, (self) => ({
      type: { name: callee.text, arguments: [], dimensions: 0 },
      nameStart: member.startIndex,
      arguments: values(self),
      body: undefined,
    }));
  }
  const scope = object === undefined ? scopeName(node, /^(?:apply|run|with)$/) : undefined;
  return make('call', node, parent, (self) => ({
    name: member.text,
    nameStart: member.startIndex,
    object:
      object !== undefined ? kotlinValue(object, self) : scope === undefined ? undefined : implicit(node, scope, self),
    arguments: values(self),
  }));
}

/** The lambda behind the brackets is the last argument. */
function partsOf(node: Node): { callee: Node | undefined; args: Node[] } {
  const [first, ...rest] = codeChildren(node);
  if (first?.type === 'call_expression' && rest.length === 1 && rest[0]!.type === 'annotated_lambda') {
    const before = partsOf(first);
    return { callee: before.callee, args: [...before.args, rest[0]!] };
  }
  const args = rest.flatMap((part) =>
    part.type === 'value_arguments' ? codeChildren(part) : part.type === 'annotated_lambda' ? [part] : [],
  );
  return { callee: first, args };
}

function argumentOf(node: Node, parent: Code): Code {
  const [key, value] = codeChildren(node);
  const isNamed = node.type === 'value_argument' && node.children.some(({ type }) => type === '=');
  return isNamed && key !== undefined && value !== undefined
    ? make('attribute', node, parent, (self) => ({
        name: key.text,
        nameStart: key.startIndex,
        value: kotlinValue(value, self),
      }))
    : kotlinValue(node, parent);
}

function literalObject(node: Node, parent: Code): Code {
  const supertypes = kotlinSupertypes(node);
  const [type] = supertypes;
  const body = codeChildren(node).find((child) => child.type === 'class_body');
  const list = codeChildren(node).find((child) => child.type === 'delegation_specifiers');
  return type === undefined
    ? other(node, parent)
    : make('creation', node, parent, (self) => ({
        type,
        nameStart: list?.startIndex ?? node.startIndex,
        arguments: [],
        body: kotlinClassBody(node, body, supertypes, self),
      }));
}

/** What a lambda ends with is what it gives. */
function lambda(node: Node, parent: Code): Code {
  return make('lambda', node, parent, (self) => {
    const children = codeChildren(node);
    const list = children.find(({ type }) => type === 'lambda_parameters');
    const statements = children.filter(({ id }) => id !== list?.id);
    return {
      parameters: kotlinParameters(list, self),
      body: make('block', node, self, (block): Omit<BlockCode, 'kind' | 'start' | 'end' | 'parent'> => ({
        statements: statements.flatMap((statement, i) => {
          const isLast =
            i === statements.length - 1 && /^(?:identifier|navigation_expression|\w*literal)$/.test(statement.type);
          return isLast
            ? [make('return', statement, block, (exit) => ({ value: kotlinValue(statement, exit) }))]
            : kotlinStatement(statement, block);
        }),
      })),
    };
  });
}

/** The variable whose value a scope function around works on: `x` of `x.apply { }` and of `val x = X().apply { }`. */
function scopeName(node: Node, functions: RegExp): string | undefined {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (at.type === 'function_declaration' || at.type === 'class_body') {
      return undefined;
    }
    const call: Node | null = at.type === 'annotated_lambda' ? at.parent : null;
    if (call?.type !== 'call_expression') {
      continue;
    }
    const { callee, args } = partsOf(call);
    const [receiver, member] = callee?.type === 'navigation_expression' ? codeChildren(callee) : [undefined, callee];
    if (member === undefined || !functions.test(member.text)) {
      continue;
    }
    const value = member.text === 'with' ? args[0] && codeChildren(args[0]).at(-1) : receiver;
    if (value?.type === 'identifier') {
      return value.text;
    }
    return keeperOf(call);
  }
  return undefined;
}

/** The property that is declared with a value, through further scope functions. */
function keeperOf(call: Node): string | undefined {
  let at: Node = call;
  while (at.parent?.type === 'navigation_expression' && at.parent.parent?.type === 'call_expression') {
    at = at.parent.parent;
  }
  const variable =
    at.parent?.type === 'property_declaration'
      ? codeChildren(at.parent).find(({ type }) => type === 'variable_declaration')
      : undefined;
  return variable && codeChildren(variable)[0]?.text;
}
