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
  const own: TypeDeclaration[] = [];
  const shared: TypeDeclaration[] = [];
  classes.forEach((declaration, i) => {
    const [fields, methods]: [Record<string, string>, Record<string, string>] = [{}, {}];
    const [hiddenFields, hiddenMethods]: [Record<string, string>, Record<string, string>] = [{}, {}];
    addGetters(declaration, write, methods);
    for (const member of declaration.members) {
      if (member.type !== undefined && leadsOn(member.type)) {
        const hidden = member.private;
        if (member.kind === 'field') {
          (hidden ? hiddenFields : fields)[member.name] = write(member.type);
        } else {
          (hidden ? hiddenMethods : methods)[member.name] = resultType(member, write);
        }
      }
    }
    const open: TypeDeclaration = {
      name: declaration.name,
      qualifiedName: names[i]!,
      typeParameters: declaration.typeParameters.map(({ name, bound }) =>
        bound === undefined ? name : `${name} extends ${write(bound)}`,
      ),
      supertypes: declaration.supertypes.map(write),
      fields,
      methods,
      wildcards: scope.wildcards,
      range: source.range(declaration.nameStart, declaration.nameStart + declaration.name.length),
    };
    shared.push(open);
    own.push({ ...open, fields: { ...fields, ...hiddenFields }, methods: { ...methods, ...hiddenMethods } });
  });
  return { own, shared };
}

/** Values of these types never lead to a client. */
const ENDS = new Set(
  'boolean byte short int long char float double String Boolean Byte Short Integer Long Character Float Double'.split(
    ' ',
  ),
);

function leadsOn(type: TypeName): boolean {
  return !ENDS.has(type.name);
}

export function qualify(type: TypeName, scope: NameScope, api: ApiTable): TypeName {
  const name = scope.variables.has(type.name)
    ? type.name
    : (knownName(type.name, scope, api) ?? wildcardName(type.name, scope, api) ?? type.name);
  return { ...type, name, arguments: type.arguments.map((argument) => qualify(argument, scope, api)) };
}

function addGetters(
  declaration: ClassDeclaration,
  write: (type: TypeName) => string,
  methods: Record<string, string>,
): void {
  const all = declaration.annotations.some((name) => GETTERS.has(name));
  for (const { kind, name, type, annotations } of declaration.members) {
    if (kind === 'field' && type !== undefined && leadsOn(type) && (all || annotations.includes('Getter'))) {
      methods[`get${name.charAt(0).toUpperCase()}${name.slice(1)}`] = write(type);
    }
  }
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
