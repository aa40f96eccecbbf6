// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { vsixBudget } from './budgets.mjs';
import { runProcess } from './processes.mjs';
import { projectPath, projectRoot } from './project.mjs';

/**
 * Packs what is built into `dist/rocketmq-guide-<version>.vsix`. The same commit gives the same bytes: every time stamp
 * in it is that of the commit.
 *
 * @returns {Promise<string>} absolute path
 */
export async function makeVsix() {
  const { name, version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  const path = projectPath('dist', `${name}-${version}.vsix`);
  mkdirSync(projectPath('dist'), { recursive: true });
  const { code, output } = await runProcess(
    process.execPath,
    [projectPath('node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--out', path],
    { cwd: projectRoot, timeoutMs: 300_000, env: { ...process.env, SOURCE_DATE_EPOCH: await commitTime() } },
  );
  if (code !== 0) {
    throw new Error(`vsce could not pack the extension:\n${output.trimEnd()}`);
  }
  return path;
}

/** What would be packed, as paths in the project. @returns {Promise<string[]>} */
export async function packedFiles() {
  const vsce = projectPath('node_modules', '@vscode', 'vsce', 'vsce');
  const { code, output } = await runProcess(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: projectRoot });
  if (code !== 0) {
    throw new Error(`vsce could not list the extension's files:\n${output.trimEnd()}`);
  }
  return output.trim().split('\n');
}

/** @param {string} path @returns {import('./budgets.mjs').Size} */
export function vsixSize(path) {
  return { what: `dist/${basename(path)}`, bytes: statSync(path).size, budget: vsixBudget };
}

/** @param {string} path */
export function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Seconds of the last commit; of nothing in particular where there is no git history (a source archive). */
async function commitTime() {
  if (process.env.SOURCE_DATE_EPOCH) {
    return process.env.SOURCE_DATE_EPOCH;
  }
  const { code, output } = await runProcess('git', ['log', '-1', '--format=%ct'], { cwd: projectRoot });
  return code === 0 ? output.trim() : '1700000000';
}
