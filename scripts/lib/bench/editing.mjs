// @ts-check
import { median, pairedRatio } from './statistics.mjs';
import { loadCore } from './benchCore.mjs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ROUNDS = 15;
const HOVERS = 5;
const LINES = 2_000;
const PATH = 'Desk.java';

/**
 * How somebody edits, each round at another place.
 * @type {Record<string, (text: string, at: number) => string>}
 */
const EDITS = {
  'a character': (text, at) => `${text.slice(0, at)}x${text.slice(at)}`,
  'a line': (text, at) => insertLine(text, at, '        int more = 1;'),
  'an opened comment': (text, at) => insertLine(text, at, '        /* later'),
  'a renamed receiver': (text, at) => {
    const found = text.indexOf('producer.', at);
    const start = found < 0 ? text.indexOf('producer.') : found;
    return `${text.slice(0, start)}maker${text.slice(start + 'producer'.length)}`;
  },
};

/**
 * @typedef {object} EditResult
 * @property {string} kind
 * @property {number} ratio to a warm full parse of the edited text
 * @property {number} differences rounds in which a cold analysis found something else
 */

/**
 * Edits a long file: the sites, with `withRules` also the findings, and five hovers after each edit, beside a full parse of
 * the same text by a parser that is warm.
 * @param {string} bundle
 * @param {import('../knowledge.cjs')} knowledge
 * @param {boolean} withRules
 * @returns {Promise<EditResult[]>}
 */
export async function measureEditing(bundle, knowledge, withRules) {
  const core = loadCore(bundle);
  const { assets, wasm } = require('./wasmAssets.cjs');
  const analyser = core.Analyser.create(assets);
  await analyser.prepare(PATH);
  if (withRules) {
    await analyser.withRules();
  }
  const explainer = new core.SiteExplainer(knowledge, core.API_GROUPS);
  const parser = new core.Parser();
  parser.setLanguage(await core.Language.load(wasm('wasm/tree-sitter-java.wasm')));
  const text = core.longJavaFile(LINES);
  const random = core.seededRandom(1);
  const parse = (/** @type {string} */ edited) => parser.parse(edited).delete();
  const answer = (/** @type {string} */ edited) => {
    const facts = analyser.update('open', { path: PATH, text: edited });
    const step = Math.max(1, Math.floor(facts.sites.length / HOVERS));
    for (let i = 0; i < HOVERS && i * step < facts.sites.length; i++) {
      void explainer.explain(facts.sites[i * step], { facts, locale: 'en' }).hover;
    }
    return facts;
  };
  for (let i = 0; i < 20; i++) {
    parse(text);
    answer(insertLine(text, random(text.length), '        int warm = 1;'));
  }
  const results = Object.entries(EDITS).map(([kind, edit]) => {
    /** @type {number[]} */
    const after = [];
    /** @type {number[]} */
    const full = [];
    let differences = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const edited = edit(text, random(text.length));
      answer(text);
      const facts = timed(after, () => answer(edited));
      timed(full, () => parse(edited));
      differences += isSame(facts, analyser.analyse({ path: PATH, text: edited })) ? 0 : 1;
    }
    return { kind, ratio: pairedRatio(after, full), differences };
  });
  analyser.dispose();
  parser.delete();
  return results;
}

/** Places and their arguments, settings and findings; not what damaged declarations are taken for. */
function isSame(/** @type {any} */ a, /** @type {any} */ b) {
  const said = (/** @type {any} */ { sites, settings, checks }) => JSON.stringify([sites, settings, checks]);
  return said(a) === said(b);
}

/**
 * @template T
 * @param {number[]} times
 * @param {() => T} work
 */
function timed(times, work) {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}

/** Behind the line of `at`. */
function insertLine(/** @type {string} */ text, /** @type {number} */ at, /** @type {string} */ line) {
  const end = text.indexOf('\n', at);
  return end < 0 ? `${text}\n${line}` : `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/**
 * What a file that does not name RocketMQ costs, in milliseconds.
 * @param {string} bundle
 * @returns {number}
 */
export function measureGate(bundle) {
  const core = loadCore(bundle);
  const { assets } = require('./wasmAssets.cjs');
  const analyser = core.Analyser.create(assets);
  const text = core.plainJavaFile(88_000, 7);
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    for (let i = 0; i < 10; i++) {
      analyser.analyse({ path: PATH, text });
    }
    return (performance.now() - start) / 10;
  });
  analyser.dispose();
  return median(times);
}
