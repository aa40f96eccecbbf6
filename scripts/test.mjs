// @ts-check
// npm test [tier ...] [-g <part of title>] [--desktop]
//
// Tiers: lint unit build host web ui; without one, all of them. `host` runs in a real VS Code served to a browser
// without a window, `web` the same in the browser edition, `ui` drives that VS Code by mouse and keyboard. With
// --desktop, or VSCODE_EXECUTABLE_PATH set, `host` takes a desktop VS Code through @vscode/test-electron.
import { ensureInstalled, requireNode } from './lib/requirements.mjs';
import { inCi } from './lib/project.mjs';
import { Unavailable } from './lib/unavailable.mjs';

requireNode();

const known = ['lint', 'unit', 'build', 'host', 'web', 'ui'];
const { tiers, grep, desktop } = readArguments(process.argv.slice(2));

try {
  await ensureInstalled();
} catch (error) {
  console.error(error instanceof Unavailable ? error.message : error);
  process.exit(1);
}

const { emptyTally, inWords, sum } = await import('./lib/report.mjs');
const { runTier } = await import('./lib/tiers.mjs');
const { stopAll } = await import('./lib/processes.mjs');

/** @type {import('./lib/report.mjs').Tally[]} */
const tallies = [];
/** @type {string[]} */
const summary = [];
for (const tier of tiers) {
  console.log(`\n── ${tier} ──`);
  const began = Date.now();
  const tally = await runTier(tier, { grep, desktop }).catch((error) => failedOrSkipped(tier, error));
  tallies.push(tally);
  summary.push(`${tier.padEnd(5)} ${inWords(tally)} (${Math.round((Date.now() - began) / 1000)} s)`);
}
await stopAll();

const total = sum(tallies);
console.log(`\n${summary.join('\n')}\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

/**
 * What the machine lacks is a person's decision, but must not go unseen in an automated run.
 *
 * @param {string} tier
 * @param {unknown} error
 */
function failedOrSkipped(tier, error) {
  if (!(error instanceof Unavailable)) {
    console.error(error);
    return { ...emptyTally(), failed: 1 };
  }
  console.log(`SKIPPED ${tier}: ${error.message}`);
  return inCi() ? { ...emptyTally(), failed: 1 } : { ...emptyTally(), skipped: 1 };
}

/** @param {string[]} words */
function readArguments(words) {
  const chosen = [];
  let pattern;
  let onDesktop = Boolean(process.env.VSCODE_EXECUTABLE_PATH);
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-g' || word === '--grep') {
      pattern = words.shift();
    } else if (word === '--desktop') {
      onDesktop = true;
    } else if (known.includes(word)) {
      chosen.push(word);
    } else {
      console.error(`npm test knows the tiers ${known.join(', ')} and the options -g and --desktop, not "${word}".`);
      process.exit(2);
    }
  }
  return { tiers: chosen.length > 0 ? chosen : known, grep: pattern, desktop: onDesktop };
}
