import type { ClassDeclaration, MemberDeclaration, TypeName } from '../../syntax/model';
import type { Source } from '../../syntax/source';
import type { ApiTable } from '../api/table';
import type { TypeDeclaration } from '../model';
import { knownName, wildcardName, type NameScope } from './nameScope';
import { typeText } from './typeText';

/** Full names of the declared types, in the same order: package and outer types. */
export function qualifiedNames(packageName: string, classes: readonly ClassDeclaration[]): string[] {
  const names: string[] = [];
  for (const declaration of classes) {
    // Headers come in order of position: the last one that is still open is the type around.
    const outer = classes
      .slice(0, names.length)
      .findLastIndex(({ start, end }) => start < declaration.start && declaration.end <= end);
    const prefix = outer >= 0 ? names[outer]! : packageName;
    names.push(prefix === '' ? declaration.name : `${prefix}.${declaration.name}`);
  }
  return names;
}

export interface Declarations {
  /** With private members: for the file itself. */
  readonly own: readonly TypeDeclaration[];
  /** What other files need to know. */
  readonly shared: readonly TypeDeclaration[];
}

export function typeDeclarations(
  source: Source,
  classes: readonly ClassDeclaration[],
  names: readonly string[],
  scope: NameScope,
  api: ApiTable,
): Declarations {
  const write = (type: TypeName) => typeText(qualify(type, scope, api));
  const own = classes.map((declaration, i) => ({
    name: declaration.name,
    qualifiedName: names[i]!,
    typeParameters: declaration.typeParameters.map(({ name, bound }) =>
      bound === undefined ? name : `${name} extends ${write(bound)}`,
    ),
    supertypes: declaration.supertypes.map(write),
    fields: fieldTypes(declaration, write),
    methods: methodTypes(declaration, write),
    wildcards: scope.wildcards,
    range: source.range(declaration.nameStart, declaration.nameStart + declaration.name.length),
  }));
  return { own, shared: own.map((declaration, i) => withoutPrivate(declaration, classes[i]!)) };
}

function withoutPrivate(declaration: TypeDeclaration, { members }: ClassDeclaration): TypeDeclaration {
  const hidden = (kind: MemberDeclaration['kind']) =>
    new Set(members.filter((member) => member.private && member.kind === kind).map(({ name }) => name));
  const [fields, methods] = [hidden('field'), hidden('method')];
  if (fields.size === 0 && methods.size === 0) {
    return declaration;
  }
  return {
    ...declaration,
    fields: Object.fromEntries(Object.entries(declaration.fields).filter(([name]) => !fields.has(name))),
    methods: Object.fromEntries(Object.entries(declaration.methods).filter(([name]) => !methods.has(name))),
  };
}

function qualify(type: TypeName, scope: NameScope, api: ApiTable): TypeName {
  const name = scope.variables.has(type.name)
    ? type.name
    : (knownName(type.name, scope, api) ?? wildcardName(type.name, scope, api) ?? type.name);
  return { ...type, name, arguments: type.arguments.map((argument) => qualify(argument, scope, api)) };
}

function fieldTypes(declaration: ClassDeclaration, write: (type: TypeName) => string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const member of declaration.members) {
    if (member.kind === 'field' && member.type !== undefined) {
      fields[member.name] = write(member.type);
    }
  }
  return fields;
}

function methodTypes(declaration: ClassDeclaration, write: (type: TypeName) => string): Record<string, string> {
  const methods: Record<string, string> = {};
  const allGetters = declaration.annotations.some((name) => GETTERS.has(name));
  for (const member of declaration.members) {
    if (member.kind === 'field' && member.type !== undefined) {
      if (allGetters || member.annotations.includes('Getter')) {
        const upper = member.name.charAt(0).toUpperCase() + member.name.slice(1);
        methods[`${member.type.name === 'boolean' ? 'is' : 'get'}${upper}`] = write(member.type);
      }
    }
  }
  for (const member of declaration.members) {
    if (member.kind === 'method' && member.type !== undefined) {
      methods[member.name] = resultType(member, write);
    }
  }
  return methods;
}

/** Lombok's annotations that make getters for all fields of a class. */
const GETTERS = new Set(['Data', 'Getter', 'Value', 'lombok.Data', 'lombok.Getter']);

function resultType(member: MemberDeclaration, write: (type: TypeName) => string): string {
  const variable = member.typeParameters.find(({ name }) => name === member.type?.name);
  if (variable === undefined) {
    return write(member.type!);
  }
  // `<T> T bean(Class<T> type)` gives what it is asked for.
  const asked = member.parameters.some((type) => type.name === 'Class');
  return asked || variable.bound === undefined ? '*' : write(variable.bound);
}
