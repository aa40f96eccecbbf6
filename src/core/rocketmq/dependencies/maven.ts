import { KNOWN_BOMS } from './artifacts';
import type { BuildFile, Declared } from './model';
import { parsePom, type Pom } from './pom';

const DEPTH = 10;

/** What the poms of a project declare, versions resolved through their properties, parents and managed dependencies. */
export function mavenDependencies(files: readonly BuildFile[]): Declared[] {
  const poms = new Map(files.map(({ path, text }) => [path, parsePom(text)]));
  const project = new MavenProject(poms);
  return [...poms].flatMap(([path, pom]) =>
    pom.dependencies.map(({ artifact, version }) => {
      const name = project.resolve(artifact, path);
      return { artifact: name ?? artifact, version: project.versionOf(name ?? artifact, version, path), path };
    }),
  );
}

class MavenProject {
  private readonly _byName = new Map<string, string>();

  constructor(private readonly _poms: ReadonlyMap<string, Pom>) {
    for (const [path, pom] of _poms) {
      this._byName.set(`${pom.group ?? ''}:${pom.name}`, path);
    }
  }

  versionOf(artifact: string, written: string | undefined, path: string): string | undefined {
    if (written !== undefined) {
      return this.resolve(written, path);
    }
    return this._managedVersion(artifact, path, DEPTH);
  }

  /** Puts values in for `${...}`; undefined when one is not known. */
  resolve(text: string, path: string): string | undefined {
    return this._resolve(text, path, DEPTH);
  }

  private _managedVersion(artifact: string, path: string, depth: number): string | undefined {
    for (const current of this._chain(path)) {
      for (const managed of this._poms.get(current)!.managed) {
        const name = this.resolve(managed.artifact, path) ?? managed.artifact;
        const version = managed.version && this.resolve(managed.version, path);
        if (name === artifact) {
          return version;
        }
        if (managed.scope === 'import' && depth > 0) {
          const bom = this._byName.get(name);
          const found =
            bom !== undefined
              ? this._managedVersion(artifact, bom, depth - 1)
              : KNOWN_BOMS.get(name) === artifact.split(':')[0]
                ? version
                : undefined;
          if (found !== undefined) {
            return found;
          }
        }
      }
    }
    return undefined;
  }

  /** The pom and its parents in the project, nearest first. */
  private _chain(path: string): string[] {
    const found: string[] = [];
    for (let current: string | undefined = path; current !== undefined && !found.includes(current);) {
      found.push(current);
      current = this._parentOf(current);
    }
    return found;
  }

  private _parentOf(path: string): string | undefined {
    const parent = this._poms.get(path)?.parent;
    if (parent === undefined) {
      return undefined;
    }
    const relative = join(path, parent.relativePath ?? '../pom.xml');
    const candidates = [relative, `${relative}/pom.xml`];
    const byPath = candidates.find((candidate) => {
      const pom = this._poms.get(candidate);
      return pom !== undefined && parent.artifact.endsWith(`:${pom.name}`);
    });
    return byPath ?? this._byName.get(parent.artifact);
  }

  private _resolve(text: string, path: string, depth: number): string | undefined {
    let known = depth > 0;
    const result = text.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
      const value = this._property(name, path);
      const resolved = value === undefined || depth <= 0 ? undefined : this._resolve(value, path, depth - 1);
      known &&= resolved !== undefined;
      return resolved ?? '';
    });
    return known ? result : undefined;
  }

  private _property(name: string, path: string): string | undefined {
    const pom = this._poms.get(path);
    const own = /^(?:project|pom)\.(?:parent\.)?(version|groupId)$/.exec(name);
    if (own !== null) {
      return own[1] === 'version' ? pom?.version : pom?.group;
    }
    for (const current of this._chain(path)) {
      const value = this._poms.get(current)?.properties.get(name);
      if (value !== undefined) {
        return value;
      }
    }
    return undefined;
  }
}

/** `relative` seen from the folder of `path`. */
function join(path: string, relative: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
