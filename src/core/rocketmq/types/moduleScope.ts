import type { ClassDeclaration, Import } from '../../syntax/model';
import type { ApiTable } from '../api/table';
import { outerScope, type NameScope } from './nameScope';

/** Full names of a module and of what it declares: `go/orders`, `go/orders.Service`. */
export function moduleNames(module: string, classes: readonly ClassDeclaration[]): string[] {
  return classes.map(({ kind, name }) => (kind === 'module' ? module : `${module}.${name}`));
}

/** What the names of a file mean in a language of modules. A module that is no client library counts as the project's. */
export function moduleScope(
  module: string,
  imports: readonly Import[],
  classes: readonly ClassDeclaration[],
  qualifiedNames: readonly string[],
  api: ApiTable,
): NameScope {
  const modules = new Map<string, string>();
  const names = new Map<string, string>();
  const wildcards: string[] = [];
  for (const { path, alias, wildcard, module: from } of imports) {
    const source = from === undefined ? '' : api.hasPackage(from.name) ? from.name : from.own;
    if (wildcard) {
      wildcards.push(source);
    } else if (path === '') {
      modules.set(alias ?? api.type(source)?.api.name ?? source.slice(source.lastIndexOf('/') + 1), source);
    } else {
      names.set(alias ?? path, `${source}.${path}`);
    }
  }
  const declared = classes.flatMap(({ kind, name }, i): [string, string][] =>
    kind === 'module' ? [] : [[name, qualifiedNames[i]!]],
  );
  return { ...outerScope(module, wildcards), imports: names, declared: new Map(declared), modules };
}
