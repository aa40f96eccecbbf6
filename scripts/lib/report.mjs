// @ts-check
/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @returns {Tally} */
export function emptyTally() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = emptyTally();
  for (const one of tallies) {
    total.passed += one.passed;
    total.failed += one.failed;
    total.skipped += one.skipped;
  }
  return total;
}

/** @param {Tally} tally the line that `.ci/run` and people look for */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Reads `N passed, N failed, N skipped` from the end of an output.
 *
 * @param {string} output
 * @returns {Tally | undefined}
 */
export function lastTally(output) {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3]) };
}

/**
 * Counts test events and prints a line for each.
 *
 * @param {{ state: string, title?: string, ms?: number, error?: string }} event
 * @param {Tally} tally changed in place
 */
export function recordEvent(event, tally) {
  switch (event.state) {
    case 'passed':
      tally.passed++;
      console.log(`  ✔ ${event.title} (${event.ms ?? 0} ms)`);
      break;
    case 'skipped':
      tally.skipped++;
      console.log(`  - ${event.title}`);
      break;
    case 'failed':
      tally.failed++;
      console.log(`  ✘ ${event.title}\n${indent(event.error ?? 'no reason given')}`);
      break;
  }
}

/** @param {string} text */
export function indent(text) {
  return text.replace(/^/gm, '      ');
}
