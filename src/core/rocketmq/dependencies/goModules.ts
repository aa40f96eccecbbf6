import type { BuildFile, Declared } from './model';

const REQUIRED = /^\s*(?:require\s+)?([\w.~-]+(?:\/[\w.~-]+)+)\s+v(\S+)/gm;

/** What go.mod files require; the `v` of versions is left out. */
export function goDependencies(files: readonly BuildFile[]): Declared[] {
  return files.flatMap(({ path, text }) =>
    [...text.replace(/\/\/[^\n]*/g, '').matchAll(REQUIRED)].map(([, artifact = '', version]) => ({
      artifact,
      version,
      path,
    })),
  );
}
