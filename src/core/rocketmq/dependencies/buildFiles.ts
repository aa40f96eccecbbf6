import { isBuildFile } from './buildFileNames';
import type { findDependencies } from './findDependencies';
import type { KeyVersions } from '../configuration/rules/model';
import type { ClientDependency } from '../model';
import type { Family } from '../vocabulary';

/** The texts of the project's build files and the clients that they declare. */
export class BuildFiles {
  private readonly _texts = new Map<string, string>();
  private _clients: readonly ClientDependency[] | undefined;
  private _findDependencies: typeof findDependencies | undefined;

  static isBuildFile(path: string): boolean {
    return isBuildFile(path);
  }

  /** Loads what reads build files. Rejects with the cause when it cannot be had; another call tries again. */
  async load(): Promise<void> {
    this._findDependencies ??= (await import('../formats')).findDependencies;
  }

  /** Needs `load` to have ended, or the file counts from its end on. */
  set(path: string, text: string): void {
    this._texts.set(path, text);
    this._clients = undefined;
  }

  delete(path: string): void {
    if (this._texts.delete(path)) {
      this._clients = undefined;
    }
  }

  /** By path of the build file. */
  clients(): readonly ClientDependency[] {
    this._clients ??= this._findDependencies?.([...this._texts].map(([path, text]) => ({ path, text }))).clients;
    return this._clients ?? [];
  }

  /** The one for `family` in the build file nearest above `path`; undefined when none declares it. */
  nearest(path: string, family: Family): ClientDependency | undefined {
    return nearest(
      path,
      this.clients().filter((client) => client.family === family),
    );
  }

  /**
   * Versions of the libraries that read the configuration of the module that `path` is in, by the catalogue's line;
   * those whose version is not declared are left out.
   */
  keyVersions(path: string): KeyVersions {
    const versions: Record<string, string> = {};
    for (const [line, artifact] of Object.entries(LINES)) {
      const version = nearest(
        path,
        this.clients().filter((client) => artifact.test(client.artifact)),
      )?.version;
      if (version !== undefined) {
        versions[line] = version;
      }
    }
    return versions;
  }
}

/** Which artifacts bring the keys of a line of the catalogue. */
const LINES: Readonly<Record<string, RegExp>> = {
  'spring-boot': /:rocketmq-spring-boot(?:-starter)?$/,
  'spring-boot-v5': /:rocketmq-v5-client-spring-boot(?:-starter)?$/,
  'spring-cloud-stream': /:spring-cloud-(?:starter-stream|stream-binder)-rocketmq$/,
};

/** The one in the build file that is nearest above `path`. */
function nearest(path: string, clients: readonly ClientDependency[]): ClientDependency | undefined {
  const above = clients.filter((client) => path.startsWith(client.path.slice(0, client.path.lastIndexOf('/') + 1)));
  return above.reduce<ClientDependency | undefined>(
    (best, client) => (best === undefined || client.path.length > best.path.length ? client : best),
    undefined,
  );
}
