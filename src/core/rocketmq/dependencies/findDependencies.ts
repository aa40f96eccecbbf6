import type { ClientDependency, OtherSdk } from '../model';
import { KNOWN_ARTIFACTS, otherSdkOf } from './artifacts';
import { gradleDependencies } from './gradle';
import { mavenDependencies } from './maven';
import type { BuildFile } from './model';

export interface FoundDependencies {
  /** By path, then artifact; each artifact once a build file. */
  readonly clients: readonly ClientDependency[];
  readonly otherSdks: readonly OtherSdk[];
}

/** Glob of the files that `findDependencies` wants to see. */
export const BUILD_FILES = '**/{pom.xml,*.gradle,*.gradle.kts,gradle.properties,libs.versions.toml}';

export function isBuildFile(path: string): boolean {
  return /(?:^|\/)(?:pom\.xml|[^/]*\.gradle(?:\.kts)?|gradle\.properties|libs\.versions\.toml)$/.test(path);
}

/**
 * The client libraries that the build files of a project declare. All of its build files are needed: versions stand in
 * parents, properties and catalogues.
 */
export function findDependencies(files: readonly BuildFile[]): FoundDependencies {
  const poms = files.filter(({ path }) => path.endsWith('pom.xml'));
  const others = files.filter(({ path }) => !path.endsWith('pom.xml'));
  const declared = [...mavenDependencies(poms), ...gradleDependencies(others)];
  const clients = new Map<string, ClientDependency>();
  const otherSdks = new Set<OtherSdk>();
  for (const { artifact, version, path } of declared) {
    const known = KNOWN_ARTIFACTS.get(artifact);
    const other = otherSdkOf(artifact);
    if (other !== undefined) {
      otherSdks.add(other);
    }
    const key = `${path}\n${artifact}`;
    if (known !== undefined && !(clients.has(key) && version === undefined)) {
      const clientVersion =
        known.embedded === undefined ? version : version === undefined ? undefined : known.embedded[version];
      clients.set(key, {
        family: known.family,
        artifact,
        ...(version === undefined ? {} : { version }),
        ...(clientVersion === undefined ? {} : { clientVersion }),
        path,
      });
    }
  }
  return { clients: [...clients.keys()].sort().map((key) => clients.get(key)!), otherSdks: [...otherSdks].sort() };
}
