import type { ClientDependency, OtherSdk } from '../model';
import { KNOWN_ARTIFACTS, otherSdkOf } from './artifacts';
import { GO, GRADLE, MAVEN, NODE, nameOf, PHP, PYTHON } from './buildFileNames';
import { goDependencies } from './goModules';
import { gradleDependencies } from './gradle';
import { mavenDependencies } from './maven';
import type { BuildFile } from './model';
import { nodeDependencies } from './nodePackages';
import { phpDependencies } from './phpPackages';
import { pythonDependencies } from './pythonPackages';

export interface FoundDependencies {
  /** By path, then artifact; each artifact once a build file. */
  readonly clients: readonly ClientDependency[];
  readonly otherSdks: readonly OtherSdk[];
}

/**
 * The client libraries that the build files of a project declare. All of its build files are needed: versions stand in
 * parents, properties and catalogues.
 */
export function findDependencies(files: readonly BuildFile[]): FoundDependencies {
  const named = (pattern: RegExp) => files.filter(({ path }) => pattern.test(nameOf(path)));
  const declared = [
    ...mavenDependencies(named(MAVEN)),
    ...gradleDependencies(named(GRADLE)),
    ...goDependencies(named(GO)),
    ...nodeDependencies(named(NODE)),
    ...pythonDependencies(named(PYTHON)),
    ...phpDependencies(named(PHP)),
  ];
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
