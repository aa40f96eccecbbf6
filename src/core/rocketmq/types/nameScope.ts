import type { ClassDeclaration, Import, TypeName } from '../../syntax/model';
import type { ApiTable } from '../api/table';
import { jdkName } from './jdk';

/** What the names of one file mean as far as the file tells. Plain data. */
export interface NameScope {
  readonly package: string;
  /** Simple name -> full name of types imported one by one. */
  readonly imports: ReadonlyMap<string, string>;
  /** Packages (or types) imported whole. */
  readonly wildcards: readonly string[];
  /** Member -> full name of the type it is imported from. */
  readonly staticImports: ReadonlyMap<string, string>;
  readonly staticWildcards: readonly string[];
  /** Simple name -> full name of the types that the file declares. */
  readonly declared: ReadonlyMap<string, string>;
  /** Type parameters of its classes and methods -> bound. */
  readonly variables: ReadonlyMap<string, TypeName | undefined>;
  /** In languages of modules: name -> the module that it is in this file. */
  readonly modules?: ReadonlyMap<string, string>;
}

/** A scope of a file of which only the package and the packages imported whole are known. */
export function outerScope(packageName: string, wildcards: readonly string[]): NameScope {
  return {
    package: packageName,
    imports: NOTHING,
    wildcards,
    staticImports: NOTHING,
    staticWildcards: [],
    declared: NOTHING,
    variables: NO_VARIABLES,
  };
}

const NOTHING: ReadonlyMap<string, string> = new Map();
const NO_VARIABLES: ReadonlyMap<string, undefined> = new Map();

export function nameScope(
  packageName: string,
  imports: readonly Import[],
  classes: readonly ClassDeclaration[],
  qualifiedNames: readonly string[],
): NameScope {
  const scope = {
    package: packageName,
    imports: new Map<string, string>(),
    wildcards: [] as string[],
    staticImports: new Map<string, string>(),
    staticWildcards: [] as string[],
    declared: new Map<string, string>(),
    variables: new Map<string, TypeName | undefined>(),
  };
  for (const { path, static: isStatic, wildcard, alias } of imports) {
    const dot = path.lastIndexOf('.');
    const [before, last] = [path.slice(0, Math.max(dot, 0)), path.slice(dot + 1)];
    if (wildcard) {
      (isStatic ? scope.staticWildcards : scope.wildcards).push(path);
    } else if (isStatic) {
      scope.staticImports.set(last, before);
      // A nested type can be imported like a member.
      scope.imports.set(last, path);
    } else {
      scope.imports.set(alias ?? last, path);
    }
  }
  classes.forEach((declaration, i) => {
    if (!scope.declared.has(declaration.name)) {
      scope.declared.set(declaration.name, qualifiedNames[i]!);
    }
    const parameters = [
      ...declaration.typeParameters,
      ...declaration.members.flatMap((member) => member.typeParameters),
    ];
    for (const { name, bound } of parameters) {
      if (!scope.variables.has(name)) {
        scope.variables.set(name, bound);
      }
    }
  });
  return scope;
}

/**
 * The full name of a type as far as file, client libraries and JDK tell; undefined when it may be one of the project's:
 * then `candidateNames` says which.
 */
export function knownName(name: string, scope: NameScope, api: ApiTable): string | undefined {
  const dot = name.indexOf('.');
  if (scope.modules !== undefined) {
    return nameInModules(name, scope, scope.modules);
  }
  if (dot >= 0) {
    const first = name.slice(0, dot);
    // A package begins small; else the first part is a type in scope and the rest is nested in it.
    const outer = isUpper(first) ? knownName(first, scope, api) : undefined;
    return isUpper(first) ? outer && outer + name.slice(dot) : name;
  }
  const direct = scope.declared.get(name) ?? scope.imports.get(name);
  if (direct !== undefined) {
    return direct;
  }
  if (api.type(`${scope.package}.${name}`) !== undefined) {
    return `${scope.package}.${name}`;
  }
  return undefined;
}

/** `alias.Type` of an imported module; what is imported by its name, or declared here; a module itself. */
function nameInModules(name: string, scope: NameScope, modules: ReadonlyMap<string, string>): string | undefined {
  const whole = scope.declared.get(name) ?? scope.imports.get(name) ?? modules.get(name);
  if (whole !== undefined) {
    return whole;
  }
  const dot = name.lastIndexOf('.');
  if (dot < 0) {
    return undefined;
  }
  // Full names pass: no alias has a slash or a dot.
  const first = modules.get(name.slice(0, dot)) ?? scope.imports.get(name.slice(0, dot));
  return first === undefined ? name : first + name.slice(dot);
}

/** The full name of a type that comes from a package imported whole, or from java.lang. */
export function wildcardName(name: string, scope: NameScope, api: ApiTable): string | undefined {
  for (const wildcard of scope.wildcards) {
    if (api.type(`${wildcard}.${name}`) !== undefined) {
      return `${wildcard}.${name}`;
    }
  }
  return jdkName(name, scope.wildcards);
}

/** Full names that `name` may have in the project: in the file's own package, in packages imported whole. */
export function candidateNames(name: string, scope: NameScope): string[] {
  const inPackage = scope.package === '' ? name : `${scope.package}.${name}`;
  const outer = scope.wildcards.filter((wildcard) => !/^javax?\./.test(wildcard));
  return [inPackage, ...outer.map((wildcard) => `${wildcard}.${name}`)];
}

export function isUpper(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first >= 65 && first <= 90) || first >= 128;
}
