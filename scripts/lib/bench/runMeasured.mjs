// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../project.mjs';

/**
 * @typedef {object} Cost
 * @property {number} cpu milliseconds of processor time, all threads
 * @property {number} peak megabytes
 */

/**
 * Runs a Node program to its end.
 * @param {readonly string[]} args
 * @param {string} folder for the result
 * @returns {Cost & { output: string }}
 */
export function runMeasured(args, folder) {
  const result = join(folder, 'result.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', projectPath('scripts/lib/bench/measuredProcess.cjs'), ...args],
    { env: { ...process.env, BENCH_RESULT: result }, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) {
    throw new Error(`${args.join(' ')} failed: ${stderr.slice(-2_000)}`);
  }
  return { ...JSON.parse(readFileSync(result, 'utf8')), output: stdout };
}
