/** Glob of the files that `findDependencies` wants to see. */
export const BUILD_FILES =
  '**/{pom.xml,*.gradle,*.gradle.kts,gradle.properties,libs.versions.toml,go.mod,package.json,requirements*.txt,pyproject.toml,Pipfile,setup.py,setup.cfg,composer.json}';

export function isBuildFile(path: string): boolean {
  const name = nameOf(path);
  return (
    MAVEN.test(name) || GRADLE.test(name) || GO.test(name) || NODE.test(name) || PYTHON.test(name) || PHP.test(name)
  );
}

export const MAVEN = /^pom\.xml$/;
export const GRADLE = /\.gradle(?:\.kts)?$|^gradle\.properties$|^libs\.versions\.toml$/;
export const GO = /^go\.mod$/;
export const PHP = /^composer\.json$/;
export const NODE = /^package\.json$/;
export const PYTHON = /^(?:requirements[^/]*\.txt|pyproject\.toml|Pipfile|setup\.(?:py|cfg))$/;

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
