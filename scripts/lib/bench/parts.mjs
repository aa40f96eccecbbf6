// @ts-check
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ratioBudgets } from '../budgets.mjs';
import { projectPath, projectRoot } from '../project.mjs';
import { fetchAstGrep } from './astGrep.mjs';
import { bundleCore } from './benchCore.mjs';
import { makeTypical, makeWorst } from './corpora.mjs';
import { measureEditing, measureGate } from './editing.mjs';
import { median } from './statistics.mjs';
import { measureColdAnswer, measureCorpus } from './wholeCorpora.mjs';

const require = createRequire(import.meta.url);
const TYPICAL = 5_000;
const ROUNDS = 5;

/** @type {Record<string, (tools: Tools) => Promise<void> | void>} */
const MEASURES = { editing, cold, gate, activation, typical, worst, memory };

/**
 * What the parts share, made when first needed.
 * @typedef {object} Tools
 * @property {string} folder for anything that is written
 * @property {string} bundle the core
 */

export const PARTS = Object.keys(MEASURES);

/** @type {Promise<string> | undefined} */
let bundle;

/**
 * Measures one part and prints it.
 * @param {string} part one of PARTS
 * @param {string} folder
 */
export async function runPart(part, folder) {
  console.log(`\n${part}`);
  bundle ??= bundleCore(folder);
  await MEASURES[part]?.({ folder, bundle: await bundle });
}

/** @param {Tools} tools */
async function editing({ bundle: core }) {
  const { readKnowledge } = require('../knowledge.cjs');
  const knowledge = readKnowledge(projectRoot);
  for (const withRules of [false, true]) {
    const what = withRules ? 'sites, findings and five hovers' : 'lenses and five hovers';
    for (const { kind, ratio, differences } of await measureEditing(core, knowledge, withRules)) {
      const wrong = differences === 0 ? 'as a cold analysis' : `OTHER than a cold analysis in ${differences} rounds`;
      say(`after ${kind}: ${what} / a full parse`, ratio, ratioBudgets.edit, wrong);
    }
  }
}

/** @param {Tools} tools */
function cold({ folder, bundle: core }) {
  const { wall, cpu } = measureColdAnswer(core, folder);
  const more = `${cpu.toFixed(0)} ms of processor time, Node's own start among them`;
  say('first answer on a 2,000-line file in a new process, ms', wall, ratioBudgets.cold, more);
}

/** @param {Tools} tools */
function gate({ bundle: core }) {
  say('a file of 88 KB that does not name RocketMQ, ms', measureGate(core), ratioBudgets.gate);
}

function activation() {
  const child = projectPath('scripts/lib/bench/activation.cjs');
  const runs = Array.from({ length: 5 }, () =>
    JSON.parse(execFileSync(process.execPath, [child, projectPath('dist/extension.js')], { encoding: 'utf8' })),
  );
  say('activate(), ms', median(runs.map(({ took }) => took)), ratioBudgets.activation);
  const seen = [...new Set(runs.flatMap((run) => run.seen))];
  say('files read, timers, WASM within 1 s after it', seen.length, 0, seen.join(', '));
}

/** @param {Tools} tools */
async function typical(tools) {
  const corpus = join(tools.folder, 'typical');
  makeTypical(corpus, TYPICAL, tools.bundle);
  await compare(`typical: ${TYPICAL} files`, corpus, tools, ratioBudgets.typicalToAstGrep);
}

/** @param {Tools} tools */
async function worst(tools) {
  const corpus = join(tools.folder, 'worst');
  const missing = makeWorst(corpus);
  if (missing !== undefined) {
    console.log(`  worst (RocketMQ itself) is not measured: ${missing}`);
    return;
  }
  await compare('worst: RocketMQ itself', corpus, tools, ratioBudgets.worstToAstGrep);
}

/**
 * @param {string} name
 * @param {string} corpus
 * @param {Tools} tools
 * @param {import('../budgets.mjs').Ratio} toAstGrep
 */
async function compare(name, corpus, { folder, bundle: core }, toAstGrep) {
  const astGrep = await fetchAstGrep(folder);
  const run = typeof astGrep === 'string' ? undefined : astGrep;
  const result = measureCorpus(corpus, { bundle: core, folder, rounds: ROUNDS, astGrep: run });
  console.log(`  ${name}, ${result.files} of them name RocketMQ, ${result.sites} sites, ${result.peak.toFixed(0)} MB`);
  say('analyze / read, gate and parse, CPU', result.toBareParse, ratioBudgets.toBareParse);
  say('analyze / read, gate and parse, peak memory', result.peakToBareParse, ratioBudgets.peakToBareParse);
  if (result.toAstGrep === undefined) {
    console.log(`  beside ast-grep: not measured: ${astGrep}`);
  } else {
    say('analyze / ast-grep with 12 rules, CPU', result.toAstGrep, toAstGrep);
  }
}

/** @param {Tools} tools */
function memory({ folder, bundle: core }) {
  const peaks = [TYPICAL, 2 * TYPICAL].map((files) => {
    const corpus = join(folder, `memory${files}`);
    makeTypical(corpus, files, core);
    return measureCorpus(corpus, { bundle: core, folder, rounds: 3, astGrep: undefined }).peak;
  });
  const [small = 0, large = 0] = peaks;
  say(`peak memory from ${TYPICAL} to ${2 * TYPICAL} files, MB more`, large - small, ratioBudgets.growth);
}

/**
 * One line: what, measured, budget.
 * @param {string} what
 * @param {number} measured
 * @param {import('../budgets.mjs').Ratio | number} budget
 * @param {string} [more]
 */
function say(what, measured, budget, more = '') {
  const { most, aim } = typeof budget === 'number' ? { most: budget, aim: undefined } : budget;
  const digits = measured < 0.1 ? 3 : measured < 100 ? 2 : 0;
  const allowed = `at most ${most}${aim === undefined ? '' : `, aim ${aim}`}`;
  const verdict = measured > most ? 'OVER' : aim !== undefined && measured > aim ? 'within' : 'good';
  console.log(`  ${what}: ${measured.toFixed(digits)} (${allowed}) ${verdict}${more === '' ? '' : `; ${more}`}`);
}
