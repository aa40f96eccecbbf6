// @ts-check
// npm run test:lab [-- -g <part of title>]
//
// Starts a real NameServer, broker and proxy from Maven's artifacts and tries the lab on them: first without the editor
// (processes, guard, failures), then inside a VS Code, by its commands. Bounded to ten minutes.
import { findBrowser } from './lib/browser.mjs';
import { runHostTests } from './lib/hostRun.mjs';
import { runProcess, stopAll } from './lib/processes.mjs';
import { inCi, projectPath, projectRoot } from './lib/project.mjs';
import { emptyTally, inWords, sum } from './lib/report.mjs';
import { ensureInstalled, requireNode } from './lib/requirements.mjs';
import { servedVscode } from './lib/servedVscode.mjs';
import { Unavailable } from './lib/unavailable.mjs';

requireNode();

const minute = 60_000;
const limit = setTimeout(() => {
  console.log('The lab was not tried to its end within 10 minutes.');
  void stopAll().finally(() => end({ ...emptyTally(), failed: 1 }));
}, 10 * minute);
const grep = process.argv[process.argv.indexOf('-g') + 1 || Infinity];

try {
  await ensureInstalled();
  await requireTools();
  await build();
  const alone = await withoutEditor();
  await findBrowser();
  await servedVscode();
  const inVscode = await runHostTests({ desktop: false, web: false, lab: true, grep });
  await stopAll();
  end(sum([alone, inVscode]));
} catch (error) {
  await stopAll();
  if (error instanceof Unavailable) {
    console.log(`SKIPPED lab: ${error.message}`);
    end({ ...emptyTally(), [inCi() ? 'failed' : 'skipped']: 1 });
  }
  console.error(error);
  end({ ...emptyTally(), failed: 1 });
}

/**
 * @param {import('./lib/report.mjs').Tally} tally
 * @returns {never}
 */
function end(tally) {
  clearTimeout(limit);
  console.log(`\n${inWords(tally)}`);
  process.exit(tally.failed > 0 ? 1 : 0);
}

async function requireTools() {
  for (const { command, argument, what } of [
    { command: 'javac', argument: '-version', what: 'a JDK (17 is tried)' },
    { command: 'mvn', argument: '-v', what: 'Maven' },
  ]) {
    const { code } = await runProcess(command, [argument], { shell: process.platform === 'win32' });
    if (code !== 0) {
      throw new Unavailable(`${what} is needed`);
    }
  }
}

async function build() {
  const { code, output } = await runProcess(process.execPath, [projectPath('esbuild.js'), '--tests'], {
    cwd: projectRoot,
  });
  if (code !== 0) {
    throw new Error(output);
  }
}

async function withoutEditor() {
  const mocha = projectPath('node_modules', 'mocha', 'bin', 'mocha.js');
  // The Node.js client keeps connections for a while after it was shut down: the run must not wait for them.
  const style = ['--ui', 'tdd', '--import=tsx', '--reporter', 'spec', '--exit'];
  const options = [...style, ...(grep ? ['--grep', grep] : [])];
  const { code, output } = await runProcess(process.execPath, [mocha, ...options, 'src/test/lab/**/*.test.ts'], {
    cwd: projectRoot,
    onLine: (line) => console.log(line),
  });
  const count = (/** @type {string} */ word) => Number(new RegExp(`^ +(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
  const tally = { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
  // A file that does not load leaves no failing test behind.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
