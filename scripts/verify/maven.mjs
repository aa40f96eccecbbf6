import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { formatLock, jarNames, lockDifference, parseLock } from './classpathLock.mjs';
import { javacErrors, javaSnippet } from './javaSnippet.mjs';
import { errorsByModule, isMissingArtifact } from './mavenOutput.mjs';
import { run } from './run.mjs';

const LOCK = 'classpath.lock';
const CLASSPATH = 'target/classpath.txt';
const OLDEST_JDK = 17;

/** The Maven modules of lessons/code: a module that is added to pom.xml is a family at once. */
export const maven = {
  families(codeRoot) {
    const pom = readFileSync(join(codeRoot, 'pom.xml'), 'utf8');
    return [...pom.matchAll(/<module>(.+?)<\/module>/g)].map(([, name]) => ({ name, folder: join(codeRoot, name) }));
  },

  async tool() {
    const { code, output } = await run('mvn', ['-v']);
    if (code === undefined) return { missing: 'mvn' };
    if (!output.includes('Apache Maven'))
      return { missing: `a working mvn (mvn -v says: ${output.trim().split('\n')[0]})` };
    const java = /Java version: ([^,\s]+)/.exec(output)?.[1] ?? '';
    const home = /(?:runtime|Java home): (.+)/.exec(output)?.[1].trim() ?? '';
    const javac = join(home, 'bin', process.platform === 'win32' ? 'javac.exe' : 'javac');
    if (!existsSync(javac)) return { missing: `javac (mvn runs on ${home})` };
    if (Number.parseInt(java, 10) < OLDEST_JDK) return { missing: `JDK ${OLDEST_JDK} or newer (mvn runs on ${java})` };
    return { version: `${/Apache Maven (\S+)/.exec(output)?.[1]}, Java ${java}`, javac };
  },

  inputs(codeRoot) {
    return [join(codeRoot, 'pom.xml'), join(codeRoot, LOCK), import.meta.dirname, join(import.meta.dirname, '../lib')];
  },

  async check(families, context) {
    const names = families.map((family) => family.name);
    const problems = await compile(names, context);
    const lock = readLock(context.codeRoot);
    for (const family of families.filter(({ name }) => !problems.has(name))) {
      const classpath = readFileSync(join(family.folder, CLASSPATH), 'utf8').trim();
      const jars = jarNames(classpath, delimiter);
      const difference = lockDifference(lock.get(family.name), jars);
      if (context.updateLock) lock.set(family.name, jars);
      else if (difference.length > 0) {
        problems.set(family.name, [
          `the class path is not the one of lessons/code/${LOCK}; if that is meant: npm run verify -- --update-lock`,
          ...difference,
        ]);
        continue;
      }
      const found = await compileSnippets(family, classpath, context);
      if (found.length > 0) problems.set(family.name, found);
    }
    if (context.updateLock) {
      const modules = this.families(context.codeRoot).map((family) => family.name);
      for (const name of [...lock.keys()].filter((name) => !modules.includes(name))) lock.delete(name);
      writeFileSync(join(context.codeRoot, LOCK), formatLock(lock));
    }
    return problems;
  },
};

async function compile(names, { codeRoot, say }) {
  const args = ['-q', '-B', '--fail-at-end', '-pl', names.join(','), 'compile'];
  args.push('org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath', `-Dmdep.outputFile=${CLASSPATH}`);
  let result = await run('mvn', ['-o', ...args], { cwd: codeRoot });
  if (result.code !== 0 && isMissingArtifact(result.output)) {
    say('Maven fetches what is missing in its repository; the first time that takes some minutes ...');
    // -U: what could not be had yesterday is asked for again.
    result = await run('mvn', ['-U', ...args], { cwd: codeRoot });
  }
  if (result.code === 0) return new Map();
  const errors = errorsByModule(result.output, names, codeRoot);
  const general = errors.get('') ?? [];
  errors.delete('');
  if (general.length > 0 || errors.size === 0) {
    const text = general.length > 0 ? general : [result.output.trim().split('\n').slice(-20).join('\n')];
    for (const name of names) if (!errors.has(name)) errors.set(name, text);
  }
  return errors;
}

/** Compiles every Java snippet of the family as if it had been inserted, all of them in one run of javac. */
async function compileSnippets(family, classpath, { codeRoot, tool }) {
  const java = family.snippets.filter(({ region }) => region.language === 'java');
  if (java.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  try {
    const files = java.map(({ snippet, region }, index) => {
      const file = { ...javaSnippet(`s${index}`, snippet, region), snippet, region };
      mkdirSync(join(folder, dirname(file.path)), { recursive: true });
      writeFileSync(join(folder, file.path), file.text);
      return file;
    });
    // An argument file: class paths are longer than a command line may be on Windows.
    const quoted = (text) => `"${text.replaceAll('\\', '\\\\')}"`;
    const options = ['-proc:none', '-encoding', 'UTF-8', '-nowarn', '-Xlint:none', '-Xmaxerrs', '1000'];
    options.push('--release', releaseOf(codeRoot, family), '-d', quoted(join(folder, 'out')), '-cp', quoted(classpath));
    writeFileSync(join(folder, 'arguments'), [...options, ...files.map((file) => quoted(file.path))].join('\n'));
    const { code, output } = await run(tool.javac, ['-J-Duser.language=en', '@arguments'], { cwd: folder });
    if (code === 0) return [];
    const found = [];
    for (const { path, line, message } of javacErrors(output)) {
      const file = files.find((candidate) => candidate.path === path);
      if (!file) continue;
      const offset = line - file.firstLine;
      const inRegion = offset >= 0 && offset < file.region.text.split('\n').length;
      const where = `lessons/code/${file.snippet.region.split('#')[0]}:${file.region.line + (inRegion ? offset : 0)}`;
      found.push(`${where}: inserted as snippet "${file.snippet.id}": ${message}`);
    }
    return found.length > 0 ? found : [output.trim()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The Java level that a module, or else all of them, is compiled for. */
function releaseOf(codeRoot, family) {
  for (const pom of [join(family.folder, 'pom.xml'), join(codeRoot, 'pom.xml')]) {
    const release = /<(?:maven\.compiler\.release|java\.version)>(\d+)</.exec(readFileSync(pom, 'utf8'))?.[1];
    if (release) return release;
  }
  return String(OLDEST_JDK);
}

function readLock(codeRoot) {
  const path = join(codeRoot, LOCK);
  return existsSync(path) ? parseLock(readFileSync(path, 'utf8')) : new Map();
}
