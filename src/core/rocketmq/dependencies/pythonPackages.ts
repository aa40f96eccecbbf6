import type { BuildFile, Declared } from './model';

/** `name==1.2` in requirements, `"name>=1.2"` in lists, `name = "^1.2"` in tables. Extras and markers may follow. */
const NAMED =
  /(?:^|["'\s[,])(rocketmq(?:-[a-z]+)*)(?:\[[\w, -]*\])?["']?\s*(?:(?:===?|~=|>=)\s*([\d][\w.]*)|=\s*(?:\{\s*version\s*=\s*)?["'][\^~=>]*\s*([\d][\w.]*)|(?=["',;\s#]|$))/gm;

/** RocketMQ's packages in requirements, pyproject, Pipfile and setup files. A range counts as the version it begins with. */
export function pythonDependencies(files: readonly BuildFile[]): Declared[] {
  return files.flatMap(({ path, text }) => {
    const found = new Map<string, string | undefined>();
    for (const [, artifact = '', exact, range] of text.replace(/#[^\n]*/g, '').matchAll(NAMED)) {
      found.set(artifact, exact ?? range ?? found.get(artifact));
    }
    return [...found].map(([artifact, version]) => ({ artifact, version, path }));
  });
}
