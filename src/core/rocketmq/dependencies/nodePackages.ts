import { isRecord } from '../../util/isRecord';
import type { BuildFile, Declared } from './model';

/** What package.json files depend on. */
export function nodeDependencies(files: readonly BuildFile[]): Declared[] {
  return jsonDependencies(files, ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']);
}

/** A range counts as the version it begins with; a file that is no JSON as empty. */
export function jsonDependencies(files: readonly BuildFile[], lists: readonly string[]): Declared[] {
  return files.flatMap(({ path, text }) => {
    const manifest = parsed(text);
    return lists.flatMap((list) => {
      const entries = isRecord(manifest) ? manifest[list] : undefined;
      return Object.entries(isRecord(entries) ? entries : {}).map(([artifact, range]) => ({
        artifact,
        version: typeof range === 'string' ? /\d+\.\d+\.\d+\S*/.exec(range)?.[0] : undefined,
        path,
      }));
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
