import type { StreamConfiguration } from './streamConfiguration';
import { StreamUse } from './streamUse';

/** The Spring Cloud Stream configuration of a project, by module: the folder that a file's `src` or itself stands in. */
export class StreamModules {
  private readonly _modules = new Map<string, Map<string, StreamConfiguration>>();
  private readonly _changed = new Set<string>();

  /** Takes what a file says; undefined when it says nothing (any more). Gives whether that changed anything. */
  set(path: string, stream: StreamConfiguration | undefined): boolean {
    const module = moduleOf(path);
    const files = this._modules.get(module) ?? new Map<string, StreamConfiguration>();
    if (JSON.stringify(files.get(path)) === JSON.stringify(stream)) {
      return false;
    }
    if (stream === undefined) {
      files.delete(path);
    } else {
      files.set(path, stream);
    }
    this._modules.set(module, files);
    this._changed.add(module);
    return true;
  }

  /** Notes that types of a file changed which decide what other files of its module bind. */
  touch(path: string): void {
    this._changed.add(moduleOf(path));
  }

  /** Of the innermost module around the file that configures Spring Cloud Stream. */
  use(path: string): StreamUse | undefined {
    for (let module: string | undefined = moduleOf(path); module !== undefined; module = above(module)) {
      const files = this._modules.get(module);
      if (files !== undefined && files.size > 0) {
        return new StreamUse([...files.keys()].sort().map((file) => files.get(file)!));
      }
    }
    return undefined;
  }

  /** Tells which files changes since the last call concern; undefined when there were none. */
  takeChanges(): ((path: string) => boolean) | undefined {
    const modules = [...this._changed];
    this._changed.clear();
    return modules.length === 0 ? undefined : (path) => modules.some((module) => isWithin(path, module));
  }
}

/** `shop/orders` of `shop/orders/src/main/resources/application.yml`; the file's folder where there is no `src`. */
function moduleOf(path: string): string {
  const source = path.lastIndexOf('/src/');
  if (source >= 0 || path.startsWith('src/')) {
    return path.slice(0, Math.max(0, source));
  }
  return above(path) ?? '';
}

function above(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return path === '' ? undefined : path.slice(0, Math.max(0, slash));
}

function isWithin(path: string, module: string): boolean {
  return module === '' || path.startsWith(`${module}/`);
}
