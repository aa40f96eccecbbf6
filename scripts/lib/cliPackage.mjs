// @ts-check
import { globSync } from 'glob';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { runProcess } from './processes.mjs';
import { projectPath } from './project.mjs';

/** What the program reads, of what `dist` holds. */
const ASSETS = ['cli.js', '{wasm,knowledge,configuration}/*.zst', 'lessons/catalogue.json.zst'];
const CHUNK = /["']\.\/(?:chunks\/)?(\w+\.js)["']/g;

/**
 * Makes the npm package of the command line below `dist/npm`: the folder `package` and the archive that `npm publish`
 * or `npm install` takes. Needs a build.
 *
 * @returns {Promise<string>} absolute path of the archive
 */
export async function makeCliPackage() {
  const target = projectPath('dist', 'npm');
  const folder = join(target, 'package');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const asset of [...globSync(ASSETS, { cwd: projectPath('dist'), posix: true }), ...chunksOf('cli.js')]) {
    cpSync(projectPath('dist', asset), join(folder, asset), { recursive: true });
  }
  for (const text of ['LICENSE', 'ThirdPartyNotices.txt']) {
    copyFileSync(projectPath(text), join(folder, text));
  }
  copyFileSync(projectPath('docs', 'command-line.md'), join(folder, 'README.md'));
  const program = join(folder, 'cli.js');
  const text = readFileSync(program, 'utf8');
  writeFileSync(program, text.startsWith('#!') ? text : `#!/usr/bin/env node\n${text}`, { mode: 0o755 });
  const { version, license, repository, homepage, bugs } = JSON.parse(
    readFileSync(projectPath('package.json'), 'utf8'),
  );
  const manifest = {
    name: 'rocketmq-guide-cli',
    version,
    description: 'What RocketMQ Guide finds in code that uses Apache RocketMQ, without an editor',
    keywords: ['rocketmq', 'lint', 'sarif', 'java', 'spring'],
    license,
    ...(repository === undefined ? {} : { repository }),
    ...(homepage === undefined ? {} : { homepage }),
    ...(bugs === undefined ? {} : { bugs }),
    bin: { 'rocketmq-guide': 'cli.js' },
    engines: { node: '>=20.19.0' },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await npm(['pack', folder, '--pack-destination', target, '--silent'], { cwd: target });
  return join(target, `${manifest.name}-${version}.tgz`);
}

/**
 * The chunks that a file of `dist` loads, and those that they load.
 *
 * @param {string} file
 * @param {Set<string>} [found]
 * @returns {Set<string>} paths in `dist`
 */
function chunksOf(file, found = new Set()) {
  for (const [, name] of readFileSync(projectPath('dist', file), 'utf8').matchAll(CHUNK)) {
    const chunk = `chunks/${name}`;
    if (!found.has(chunk) && existsSync(projectPath('dist', chunk))) {
      found.add(chunk);
      chunksOf(chunk, found);
    }
  }
  return found;
}

/**
 * Installs the archive into an empty folder, as a build would, and lets it look at the sample project.
 *
 * @param {string} archive
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function tryCliPackage(archive) {
  const folder = mkdtempSync(join(tmpdir(), 'rocketmq-guide-cli-'));
  try {
    await npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, archive], { cwd: folder });
    const program = join(folder, 'node_modules', 'rocketmq-guide-cli', 'cli.js');
    const sample = projectPath('lessons', 'code', 'order-sample');
    const { code, output } = await runProcess(process.execPath, [program, 'analyze', sample, '--fail-on', 'error'], {
      cwd: folder,
    });
    // The planted mistakes are there: it must fail, and say a rule.
    return code === 1 && output.includes('[duplicate-listener-group]') ? undefined : output;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
