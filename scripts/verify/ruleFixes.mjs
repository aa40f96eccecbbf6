import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { globSync } from 'glob';
import { maven } from './maven.mjs';
import { isMissingArtifact } from './mavenOutput.mjs';
import { run } from './run.mjs';

const NAME = 'rule-fixes';
const FIXTURES = 'src/test/fixtures/java/rules';
const SHOP = 'scripts/verify/shop/Shop.java';
/** Their packages do not meet; where two bring the same library, the first one's is taken. */
const MODULES = ['java-remoting', 'java-grpc', 'spring-boot', 'spring-boot-v5'];
const CLASSPATH = 'target/classpath.txt';

const rootOf = (codeRoot) => join(codeRoot, '..', '..');

/** What the quick fixes of Java rules make of their fixtures, compiled against the pinned clients. */
export const ruleFixes = {
  families(codeRoot) {
    return [{ name: NAME, folder: join(rootOf(codeRoot), FIXTURES) }];
  },

  tool: () => maven.tool(),

  inputs(codeRoot) {
    const root = rootOf(codeRoot);
    return [join(codeRoot, 'pom.xml'), join(codeRoot, 'classpath.lock'), join(root, SHOP), import.meta.filename];
  },

  async check(_families, { codeRoot, tool }) {
    const { classpath, problem } = await resolve(codeRoot);
    const found = problem ? [problem] : await compile(rootOf(codeRoot), classpath, tool);
    return new Map(found.length > 0 ? [[NAME, found]] : []);
  },
};

/** The class paths of the modules, one behind the other. */
async function resolve(codeRoot) {
  const args = ['-q', '-B', '-pl', MODULES.join(',')];
  args.push('org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath', `-Dmdep.outputFile=${CLASSPATH}`);
  let result = await run('mvn', ['-o', ...args], { cwd: codeRoot });
  if (result.code !== 0 && isMissingArtifact(result.output)) result = await run('mvn', args, { cwd: codeRoot });
  if (result.code !== 0) return { problem: result.output.trim().split('\n').slice(-20).join('\n') };
  const paths = MODULES.map((module) => readFileSync(join(codeRoot, module, CLASSPATH), 'utf8').trim());
  return { classpath: paths.join(delimiter) };
}

async function compile(root, classpath, { javac }) {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  try {
    const files = globSync(`${FIXTURES}/**/*.fixed.java`, { cwd: root, posix: true })
      .sort()
      .map((source, index) => {
        const file = { source, ...placed(readFileSync(join(root, source), 'utf8'), `fixture${index}`) };
        write(join(folder, file.path), file.text);
        return file;
      });
    const shop = 'shop/support/Shop.java';
    write(join(folder, shop), readFileSync(join(root, SHOP), 'utf8'));
    const quoted = (text) => `"${text.replaceAll('\\', '\\\\')}"`;
    const options = ['-proc:none', '-encoding', 'UTF-8', '-nowarn', '-Xlint:none', '-Xmaxerrs', '1000'];
    options.push('--release', '17', '-d', quoted(join(folder, 'out')), '-cp', quoted(classpath));
    const paths = [shop, ...files.map(({ path }) => path)];
    writeFileSync(join(folder, 'arguments'), [...options, ...paths.map(quoted)].join('\n'));
    const { code, output } = await run(javac, ['-J-Duser.language=en', '@arguments'], { cwd: folder });
    return code === 0 ? [] : [files.reduce((text, { path, source }) => text.replaceAll(path, source), output.trim())];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** In a package of its own, with all that the shop has; lines stay where they are. */
function placed(text, name) {
  const type = /^public (?:final |abstract )?(?:class|interface|enum|record) (\w+)/m.exec(text)?.[1] ?? 'Fixture';
  const header = `package ${name}; import static shop.support.Shop.*;`;
  return { path: `${name}/${type}.java`, text: text.replace(/^package [\w.]+;/m, header) };
}
