// @ts-check
import { projectPath } from '../project.mjs';
import { runMeasured } from './runMeasured.mjs';
import { median, pairedRatio } from './statistics.mjs';

/**
 * @typedef {object} CorpusResult
 * @property {number} files that name RocketMQ
 * @property {number} toBareParse processor time
 * @property {number | undefined} toAstGrep processor time
 * @property {number} peakToBareParse
 * @property {number} peak megabytes
 * @property {number} sites
 */

/**
 * The command line beside a bare parse and ast-grep, in turn.
 * @param {string} corpus
 * @param {{ bundle: string, folder: string, rounds: number, astGrep: ((corpus: string) => number) | undefined }} with_
 * @returns {CorpusResult}
 */
export function measureCorpus(corpus, { bundle, folder, rounds, astGrep }) {
  /** @type {import('./runMeasured.mjs').Cost[]} */
  const own = [];
  /** @type {import('./runMeasured.mjs').Cost[]} */
  const bare = [];
  /** @type {number[]} */
  const peer = [];
  let files = 0;
  let sites = 0;
  for (let round = 0; round < rounds; round++) {
    const parse = runMeasured([projectPath('scripts/lib/bench/bareParse.cjs'), bundle, corpus], folder);
    files = Number(parse.output);
    bare.push(parse);
    const analyse = runMeasured([projectPath('dist/cli.js'), 'analyze', corpus, '--format', 'json'], folder);
    sites = JSON.parse(analyse.output).files.reduce(
      (/** @type {number} */ sum, /** @type {{ sites: unknown[] }} */ file) => sum + file.sites.length,
      0,
    );
    own.push(analyse);
    if (astGrep !== undefined) {
      peer.push(astGrep(corpus));
    }
  }
  const cpu = own.map((cost) => cost.cpu);
  const peaks = own.map((cost) => cost.peak);
  return {
    files,
    sites,
    toBareParse: pairedRatio(
      cpu,
      bare.map((cost) => cost.cpu),
    ),
    toAstGrep: astGrep === undefined ? undefined : pairedRatio(cpu, peer),
    peakToBareParse: pairedRatio(
      peaks,
      bare.map((cost) => cost.peak),
    ),
    peak: median(peaks),
  };
}

/**
 * Milliseconds to the first answer in a process that has loaded nothing, and what processor time the process took.
 * @param {string} bundle
 * @param {string} folder
 */
export function measureColdAnswer(bundle, folder) {
  const child = projectPath('scripts/lib/bench/coldAnswer.cjs');
  const runs = Array.from({ length: 7 }, () => runMeasured([child, bundle], folder));
  return { wall: median(runs.map(({ output }) => Number(output))), cpu: median(runs.map(({ cpu }) => cpu)) };
}
