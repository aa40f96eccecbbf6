import { isBuildFile } from '../../core/rocketmq/dependencies/buildFileNames';
import type { findDependencies } from '../../core/rocketmq/dependencies/findDependencies';
import type { ClientDependency } from '../../core/rocketmq/model';
import type { Family } from '../../core/rocketmq/vocabulary';

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
    this._findDependencies ??= (await import('../../core/rocketmq/formats')).findDependencies;
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
    const own = this.clients().filter((client) => client.family === family);
    const above = own.filter((client) => path.startsWith(client.path.slice(0, client.path.lastIndexOf('/') + 1)));
    return above.reduce<ClientDependency | undefined>(
      (best, client) => (best === undefined || client.path.length > best.path.length ? client : best),
      undefined,
    );
  }
}
