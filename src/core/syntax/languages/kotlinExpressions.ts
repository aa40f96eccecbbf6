import type { Node } from 'web-tree-sitter';
import type { CallExpression, CreationExpression, Expression, LambdaExpression } from '../model';
import { kotlinType, lastIdentifier } from './kotlinTypes';
import * as make from './makeExpressions';
import { placeOf, solid } from './makeExpressions';

/** Reads a value. `x!!` counts as x; a call of a name that begins with a capital as a creation. */
export function kotlinExpression(node: Node): Expression {
  const place = placeOf(node);
  switch (node.type) {
    case 'identifier':
      return node.text === 'null'
        ? make.literal(place, null)
        : node.text === 'true' || node.text === 'false'
          ? make.literal(place, node.text === 'true')
          : nameOrIt(node);
    case 'this_expression':
    case 'super_expression':
      return { ...place, kind: node.type === 'this_expression' ? 'this' : 'super' };
    case 'navigation_expression':
      return navigation(node);
    case 'call_expression':
      return kotlinCall(node) ?? make.other(place);
    case 'object_literal':
      return objectLiteral(node) ?? make.other(place);
    case 'parenthesized_expression':
    case 'unary_expression':
      return sub(solid(node)[0], place);
    case 'as_expression': {
      const [value, written] = solid(node);
      const type = kotlinType(written ?? null);
      return type === undefined ? make.other(place) : make.cast(place, type, () => sub(value, place));
    }
    case 'elvis_expression':
    case 'if_expression':
      return make.choice(place, () =>
        solid(node)
          .slice(node.type === 'if_expression' ? 1 : 0)
          .map(lastOf),
      );
    case 'binary_expression': {
      const [left, right] = solid(node);
      return node.children.some((child) => child?.type === '?:')
        ? make.choice(place, () => [sub(left, place), sub(right, place)])
        : node.children.some((child) => child?.type === '+')
          ? make.sum(
              place,
              () => sub(left, place),
              () => sub(right, place),
            )
          : make.other(place);
    }
    case 'index_expression':
    case 'indexing_expression':
      return make.element(place, () => sub(solid(node)[0], place));
    case 'annotated_lambda':
      return sub(solid(node).at(-1), place);
    case 'lambda_literal':
      return lambda(node);
    default:
      return literal(node, place) ?? make.other(place);
  }
}

function sub(node: Node | undefined, place: make.Place): Expression {
  return node === undefined ? make.other(place) : kotlinExpression(node);
}

function literal(node: Node, place: make.Place): Expression | undefined {
  switch (node.type) {
    case 'string_literal':
    case 'multiline_string_literal': {
      const parts = solid(node);
      return parts.some(({ type }) => type === 'interpolation') || /(?<!\\)\$[\w{]/.test(node.text)
        ? undefined
        : make.literal(place, make.unquoted(parts.map((part) => part.text).join('')));
    }
    case 'number_literal':
    case 'float_literal': {
      const value = make.numberOf(node.text);
      return value === undefined ? undefined : make.literal(place, value);
    }
    default:
      return undefined;
  }
}

/** What a block gives: its last statement. */
function lastOf(node: Node): Expression {
  const last = node.type === 'block' || node.type === 'control_structure_body' ? solid(node).at(-1) : node;
  return sub(last, placeOf(node));
}

/** `it` of `x.let { it.send() }` and `x.also { ... }` is x. */
function nameOrIt(node: Node): Expression {
  const place = placeOf(node);
  if (node.text === 'it') {
    const call = scopeCall(node, new Set(['let', 'also', 'takeIf', 'takeUnless']));
    if (call !== undefined) {
      return sub(call.receiver, place);
    }
  }
  return { ...place, kind: 'name', name: node.text };
}

/** `a.b`, `Type::class.java`. */
function navigation(node: Node): Expression {
  const place = placeOf(node);
  const [object, name] = solid(node);
  if (object === undefined || name === undefined) {
    return make.other(place);
  }
  if (/^\w[\w.]*::class(?:\.java)?$/.test(node.text)) {
    return { ...place, kind: 'class', type: { name: node.text.replace(/::.*$/, ''), arguments: [], dimensions: 0 } };
  }
  return isReference(node)
    ? {
        ...place,
        kind: 'reference',
        name: name.text,
        nameStart: name.startIndex,
        object: kotlinExpression(object),
      }
    : make.member(place, name.text, () => kotlinExpression(object));
}

export function isReference(node: Node): boolean {
  return node.children.some((child) => child?.type === '::');
}

/** A call's name, its receiver and its arguments; a lambda behind the brackets is the last of them. */
function partsOf(node: Node): { called: Node | undefined; args: Node[] } {
  const [first, ...rest] = solid(node);
  if (first?.type === 'call_expression' && rest.length === 1 && rest[0]?.type === 'annotated_lambda') {
    const before = partsOf(first);
    return { called: before.called, args: [...before.args, rest[0]] };
  }
  const args = rest.flatMap((part) =>
    part.type === 'value_arguments' ? solid(part) : part.type === 'annotated_lambda' ? [part] : [],
  );
  return { called: first, args };
}

function argumentsOf(args: readonly Node[]): make.Arguments {
  const isNamed = (node: Node) => node.type === 'value_argument' && node.children.some((child) => child?.type === '=');
  const value = (node: Node) => sub(node.type === 'value_argument' ? solid(node).at(-1) : node, placeOf(node));
  return {
    positional: args.filter((node) => !isNamed(node)).map(value),
    named: args.filter(isNamed).flatMap((node) => {
      const [name] = solid(node);
      return name === undefined ? [] : [{ name: name.text, nameStart: name.startIndex, value: value(node) }];
    }),
  };
}

const LISTS = new Set(['listOf', 'mutableListOf', 'arrayListOf', 'listOfNotNull']);
const RETURNING = new Set(['apply', 'also']);
const RUNNING = new Set(['run', 'let']);

/** `node` is a call_expression: a call, a creation, or what `apply` and `run` make of their receiver. */
export function kotlinCall(node: Node): Expression | undefined {
  const { called, args } = partsOf(node);
  const place = placeOf(node);
  const read = () => argumentsOf(args);
  if (called?.type === 'identifier') {
    if (/^[A-Z]/.test(called.text)) {
      return creationOf(place, called, args);
    }
    if (LISTS.has(called.text)) {
      return make.cast(place, { name: 'java.util.List', arguments: [], dimensions: 0 }, () => undefined);
    }
    const last = args.at(-1);
    if (called.text === 'lazy' && last !== undefined) {
      return resultOf(last);
    }
    return make.call(place, called, () => implicitReceiver(called), read);
  }
  const [object, name] = called?.type === 'navigation_expression' ? solid(called) : [undefined, undefined];
  if (object === undefined || name === undefined) {
    return undefined;
  }
  const last = args.at(-1);
  if (RETURNING.has(name.text) && last?.type === 'annotated_lambda') {
    return kotlinExpression(object);
  }
  if (RUNNING.has(name.text) && last?.type === 'annotated_lambda') {
    return resultOf(last);
  }
  if (/^[A-Z]/.test(name.text) && /^[a-z][\w.]*$/.test(object.text) && object.text.includes('.')) {
    // Written with its package.
    const type = { name: called!.text, arguments: [], dimensions: 0 };
    return make.creation(place, type, name.startIndex, read);
  }
  return make.call(place, name, () => kotlinExpression(object), read);
}

function creationOf(place: make.Place, name: Node, args: readonly Node[]): CreationExpression {
  const type = { name: name.text, arguments: [], dimensions: 0 };
  const made = make.creation(place, type, name.startIndex, () => argumentsOf(args));
  // `Interface { ... }` implements it on the spot.
  const isLambda = args.length === 1 && args[0]?.type === 'annotated_lambda';
  return isLambda ? Object.defineProperty(made, 'anonymous', { value: true }) : made;
}

/** `object : Interface { ... }` */
export function objectLiteral(node: Node): CreationExpression | undefined {
  const specifiers = solid(node).find(({ type }) => type === 'delegation_specifiers');
  const written = solid(solid(specifiers ?? null)[0] ?? null)[0];
  const type = kotlinType(written ?? null);
  const user = written?.type === 'constructor_invocation' ? solid(written)[0] : written;
  const name = user && lastIdentifier(user);
  if (type === undefined || name === undefined) {
    return undefined;
  }
  const made = make.creation(placeOf(node), type, name.startIndex, () => argumentsOf([]));
  return Object.defineProperty(made, 'anonymous', { value: true });
}

function resultOf(annotated: Node): Expression {
  const literalNode = annotated.type === 'annotated_lambda' ? solid(annotated).at(-1) : annotated;
  const statement = literalNode?.type === 'lambda_literal' ? solid(literalNode).at(-1) : undefined;
  return sub(statement, placeOf(annotated));
}

function lambda(node: Node): LambdaExpression {
  const statements = solid(node);
  const parameters = statements[0]?.type === 'lambda_parameters' ? solid(statements[0]) : [];
  const last = statements.at(-1);
  return {
    ...placeOf(node),
    kind: 'lambda',
    parameters: parameters.map((parameter) => ({
      name: solid(parameter)[0]?.text ?? '',
      type: kotlinType(solid(parameter)[1] ?? null),
    })),
    results: last === undefined || last.type === 'lambda_parameters' ? [] : [lastOf(last)],
  };
}

/** What `x.apply { start() }` and `with(x) { start() }` call `start` on. */
export function implicitReceiver(node: Node): Expression | undefined {
  const call = scopeCall(node, new Set(['apply', 'run', 'with']));
  return call && kotlinExpression(call.receiver);
}

/** The nearest call around whose lambda `node` is in, when it is one of the scope functions. */
export function scopeCall(node: Node, names: ReadonlySet<string>): { readonly receiver: Node } | undefined {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (at.type === 'function_declaration' || at.type === 'class_body') {
      return undefined;
    }
    const call = at.type === 'annotated_lambda' ? at.parent : null;
    if (call?.type !== 'call_expression') {
      continue;
    }
    const { called, args } = partsOf(call);
    if (called?.type === 'navigation_expression') {
      const [receiver, name] = solid(called);
      if (receiver !== undefined && name !== undefined && names.has(name.text)) {
        return { receiver };
      }
    } else if (called?.text === 'with' && names.has('with')) {
      const receiver = args[0] === undefined ? undefined : solid(args[0]).at(-1);
      return receiver && { receiver };
    }
  }
  return undefined;
}

/** `x.name = value` as the setter that it calls, `x.name` as the getter. */
export function accessor(name: Node, object: Expression | undefined, value: Node | undefined): CallExpression {
  const property = name.text.charAt(0).toUpperCase() + name.text.slice(1);
  const args = value === undefined ? [] : [kotlinExpression(value)];
  return {
    ...placeOf(name),
    kind: 'call',
    name: `${value === undefined ? 'get' : 'set'}${property}`,
    nameStart: name.startIndex,
    object,
    arguments: args,
  };
}
