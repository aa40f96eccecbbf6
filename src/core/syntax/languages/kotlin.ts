import type { Node } from 'web-tree-sitter';
import type { Annotation, Expression, Occurrence } from '../model';
import { kotlinBinding } from './kotlinBindings';
import { kotlinCode } from './kotlinCode';
import { kotlinClassDeclaration } from './kotlinDeclarations';
import {
  accessor,
  implicitReceiver,
  isReference,
  kotlinCall,
  kotlinExpression,
  objectLiteral,
} from './kotlinExpressions';
import { kotlinType } from './kotlinTypes';
import type { Header, Language } from './language';
import { solid } from './makeExpressions';
import { surroundingsIn } from './surroundings';

export const kotlin: Language = {
  grammar: 'kotlin',
  lexis: { lineComments: ['//'], blockComment: ['/*', '*/'], quotes: '"\'', longQuotes: ['"""'] },
  creationWord: undefined,
  naming: 'packages',
  properties: true,
  declarationWords: ['class', 'interface', 'object'],
  occurrence,
  expression: kotlinExpression,
  binding: kotlinBinding,
  classDeclaration: kotlinClassDeclaration,
  code: kotlinCode,
  surroundings: surroundingsIn(new Set(['block']), new Set(['source_file', 'class_body'])),
  header,
  mayDeclare: () => true,
  mayOccur: () => true,
};

function header(_text: string, root: () => Node): Header {
  const parts = root().namedChildren;
  const pathOf = (node: Node) =>
    solid(solid(node)[0] ?? null)
      .map((part) => part.text)
      .join('.');
  const packages = parts.filter(({ type }) => type === 'package_header').map(pathOf);
  const imports = parts
    .filter(({ type }) => type === 'import')
    .map((node) => {
      const alias = solid(node)[1]?.text;
      const wildcard = node.children.some((child) => child?.type === '*');
      return { path: pathOf(node), static: false, wildcard, ...(alias === undefined ? {} : { alias }) };
    });
  return { packageName: packages[0] ?? '', imports };
}

function occurrence(node: Node): Occurrence | undefined {
  const parent = node.parent;
  if (node.type !== 'identifier' || parent === null) {
    return undefined;
  }
  switch (parent.type) {
    case 'call_expression':
      return called(parent);
    case 'navigation_expression':
      return solid(parent).at(-1)?.id === node.id ? navigated(node, parent) : undefined;
    case 'assignment':
      // `namesrvAddr = "..."` in `producer.apply { ... }`
      return parent.childForFieldName('left')?.id === node.id ? set(node, parent, implicitReceiver(node)) : undefined;
    case 'value_argument':
      return attribute(node, parent);
    case 'user_type':
      return solid(parent).findLast(({ type }) => type === 'identifier')?.id === node.id
        ? named(node, parent)
        : undefined;
    default:
      return undefined;
  }
}

function called(call: Node): Occurrence | undefined {
  let outer = call;
  // The lambda behind the brackets is the call's last argument.
  while (outer.parent?.type === 'call_expression' && solid(outer.parent)[0]?.id === outer.id) {
    outer = outer.parent;
  }
  const expression = kotlinCall(outer);
  return expression?.kind === 'call'
    ? { role: 'call', expression }
    : expression?.kind === 'creation'
      ? { role: 'creation', expression }
      : undefined;
}

function navigated(node: Node, navigation: Node): Occurrence | undefined {
  const parent = navigation.parent;
  const [object] = solid(navigation);
  if (parent?.type === 'call_expression' && solid(parent)[0]?.id === navigation.id) {
    return called(parent);
  }
  if (object === undefined) {
    return undefined;
  }
  if (isReference(navigation)) {
    const expression = kotlinExpression(navigation);
    return expression.kind === 'reference' ? { role: 'reference', expression } : undefined;
  }
  return parent?.type === 'assignment' && parent.childForFieldName('left')?.id === navigation.id
    ? set(node, parent, kotlinExpression(object))
    : { role: 'call', expression: accessor(node, kotlinExpression(object), undefined) };
}

function set(node: Node, assignment: Node, object: Expression | undefined): Occurrence | undefined {
  const value = assignment.childForFieldName('right');
  return value === null || object === undefined
    ? undefined
    : { role: 'call', expression: accessor(node, object, value) };
}

function named(node: Node, type: Node): Occurrence | undefined {
  const parent = type.parent;
  const owner = parent?.type === 'constructor_invocation' ? parent.parent : parent;
  if (owner?.type === 'annotation') {
    return { role: 'annotation', annotation: annotationOf(owner, node) };
  }
  if (owner?.type !== 'delegation_specifier') {
    return undefined;
  }
  const holder = owner.parent?.parent;
  if (holder?.type === 'object_literal') {
    const expression = objectLiteral(holder);
    return expression && { role: 'creation', expression };
  }
  const supertype = holder?.type === 'interface_declaration' ? undefined : kotlinType(type);
  return supertype && { role: 'supertype', type: supertype };
}

function annotationOf(annotation: Node, name: Node): Annotation {
  const [invocation] = solid(annotation);
  const list = solid(invocation ?? null).find(({ type }) => type === 'value_arguments');
  return {
    name: solid(name.parent)
      .map((part) => part.text)
      .join('.'),
    nameStart: name.startIndex,
    attributes: solid(list ?? null).flatMap((argument) => {
      const [key, value] = solid(argument);
      return key === undefined
        ? []
        : value === undefined
          ? [{ name: 'value', nameStart: -1, value: kotlinExpression(key) }]
          : [{ name: key.text, nameStart: key.startIndex, value: kotlinExpression(value) }];
    }),
  };
}

/** `consumeMode` of `@RocketMQMessageListener(consumeMode = ...)`. */
function attribute(node: Node, argument: Node): Occurrence | undefined {
  const annotation = argument.parent?.parent?.parent;
  const [key, value] = solid(argument);
  const name =
    annotation?.type === 'annotation' ? solid(solid(solid(annotation)[0] ?? null)[0] ?? null).at(-1) : undefined;
  return key?.id === node.id && value !== undefined && name !== undefined && annotation
    ? {
        role: 'attribute',
        annotation: annotationOf(annotation, name),
        attribute: { name: key.text, nameStart: key.startIndex, value: kotlinExpression(value) },
      }
    : undefined;
}
