// @ts-check
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectPath } from './project.mjs';

/**
 * Copies a folder to open into `parent` and gives the copy's path.
 *
 * @param {string} source `sample`: the sample project as the extension ships it (built before); else a folder of the
 *   project by its path in it
 * @param {string} parent
 */
export function copyWorkspace(source, parent) {
  const from = source === 'sample' ? projectPath('dist', 'sample', 'files') : projectPath(source);
  const folder = join(parent, source === 'sample' ? 'order-sample' : basename(source));
  cpSync(from, folder, { recursive: true, filter: (path) => basename(path) !== 'target' });
  return folder;
}
