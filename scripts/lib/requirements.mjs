// @ts-check
// What has to be there before anything else of the project can be loaded: node modules only.
import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from './project.mjs';

const oldest = { major: 20, minor: 19 };

/** Ends the process with one line when Node is too old for the tools of this project. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
    console.error(
      `RocketMQ Guide needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${process.versions.node}.`,
    );
    process.exit(1);
  }
}

/** Installs the packages of the lock file when they are missing or differ from it. */
export async function ensureInstalled() {
  if (isInstalled()) {
    return;
  }
  const [{ npm }, { step }] = await Promise.all([import('./npm.mjs'), import('./say.mjs')]);
  await step('Installing the development packages (npm ci, about 110 MB to download)', () =>
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: projectPath() }),
  );
}

/** npm leaves in node_modules a copy of the lock file as installed; packages for other systems are not in it. */
function isInstalled() {
  const installed = projectPath('node_modules', '.package-lock.json');
  if (!existsSync(installed)) {
    return false;
  }
  const there = packagesIn(installed);
  return Object.entries(packagesIn(projectPath('package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      (there[path]?.version === wanted.version && existsSync(projectPath(path, 'package.json'))),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
