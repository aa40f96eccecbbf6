// @ts-check
import { globSync } from 'glob';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { bundleSizes, sizeInWords } from './budgets.mjs';
import { runHostTests } from './hostRun.mjs';
import { runProcess } from './processes.mjs';
import { projectPath, projectRoot } from './project.mjs';
import { makeCliPackage, tryCliPackage } from './cliPackage.mjs';
import { emptyTally, indent, sum } from './report.mjs';
import { servedVscode } from './servedVscode.mjs';
import { makeVsix, packedFiles, vsixSize } from './vsix.mjs';

/**
 * @typedef {import('./report.mjs').Tally} Tally
 */

/**
 * @typedef {object} TierOptions
 * @property {string | undefined} grep
 * @property {boolean} desktop
 */

const minute = 60_000;

/**
 * Runs one tier and prints what it finds. Throws Unavailable when the machine lacks something the tier needs.
 *
 * @param {string} tier
 * @param {TierOptions} options
 * @returns {Promise<Tally>}
 */
export async function runTier(tier, options) {
  switch (tier) {
    case 'lint':
      return lint();
    case 'unit':
      return mocha('src/test/unit/**/*.test.ts', options, { reporter: 'dot', timeoutMs: 10 * minute });
    case 'build':
      return buildTier();
    case 'host':
      return inVscode(options.desktop, () => runHostTests({ ...options, web: false }));
    case 'web':
      return inVscode(false, () => runHostTests({ grep: options.grep, desktop: false, web: true }));
    case 'ui':
      return inVscode(false, () =>
        mocha('src/test/ui/**/*.test.ts', options, { reporter: 'spec', timeoutMs: 40 * minute }),
      );
    default:
      throw new Error(`No tier is called ${tier}`);
  }
}

/** @returns {Promise<Tally>} */
async function lint() {
  const typeChecks = globSync('{tsconfig.json,src/**/tsconfig.json,scripts/tsconfig.json}', {
    cwd: projectRoot,
    posix: true,
  })
    .sort()
    .map((config) => check(`types of ${config}`, 'typescript/bin/tsc', ['--noEmit', '-p', config]));
  return sumInOrder([
    ...typeChecks,
    check('eslint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
    check('prettier', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']),
  ]);
}

/** @returns {Promise<Tally>} */
async function buildTier() {
  const built = await build();
  if (built.failed > 0) {
    return built;
  }
  const strays = (await packedFiles()).filter((path) =>
    /^(src|scripts|node_modules|dist\/(test|screenshots|npm))\//.test(path),
  );
  console.log(strays.length === 0 ? '  ✔ only the product is packed' : `  ✘ packed too: ${strays.join(' ')}`);
  const wrong = await tryCliPackage(await makeCliPackage());
  console.log(wrong === undefined ? '  ✔ the npm package of the command line works' : `  ✘ ${wrong}`);
  const vsix = await makeVsix();
  const sizes = [...bundleSizes(), vsixSize(vsix)];
  const tallies = sizes.map((size) => {
    const fits = size.bytes <= size.budget;
    console.log(`  ${fits ? '✔' : '✘'} ${sizeInWords(size)}`);
    return { ...emptyTally(), [fits ? 'passed' : 'failed']: 1 };
  });
  return sum([
    built,
    { ...emptyTally(), [strays.length === 0 ? 'passed' : 'failed']: 1 },
    { ...emptyTally(), [wrong === undefined ? 'passed' : 'failed']: 1 },
    ...tallies,
  ]);
}

/** @type {Promise<Tally> | undefined} */
let building;

/** Builds product and tests, once a run however many tiers need it. */
function build() {
  building ??= check('build', projectPath('esbuild.js'), ['--tests'])();
  return building;
}

/**
 * Sees to it that everything a tier needs is there, then runs it on a fresh build.
 *
 * @param {boolean} desktop
 * @param {() => Promise<Tally>} work
 * @returns {Promise<Tally>}
 */
async function inVscode(desktop, work) {
  if (!desktop) {
    await findBrowser();
    await servedVscode();
  }
  const built = await build();
  return built.failed > 0 ? { ...emptyTally(), failed: 1 } : work();
}

/**
 * @param {string} files
 * @param {TierOptions} options
 * @param {{ reporter: string, timeoutMs: number }} how
 * @returns {Promise<Tally>}
 */
async function mocha(files, { grep }, { reporter, timeoutMs }) {
  const { code, output, timedOut } = await runProcess(
    process.execPath,
    [
      projectPath('node_modules', 'mocha', 'bin', 'mocha.js'),
      ...['--ui', 'tdd', '--import=tsx', '--reporter', reporter, '--fail-zero'],
      ...(grep ? ['--grep', grep] : []),
      files,
    ],
    { cwd: projectRoot, timeoutMs, onLine: (line) => console.log(line) },
  );
  if (timedOut) {
    console.log(`  ✘ not done after ${timeoutMs / minute} minutes`);
  }
  const tally = {
    passed: count(output, 'passing'),
    failed: count(output, 'failing'),
    skipped: count(output, 'pending'),
  };
  // A file that does not load, or a run that was cut off, leaves no failing test behind.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {string} output
 * @param {string} word
 */
function count(output, word) {
  return Number(new RegExp(`^ +(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
}

/**
 * One tool whose exit code says whether all is well; its output is shown only when it is not.
 *
 * @param {string} title
 * @param {string} script absolute, or below node_modules
 * @param {readonly string[]} args
 */
function check(title, script, args) {
  return async () => {
    const path = existsSync(script) ? script : projectPath('node_modules', script);
    const { code, output } = await runProcess(process.execPath, [path, ...args], {
      cwd: projectRoot,
      timeoutMs: 15 * minute,
    });
    const ok = code === 0;
    console.log(ok ? `  ✔ ${title}` : `  ✘ ${title}\n${indent(output.trimEnd())}`);
    return { ...emptyTally(), [ok ? 'passed' : 'failed']: 1 };
  };
}

/** @param {readonly (() => Promise<Tally>)[]} checks @returns {Promise<Tally>} */
async function sumInOrder(checks) {
  const tallies = [];
  for (const one of checks) {
    tallies.push(await one());
  }
  return sum(tallies);
}
