import type { Node } from 'web-tree-sitter';
import type { Annotation, Attribute, Occurrence } from '../model';
import { javaAssigned, javaTypeBody } from './javaBodies';
import { javaOutline } from './javaOutline';
import { javaBinding } from './javaBindings';
import { javaCode } from './javaCode';
import { javaClassDeclaration } from './javaDeclarations';
import { javaHeader } from './javaHeader';
import { javaMayDeclare, javaMayOccur } from './javaLooks';
import {
  javaBrokenCall,
  javaBrokenCreation,
  javaCall,
  javaCreation,
  javaExpression,
  javaReference,
} from './javaExpressions';
import { javaSurroundings } from './javaSurroundings';
import { javaType } from './javaTypes';
import type { Language } from './language';

export const java: Language = {
  grammar: 'java',
  lexis: {
    lineComments: ['//'],
    blockComment: ['/*', '*/'],
    quotes: '"\'',
    longQuotes: ['"""'],
    closesStrings: true,
  },
  creationWord: 'new',
  implementsWord: 'implements',
  naming: 'packages',
  declarationWords: ['class', 'interface', 'enum', 'record'],
  occurrence,
  expression: javaExpression,
  binding: javaBinding,
  classDeclaration: javaClassDeclaration,
  code: javaCode,
  surroundings: javaSurroundings,
  outline: javaOutline,
  header: javaHeader,
  mayDeclare: javaMayDeclare,
  mayOccur: javaMayOccur,
  typeBody: javaTypeBody,
  assigned: javaAssigned,
};

function occurrence(node: Node): Occurrence | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'method_invocation':
      return parent.childForFieldName('name')?.id === node.id
        ? { role: 'call', expression: javaCall(parent) }
        : undefined;
    case 'method_reference': {
      const expression = parent.lastNamedChild?.id === node.id ? javaReference(parent) : undefined;
      return expression && { role: 'reference', expression };
    }
    case 'annotation':
    case 'marker_annotation':
      return { role: 'annotation', annotation: annotationOf(parent, node) };
    case 'element_value_pair':
      return parent.childForFieldName('key')?.id === node.id ? attribute(parent) : undefined;
    case 'scoped_identifier': {
      const owner = parent.parent;
      return (owner?.type === 'annotation' || owner?.type === 'marker_annotation') && isLast(node, parent)
        ? { role: 'annotation', annotation: annotationOf(owner, node) }
        : undefined;
    }
    case 'ERROR':
      return broken(node);
    default:
      return node.type === 'type_identifier' ? typeOccurrence(node) : undefined;
  }
}

function isLast(node: Node, parent: Node): boolean {
  return parent.lastNamedChild?.id === node.id;
}

/** A type's name in a creation, or among the supertypes of a class. */
function typeOccurrence(node: Node): Occurrence | undefined {
  let type = node;
  let parent = type.parent;
  while (
    parent !== null &&
    ((parent.type === 'scoped_type_identifier' && isLast(type, parent)) ||
      (parent.type === 'generic_type' && parent.firstNamedChild?.id === type.id))
  ) {
    [type, parent] = [parent, parent.parent];
  }
  switch (parent?.type) {
    case 'object_creation_expression': {
      const expression = parent.childForFieldName('type')?.id === type.id ? javaCreation(parent) : undefined;
      return expression && { role: 'creation', expression };
    }
    case 'superclass':
      return supertype(type);
    case 'type_list':
      return parent.parent?.type === 'super_interfaces' ? supertype(type) : undefined;
    case 'ERROR':
      return broken(type);
    default:
      return undefined;
  }
}

function supertype(node: Node): Occurrence | undefined {
  const type = javaType(node);
  return type && { role: 'supertype', type };
}

/** Half-typed code: calls, creations and annotations lie in pieces side by side. */
function broken(node: Node): Occurrence | undefined {
  const before = node.previousSibling?.type;
  if (before === '@') {
    return { role: 'annotation', annotation: { name: node.text, nameStart: node.startIndex, attributes: [] } };
  }
  if (before === 'new') {
    const expression = javaBrokenCreation(node);
    return expression && { role: 'creation', expression };
  }
  const expression = node.type === 'identifier' ? javaBrokenCall(node) : undefined;
  return expression && { role: 'call', expression };
}

function annotationOf(node: Node, name: Node): Annotation {
  const written = node.childForFieldName('name')?.text ?? name.text;
  return {
    name: written,
    nameStart: name.startIndex,
    get attributes() {
      return (node.childForFieldName('arguments')?.namedChildren ?? []).flatMap(readAttribute);
    },
  };
}

function readAttribute(node: Node): Attribute[] {
  if (node.isExtra) {
    return [];
  }
  if (node.type !== 'element_value_pair') {
    return [{ name: 'value', nameStart: -1, value: javaExpression(node) }];
  }
  const [key, value] = [node.childForFieldName('key'), node.childForFieldName('value')];
  return key === null || value === null
    ? []
    : [{ name: key.text, nameStart: key.startIndex, value: javaExpression(value) }];
}

/** An attribute, and the annotation that it belongs to; in half-typed code that is the name behind the last `@`. */
function attribute(pair: Node): Occurrence | undefined {
  const read = readAttribute(pair)[0];
  const parent = pair.parent;
  const owner = parent?.type === 'annotation_argument_list' ? parent.parent : null;
  let name = owner?.childForFieldName('name') ?? null;
  if (parent?.type === 'ERROR') {
    let before = pair.previousSibling;
    while (before !== null && before.type !== '@' && before.type !== ';') {
      before = before.previousSibling;
    }
    name = before?.type === '@' ? before.nextSibling : null;
  }
  if (read === undefined || name === null) {
    return undefined;
  }
  const annotation: Annotation =
    owner === null
      ? { name: name.text, nameStart: name.startIndex, attributes: [read] }
      : annotationOf(owner, name.type === 'scoped_identifier' ? (name.lastNamedChild ?? name) : name);
  return { role: 'attribute', annotation, attribute: read };
}
