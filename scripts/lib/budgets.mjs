// @ts-check
import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { projectPath } from './project.mjs';

/**
 * How large what we ship may be, in bytes. `npm test` and `npm run package` fail above them, `npm run bench` prints them.
 */
export const sizeBudgets = {
  'dist/extension.js': 30 * 1000,
  'dist/core.js': 500 * 1000,
  // Stub and core in one file; both leave the same chunks beside them.
  'dist/web.js': 500 * 1000,
};

/** The packaged extension with all lessons in both languages. */
export const vsixBudget = 3 * 1000 * 1000;

/**
 * @typedef {object} Ratio
 * @property {number} most what must hold
 * @property {number} [aim] what is wished for
 */

/**
 * What `npm run bench` prints beside its measurements: ratios to what any analysis costs, and a few times. They are not
 * enforced: on a busy machine they say too much.
 */
export const ratioBudgets = {
  /** After an edit in a 2,000-line file: to a warm full parse of it. */
  edit: { most: 1, aim: 0.4 },
  /** Milliseconds. */
  cold: { most: 150, aim: 100 },
  /** Milliseconds. */
  gate: { most: 0.1, aim: 0.03 },
  /** Milliseconds. */
  activation: { most: 5 },
  /** Processor time of the command line, to reading all and parsing what names RocketMQ. */
  toBareParse: { most: 1.5, aim: 1.2 },
  peakToBareParse: { most: 1.6, aim: 1.2 },
  typicalToAstGrep: { most: 0.35, aim: 0.2 },
  worstToAstGrep: { most: 1.6, aim: 1.1 },
  /** Megabytes. */
  growth: { most: 10, aim: 4 },
};

/**
 * @typedef {object} Size
 * @property {string} what
 * @property {number} bytes
 * @property {number} budget
 * @property {number} [gzipped]
 */

/**
 * The sizes of the built bundles beside their budgets.
 *
 * @returns {Size[]}
 */
export function bundleSizes() {
  return Object.entries(sizeBudgets)
    .filter(([path]) => existsSync(projectPath(path)))
    .map(([path, budget]) => ({
      what: path,
      bytes: statSync(projectPath(path)).size,
      budget,
      gzipped: gzipSync(readFileSync(projectPath(path))).length,
    }));
}

/** @param {Size} size @returns {string} one line: `dist/core.js 312.4 KB of 500.0 KB (98.1 KB gzipped)` */
export function sizeInWords({ what, bytes, budget, gzipped }) {
  const over = bytes > budget ? ' OVER BUDGET' : '';
  const packed = gzipped === undefined ? '' : ` (${kilobytes(gzipped)} gzipped)`;
  return `${what} ${kilobytes(bytes)} of ${kilobytes(budget)}${packed}${over}`;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
