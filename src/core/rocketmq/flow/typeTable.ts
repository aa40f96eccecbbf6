import { candidateNames, isUpper, type NameScope } from '../types/nameScope';
import type { FlowCallable, FlowFile, FlowType } from './model';

/** A type of the project: its file, and its number there. */
export interface TypeRef {
  readonly file: FlowFile;
  readonly index: number;
}

const DEPTH = 12;

/** Types of libraries: no file of the project declares them. */
const FOREIGN =
  /^(?:java|javax|jakarta|kotlin|scala|org\.(?:springframework|apache|slf4j|junit)|lombok|com\.(?:google|fasterxml|alibaba\.(?:fastjson|cloud)))\./;

/** The project's types by full name. Notes those that were asked for and are not known. */
export class TypeTable {
  private readonly _types = new Map<string, TypeRef[]>();
  /** Full names that were asked for and are not declared in any file that was read. */
  readonly missing = new Set<string>();

  constructor(readonly files: ReadonlyMap<string, FlowFile>) {
    for (const file of files.values()) {
      file.types.forEach(({ qualifiedName }, index) => {
        this._types.set(qualifiedName, [...(this._types.get(qualifiedName) ?? []), { file, index }]);
      });
    }
  }

  get(ref: TypeRef): FlowType {
    return ref.file.types[ref.index]!;
  }

  /** Of several copies the one nearest to the file `near`. */
  find(qualifiedName: string, near: string): TypeRef | undefined {
    const found = this._types.get(qualifiedName) ?? [];
    return found.length < 2
      ? found[0]
      : [...found].sort((a, b) => shared(b.file.path, near) - shared(a.file.path, near))[0];
  }

  /** Full names that a type's name may mean in a file, likeliest first. */
  names(name: string, scope: NameScope): string[] {
    const dot = name.indexOf('.');
    if (dot >= 0) {
      const first = name.slice(0, dot);
      return isUpper(first) ? this.names(first, scope).map((outer) => outer + name.slice(dot)) : [name];
    }
    const direct = scope.declared.get(name) ?? scope.imports.get(name);
    return direct === undefined ? candidateNames(name, scope) : [direct];
  }

  /** The type that a name means in a file; when no file that was read declares it, it is noted as missing. */
  resolve(name: string, file: FlowFile): TypeRef | undefined {
    const names = this.names(name.replace(/(?:\[\])+$/, ''), file.scope).filter((full) => !FOREIGN.test(full));
    for (const full of names) {
      const found = this.find(full, file.path);
      if (found !== undefined) {
        return found;
      }
    }
    names.forEach((full) => this.missing.add(full));
    return undefined;
  }

  /** The type and those above it, nearest first. */
  above(ref: TypeRef): TypeRef[] {
    const found: TypeRef[] = [];
    let level = [ref];
    for (let depth = 0; level.length > 0 && depth < DEPTH; depth++) {
      const next: TypeRef[] = [];
      for (const type of level) {
        if (!found.some((other) => other.file === type.file && other.index === type.index)) {
          found.push(type);
          next.push(...this.get(type).supertypes.flatMap((name) => this.resolve(name, type.file) ?? []));
        }
      }
      level = next;
    }
    return found;
  }

  /** Full names that the type and what is above it may have, also of those that were not read. */
  namesAbove(ref: TypeRef): Set<string> {
    const names = new Set<string>();
    for (const type of this.above(ref)) {
      const { qualifiedName, supertypes } = this.get(type);
      names.add(qualifiedName);
      for (const name of supertypes) {
        for (const full of this.names(name, type.file.scope)) {
          if (!FOREIGN.test(full)) {
            names.add(full);
          }
        }
      }
    }
    return names;
  }

  /** Types directly below, among the files that were read. */
  below(ref: TypeRef): TypeRef[] {
    const { qualifiedName } = this.get(ref);
    return [...this._types.values()].flat().filter((type) => {
      const { supertypes } = this.get(type);
      return supertypes.some((name) => this.names(name, type.file.scope).includes(qualifiedName));
    });
  }

  /** Methods (or constructors) of a type itself. */
  callables({ file, index }: TypeRef): { readonly callable: FlowCallable; readonly number: number }[] {
    return file.callables.flatMap((callable, number) => (callable.type === index ? [{ callable, number }] : []));
  }
}

function shared(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) {
    i++;
  }
  return i;
}
