// @ts-check
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { browserArguments, findBrowser } from './browser.mjs';
import { copyWorkspace } from './copyWorkspace.mjs';
import { hostVariants, suitesOf } from './hostVariants.mjs';
import { isThere, logRoot, projectPath, projectRoot } from './project.mjs';
import { emptyTally, recordEvent, sum } from './report.mjs';
import { quietSettings, startVscodeServer } from './vscodeServer.mjs';

/** How long all suites of one window may take together. */
const windowLimitMs = 10 * 60_000;

/**
 * @typedef {import('./hostVariants.mjs').HostVariant} HostVariant
 * @typedef {import('./report.mjs').Tally} Tally
 */

/**
 * @typedef {object} HostOptions
 * @property {boolean} desktop a desktop VS Code instead of the served one
 * @property {boolean} web the browser edition instead of the one with Node
 * @property {boolean} [lab] only the window whose suites start a RocketMQ, else all but that
 * @property {string} [grep] only tests whose full title matches
 */

/**
 * Runs the host suites, one window after the other, and prints each test.
 *
 * @param {HostOptions} options
 * @returns {Promise<Tally>}
 */
export async function runHostTests(options) {
  const tallies = [];
  for (const variant of hostVariants) {
    const suites = suitesOf(variant);
    const wanted = (variant.web ?? false) === options.web && (variant.lab ?? false) === (options.lab ?? false);
    if (suites.length === 0 || !wanted) {
      continue;
    }
    console.log(`${variant.name || 'usual'} window: ${suites.length} file${suites.length === 1 ? '' : 's'}`);
    if (options.desktop && variant.servedOnly) {
      console.log('  - only in the served VS Code');
      tallies.push({ ...emptyTally(), skipped: suites.length });
      continue;
    }
    tallies.push(await runWindow(variant, suites, options));
  }
  return sum(tallies);
}

/**
 * @param {HostVariant} variant
 * @param {readonly string[]} suites
 * @param {HostOptions} options
 * @returns {Promise<Tally>}
 */
async function runWindow(variant, suites, options) {
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'rocketmq-guide-host-'));
  const tally = emptyTally();
  let ended = false;
  const logFile = join(logRoot(), 'host', `${variant.name || 'usual'}.log`);
  mkdirSync(dirname(logFile), { recursive: true });
  writeFileSync(logFile, '');
  const onLine = (/** @type {string} */ line) => {
    const event = eventIn(line);
    if (event === undefined) {
      appendFileSync(logFile, `${line}\n`);
    } else if (event.state === 'end') {
      ended = true;
    } else {
      recordEvent(event, tally);
    }
  };
  const window = {
    variant,
    temporary,
    folder: variant.workspace === undefined ? undefined : copyWorkspace(variant.workspace, temporary),
    settings: settingsOf(variant, suites, options.grep),
    logFile,
    onLine,
  };
  try {
    await (options.desktop ? runDesktop(window) : runServed(window));
  } catch (error) {
    onLine(error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  if (!ended) {
    recordEvent(
      { state: 'failed', title: `${variant.name || 'usual'} window`, error: 'It ended before its tests' },
      tally,
    );
  }
  if (tally.failed > 0) {
    console.log(`  what the window printed: ${logFile}`);
  }
  return tally;
}

/**
 * @typedef {object} Window
 * @property {HostVariant} variant
 * @property {string} temporary
 * @property {string | undefined} folder
 * @property {Record<string, unknown>} settings
 * @property {string} logFile
 * @property {(line: string) => void} onLine receives what the tests print
 */

/** @param {Window} window */
async function runServed({ variant, temporary, folder, settings, logFile, onLine }) {
  const { chromium } = await import('playwright-core');
  const extension = variant.web ? browserEdition(temporary) : projectRoot;
  const { executable, env } = await findBrowser();
  const server = await startVscodeServer({
    logFile: logFile.replace(/\.log$/, '.server.log'),
    dataFolder: join(temporary, 'data'),
    testDriver: true,
    trustPrompts: variant.restricted ?? false,
    locale: variant.locale,
    settings,
  });
  const browser = await chromium.launch({
    executablePath: executable,
    args: browserArguments,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
  });
  try {
    const page = await browser.newPage();
    const finished = new Promise((resolve, reject) => {
      page.once('crash', () => reject(new Error('The page crashed')));
      void page.exposeFunction('codeAutomationExit', resolve);
      setTimeout(() => reject(new Error(`Not done after ${windowLimitMs / 60_000} minutes`)), windowLimitMs).unref();
      void server.exited.then(() => reject(new Error('The server ended')));
    });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      onLine(args.map(String).join(' '));
    });
    const tests = join(extension, 'dist', 'test', variant.web ? 'web' : 'host', 'index.js');
    await page.goto(
      server.address(folder, [
        ['extensionDevelopmentPath', server.remoteUri(extension)],
        ['extensionTestsPath', server.remoteUri(tests)],
        ['skipWelcome', 'true'],
      ]),
    );
    await finished;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * The extension as the browser edition sees it: the same files, a manifest without `main`. It has a folder of its own,
 * because the host that an extension runs in is chosen by its manifest alone.
 *
 * @param {string} temporary
 */
function browserEdition(temporary) {
  const folder = join(temporary, 'extension');
  mkdirSync(folder);
  const manifest = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  delete manifest.main;
  // A stated kind would choose the host on the server, entry or not.
  delete manifest.extensionKind;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const name of ['dist', 'media', 'l10n', 'package.nls.json', 'package.nls.zh-cn.json']) {
    if (isThere(projectPath(name))) {
      cpSync(projectPath(name), join(folder, name), { recursive: true });
    }
  }
  return folder;
}

/** @param {Window} window */
async function runDesktop({ variant, temporary, folder, settings, onLine }) {
  const userData = join(temporary, 'data');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const { eachLine, startProcess } = await import('./processes.mjs');
  const one = startProcess(
    process.execPath,
    [
      projectPath('scripts', 'lib', 'desktopHost.mjs'),
      JSON.stringify([
        ...(folder ? [folder] : []),
        ...['--user-data-dir', userData, '--extensions-dir', join(temporary, 'extensions')],
        ...['--disable-extensions', '--disable-updates', '--disable-gpu', '--skip-welcome', '--skip-release-notes'],
        ...(variant.restricted ? [] : ['--disable-workspace-trust']),
      ]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], ownGroup: true },
  );
  const limit = setTimeout(() => void one.stop(), windowLimitMs);
  eachLine(one.child.stdout, onLine);
  eachLine(one.child.stderr, onLine);
  const closed = new Promise((resolve) => one.child.once('close', resolve));
  await one.exited;
  await closed;
  clearTimeout(limit);
}

/**
 * @param {HostVariant} variant
 * @param {readonly string[]} suites
 * @param {string | undefined} grep
 */
function settingsOf(variant, suites, grep) {
  return {
    // Settings reach the tests in every kind of extension host; an environment does not reach a web worker.
    'rocketmqGuideTest.suites': suites.map((path) => path.replace(/\.ts$/, '.js')),
    'rocketmqGuideTest.grep': grep,
    'files.autoSave': 'off',
    ...(variant.restricted ? { 'security.workspace.trust.startupPrompt': 'never' } : {}),
  };
}

/** @param {string} line */
function eventIn(line) {
  const start = line.indexOf('[host-test] {');
  return start < 0 ? undefined : JSON.parse(line.slice(start + '[host-test] '.length));
}
