import type { Node } from 'web-tree-sitter';
import type { ClassDeclaration, Expression, MemberDeclaration, TypeName } from '../model';
import { kotlinValue } from './kotlinBindings';
import { kotlinType, typeIn } from './kotlinTypes';
import { solid } from './makeExpressions';

const KINDS: Readonly<Record<string, ClassDeclaration['kind']>> = {
  class: 'class',
  interface: 'interface',
  object: 'class',
};

/** The type declaration that the keyword `node` opens. */
export function kotlinClassDeclaration(node: Node): ClassDeclaration | undefined {
  const kind = KINDS[node.type];
  const parent = node.parent;
  const name = node.nextNamedSibling;
  if (kind === undefined || parent === null || name?.type !== 'identifier') {
    return undefined;
  }
  const parts = parent.type === 'ERROR' ? followers(node) : solid(parent);
  const part = (type: string) => parts.find((child) => child.type === type) ?? null;
  const body = part('class_body') ?? part('enum_class_body');
  const parameters = solid(solid(part('primary_constructor'))[0] ?? null);
  const inside = body === null && parent.type === 'ERROR' ? parts : solid(body);
  const nested = inside
    .filter(({ type }) => type === 'companion_object')
    .flatMap((child) => solid(solid(child).at(-1) ?? null));
  return {
    kind,
    name: name.text,
    nameStart: name.startIndex,
    typeParameters: [],
    supertypes: solid(part('delegation_specifiers')).flatMap(
      (specifier) => kotlinType(solid(specifier)[0] ?? null) ?? [],
    ),
    annotations: [],
    start: parent.type === 'ERROR' ? node.startIndex : parent.startIndex,
    end: parent.endIndex,
    members: [...parameters.flatMap(parameterField), ...[...inside, ...nested].flatMap(membersOf)],
  };
}

function followers(node: Node): Node[] {
  const found: Node[] = [];
  for (let next = node.nextNamedSibling; next !== null && found.length < 2_000; next = next.nextNamedSibling) {
    found.push(next);
  }
  return found;
}

function parameterField(parameter: Node): MemberDeclaration[] {
  const name = solid(parameter).find(({ type }) => type === 'identifier');
  return parameter.children.some((child) => child?.type === 'val' || child?.type === 'var') && name !== undefined
    ? field(name.text, kotlinType(typeIn(parameter)), parameter)
    : [];
}

function membersOf(node: Node): MemberDeclaration[] {
  if (node.type === 'property_declaration') {
    const variable = solid(node).find(({ type }) => type === 'variable_declaration');
    const name = solid(variable ?? null)[0];
    return name === undefined
      ? []
      : field(name.text, kotlinType(typeIn(variable ?? null)) ?? madeType(kotlinValue(node)), node);
  }
  if (node.type !== 'function_declaration') {
    return [];
  }
  const name = node.childForFieldName('name');
  const type = kotlinType(typeIn(node));
  return name === null || type === undefined ? [] : [member('method', name.text, type, isPrivate(node))];
}

/** `val producer = DefaultMQProducer("g")` says its type. */
function madeType(value: Expression | undefined): TypeName | undefined {
  return value?.kind === 'creation' || value?.kind === 'cast' ? value.type : undefined;
}

/** A property is a field to Kotlin and a getter to Java. */
function field(name: string, type: TypeName | undefined, node: Node): MemberDeclaration[] {
  const getter = `get${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return type === undefined
    ? []
    : [member('field', name, type, isPrivate(node)), member('method', getter, type, isPrivate(node))];
}

function isPrivate(node: Node): boolean {
  const modifiers = solid(node).find(({ type }) => type === 'modifiers');
  return modifiers !== undefined && /\bprivate\b/.test(modifiers.text);
}

function member(kind: MemberDeclaration['kind'], name: string, type: TypeName, hidden: boolean): MemberDeclaration {
  return { kind, name, type, private: hidden, typeParameters: [], annotations: [], parameters: [] };
}
