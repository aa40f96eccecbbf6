import { readdirSync, statSync, type Dirent } from 'node:fs';

/** Folders of what tools made or fetched. */
const NEVER = new Set(['node_modules']);
/** The same, unless they stand below `src`, where such a name is a package. */
const OUTPUT = new Set(['target', 'build', 'dist']);

/**
 * The files below `folder` whose names pass, as paths below it with `/`, sorted within each folder. Links are not
 * followed: what they lead to is found where it is, and loops cannot arise. Folders that cannot be read are told.
 */
export function walk(folder: string, passes: (name: string) => boolean, unreadable: (path: string) => void): string[] {
  const found: string[] = [];
  visit(folder, '', false);
  return found;

  function visit(absolute: string, relative: string, belowSource: boolean): void {
    for (const entry of entriesOf(absolute, relative)) {
      const { name } = entry;
      const path = relative === '' ? name : `${relative}/${name}`;
      if (entry.isDirectory()) {
        if (!name.startsWith('.') && !NEVER.has(name) && (belowSource || !OUTPUT.has(name))) {
          visit(`${absolute}/${name}`, path, belowSource || name === 'src');
        }
      } else if (entry.isFile() && passes(name)) {
        found.push(path);
      }
    }
  }

  function entriesOf(absolute: string, relative: string): Dirent[] {
    try {
      return readdirSync(absolute, { withFileTypes: true });
    } catch {
      unreadable(relative);
      return [];
    }
  }
}

/** Undefined when there is nothing at that path, or nothing that can be looked at. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const status = statSync(path);
    return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}
