// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../project.mjs';
import { loadCore } from './benchCore.mjs';

/** One file in so many uses RocketMQ, as in bench corpora made of real projects. */
const USES_ONE_IN = 18.5;
const MEAN_BYTES = 5_400;

/** RocketMQ's own modules: every file of them names it. */
const MODULES = [
  ...['auth', 'broker', 'client', 'common', 'container', 'controller', 'example', 'filter', 'namesrv', 'openmessaging'],
  ...['proxy', 'remoting', 'srvutil', 'store', 'test', 'tiered-store', 'tools'],
];
const VERSION = '5.5.0';

/**
 * A project of many modules below `folder`: files that name RocketMQ among plain ones. Of the former one in three is a
 * fixture or a lesson's, where each line is about messages; one has a client among other code, one merely speaks of it.
 * @param {string} folder
 * @param {number} files
 * @param {string} bundle
 */
export function makeTypical(folder, files, bundle) {
  const { longJavaFile, plainJavaFile, seededRandom } = loadCore(bundle);
  const users = javaFiles(projectPath('src/test/fixtures/java'), projectPath('lessons/code'));
  const random = seededRandom(files);
  for (let i = 0, used = 0; i < files; i++) {
    const module = join(folder, `module${Math.floor(i / 100)}`, 'src/main/java');
    mkdirSync(module, { recursive: true });
    if (i >= used * USES_ONE_IN) {
      const dense = users[Math.floor(used / 3) % users.length] ?? '';
      const mentioned = `// Sends through RocketMQ.\n${plainJavaFile(MEAN_BYTES, i)}`;
      const text = [dense, longJavaFile(100 + random(150)), mentioned][used % 3];
      writeFileSync(join(module, `User${i}.java`), text ?? '');
      used++;
    } else {
      writeFileSync(join(module, `Plain${i}.java`), plainJavaFile(MEAN_BYTES / 2 + random(MEAN_BYTES), i));
    }
  }
}

/** @param {readonly string[]} folders */
function javaFiles(...folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.java'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

/**
 * RocketMQ itself below `folder`, from the sources jars in the local Maven repository; what is missing there Maven is
 * asked for.
 * @param {string} folder
 * @returns {string | undefined} why there is none
 */
export function makeWorst(folder) {
  const unpack = ['unzip', 'jar'].find((tool) => spawnSync(tool, [tool === 'jar' ? '--version' : '-v']).status === 0);
  if (unpack === undefined) {
    return 'neither unzip nor jar is there to unpack sources';
  }
  const jars = MODULES.flatMap((module) => sourcesOf(`rocketmq-${module}`) ?? []);
  if (jars.length < MODULES.length / 2) {
    return `of RocketMQ ${VERSION} only ${jars.length} of ${MODULES.length} sources jars can be had`;
  }
  jars.forEach((jar, i) => {
    const target = join(folder, String(i));
    mkdirSync(target, { recursive: true });
    const args = unpack === 'unzip' ? ['-qo', jar, '*.java', '-d', target] : ['xf', jar];
    spawnSync(unpack, args, { cwd: target });
  });
  return undefined;
}

/** @param {string} artifact */
function sourcesOf(artifact) {
  const repository = join(homedir(), '.m2/repository/org/apache/rocketmq');
  const jar = join(repository, artifact, VERSION, `${artifact}-${VERSION}-sources.jar`);
  if (!existsSync(jar)) {
    const coordinates = `org.apache.rocketmq:${artifact}:${VERSION}:jar:sources`;
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get';
    spawnSync('mvn', ['-q', '-B', goal, `-Dartifact=${coordinates}`, '-Dtransitive=false'], { timeout: 60_000 });
  }
  return existsSync(jar) ? jar : undefined;
}
