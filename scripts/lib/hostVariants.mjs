// @ts-check
import { globSync } from 'glob';
import { projectRoot } from './project.mjs';

/**
 * The windows that host tests run in. A suite says by its file name which one it needs: `roadmap.test.ts` runs in the
 * first, `roadmap.restricted.test.ts` in the one named `restricted`. Each window with suites is opened once.
 *
 * @typedef {object} HostVariant
 * @property {string} name empty for the usual window
 * @property {string} [workspace] `sample`, or a folder of the project; a temporary copy is opened. None: an empty window
 * @property {boolean} [restricted] Workspace Trust is on and the folder is not trusted
 * @property {string} [locale] display language
 * @property {boolean} [web] the browser edition: the extension runs in the web worker extension host
 * @property {boolean} [lab] starts a real RocketMQ: `npm run test:lab` only
 * @property {boolean} [servedOnly] cannot be had in a downloaded desktop VS Code
 */

/** @type {readonly HostVariant[]} */
export const hostVariants = [
  { name: '', workspace: 'sample' },
  { name: 'empty' },
  { name: 'restricted', workspace: 'sample', restricted: true },
  { name: 'zh', workspace: 'sample', locale: 'zh-cn', servedOnly: true },
  { name: 'lab', workspace: 'sample', lab: true },
  { name: 'web', workspace: 'sample', web: true, servedOnly: true },
];

/**
 * The suites of a window, as paths below `src/test/host`, sorted.
 *
 * @param {HostVariant} variant
 */
export function suitesOf(variant) {
  const all = globSync('**/*.test.ts', { cwd: `${projectRoot}/src/test/host`, posix: true }).sort();
  return all.filter((path) => variantName(path) === variant.name);
}

/** @param {string} path `roadmap.restricted.test.ts` gives `restricted` */
function variantName(path) {
  const name = /\.([^./]+)\.test\.ts$/.exec(path)?.[1] ?? '';
  return hostVariants.some((variant) => variant.name === name) ? name : '';
}
