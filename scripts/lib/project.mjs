// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's top folder. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Absolute path of something in the project.
 * @param {...string} parts
 */
export function projectPath(...parts) {
  return join(projectRoot, ...parts);
}

/**
 * Where downloads are kept between runs. Several clones can share one folder through ROCKETMQ_GUIDE_CACHE.
 */
export function cacheRoot() {
  const shared = process.env.ROCKETMQ_GUIDE_CACHE;
  return shared ? resolve(shared) : projectPath('.vscode-test');
}

/** Ignored folder for server logs and page consoles of failed runs. */
export function logRoot() {
  return projectPath('.vscode-test', 'logs');
}

/** True for an automated run, where a missing tool is a failure and not a skip. */
export function inCi() {
  return process.env.CI === 'true' || process.env.CI === '1';
}

/**
 * @param {string | undefined} path
 * @returns {path is string}
 */
export function isThere(path) {
  return path !== undefined && path !== '' && existsSync(path);
}
