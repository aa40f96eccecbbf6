// @ts-check
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../verify/run.mjs';

/**
 * Copies single jars, without what they depend on, to `<folder>/<release>/`. Every jar is a module of its own in one run
 * of Maven, so that one that does not resolve costs nothing but itself.
 *
 * @param {string} folder
 * @param {{ release: string, coordinate: string }[]} wanted coordinates `group:artifact:version`
 * @returns {Promise<string[]>} coordinates that could not be had
 */
export async function copyJars(folder, wanted) {
  const missing = wanted.filter(({ release, coordinate }) => !existsSync(jarPath(folder, release, coordinate)));
  if (missing.length === 0) return [];
  const project = join(folder, 'maven');
  const modules = missing.map(({ release, coordinate }, i) => {
    const name = `m${i}`;
    mkdirSync(join(project, name), { recursive: true });
    writeFileSync(join(project, name, 'pom.xml'), modulePom(name, coordinate, join(folder, release)));
    return name;
  });
  writeFileSync(join(project, 'pom.xml'), parentPom(modules));
  await run('mvn', ['-q', '-B', '--fail-at-end', 'process-resources'], { cwd: project });
  return missing
    .filter(({ release, coordinate }) => !existsSync(jarPath(folder, release, coordinate)))
    .map((jar) => jar.coordinate);
}

/**
 * @param {string} folder
 * @param {string} release
 */
export function jarsOf(folder, release) {
  const path = join(folder, release);
  return existsSync(path)
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [];
}

/**
 * @param {string} folder
 * @param {string} release
 * @param {string} coordinate
 */
function jarPath(folder, release, coordinate) {
  const [, artifact, version] = coordinate.split(':');
  return join(folder, release, `${artifact}-${version}.jar`);
}

/** @param {string[]} modules */
function parentPom(modules) {
  return `<project><modelVersion>4.0.0</modelVersion><groupId>catalogue</groupId><artifactId>all</artifactId>
<version>1</version><packaging>pom</packaging><modules>${modules.map((name) => `<module>${name}</module>`).join('')}</modules></project>
`;
}

/**
 * @param {string} name
 * @param {string} coordinate
 * @param {string} target
 */
function modulePom(name, coordinate, target) {
  const [group, artifact, version] = coordinate.split(':');
  return `<project><modelVersion>4.0.0</modelVersion><groupId>catalogue</groupId><artifactId>${name}</artifactId>
<version>1</version><packaging>pom</packaging><build><plugins><plugin><groupId>org.apache.maven.plugins</groupId>
<artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version><executions><execution><phase>process-resources</phase>
<goals><goal>copy</goal></goals><configuration><outputDirectory>${target}</outputDirectory><artifactItems><artifactItem>
<groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></artifactItem></artifactItems>
</configuration></execution></executions></plugin></plugins></build></project>
`;
}
