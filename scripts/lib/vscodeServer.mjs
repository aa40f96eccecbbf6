// @ts-check
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { eachLine, startProcess } from './processes.mjs';
import { servedVscode } from './servedVscode.mjs';
import { Unavailable } from './unavailable.mjs';

/** Keeps the window free of what has nothing to do with the extension. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.openRepositoryInParentFolders': 'never',
  'window.dialogStyle': 'custom',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} logFile what the server prints
 * @property {number} [port] default: a free one
 * @property {string} [token] connection token; without one any local process can reach the server (tests only)
 * @property {boolean} [trustPrompts] true: Workspace Trust is on, a new folder opens in Restricted Mode
 * @property {string} [locale] display language, such as `zh-cn`; VS Code's own words stay English
 * @property {boolean} [testDriver] honours `extensionDevelopmentPath` and `extensionTestsPath` in the address
 * @property {string} [extension] folder that is installed by a link (what a user has, unlike a development path)
 * @property {Record<string, unknown>} [settings] user settings on top of `quietSettings`; none: what the data folder has
 * @property {Record<string, string>} [env]
 * @property {string} [dataFolder] default: a temporary one, removed by `stop`
 */

/**
 * @typedef {object} VscodeServer
 * @property {number} port
 * @property {string} origin `http://127.0.0.1:<port>`
 * @property {string} userFolder folder of `settings.json`
 * @property {(settings: Record<string, unknown>) => void} writeSettings replaces the user settings
 * @property {(folder: string | undefined, payload?: readonly (readonly [string, string])[]) => string} address of a
 *   window on that folder (none: an empty window)
 * @property {(path: string) => string} remoteUri how the window names a file or folder of this machine
 * @property {Promise<number>} exited
 * @property {() => Promise<void>} stop ends the server and its extension hosts, removes its temporary data
 */

/**
 * Starts the served VS Code and waits until it answers.
 *
 * @param {ServerOptions} options
 * @returns {Promise<VscodeServer>}
 */
export async function startVscodeServer(options) {
  const { node, folder } = await servedVscode();
  const port = options.port ?? (await freePort());
  const data = options.dataFolder ?? mkdtempSync(join(realpathSync(tmpdir()), 'rocketmq-guide-vscode-'));
  const userFolder = join(data, 'data', 'User');
  mkdirSync(userFolder, { recursive: true });
  const writeSettings = (/** @type {Record<string, unknown>} */ settings) =>
    writeFileSync(join(userFolder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  if (options.settings || !existsSync(join(userFolder, 'settings.json'))) {
    writeSettings(options.settings ?? {});
  }
  if (options.locale) {
    writeStandInLanguagePack(join(data, 'data'), options.locale);
  }
  if (options.extension) {
    linkExtension(join(data, 'extensions'), options.extension);
  }

  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const server = startProcess(node, serverArguments(options, port, data), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ownGroup: true,
    env: { ...withoutEditorVariables(process.env), ...options.env },
  });
  const listening = new Promise((resolveListening) => {
    for (const stream of [server.child.stdout, server.child.stderr]) {
      eachLine(stream, (line) => {
        log.write(`${line}\n`);
        if (line.includes('Extension host agent listening')) {
          resolveListening(true);
        }
      });
    }
  });
  const stop = async () => {
    await server.stop();
    log.end();
    if (!options.dataFolder) {
      rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  };
  if (!(await within(120_000, listening, server.exited))) {
    await stop();
    throw new Unavailable(`The served VS Code did not start; its log is ${options.logFile}`);
  }

  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    userFolder,
    writeSettings,
    remoteUri: (path) => `vscode-remote://127.0.0.1:${port}${urlPath(path)}`,
    address(workspace, payload) {
      const query = new URLSearchParams();
      if (workspace) {
        query.set('folder', urlPath(workspace));
      } else {
        query.set('ew', 'true');
      }
      if (payload) {
        query.set('payload', JSON.stringify(payload));
      }
      if (options.token) {
        query.set('tkn', options.token);
      }
      return `${origin}/?${query.toString().replaceAll('+', '%20').replaceAll('%2F', '/')}`;
    },
    exited: server.exited,
    stop,
  };
}

/** @param {number} [wanted] tried first @returns {Promise<number>} */
export async function freePort(wanted = 0) {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolvePort(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

/**
 * @param {ServerOptions} options
 * @param {number} port
 * @param {string} data
 */
function serverArguments(options, port, data) {
  return [
    join('out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    ...['--accept-server-license-terms', '--server-data-dir', data, '--telemetry-level', 'off'],
    ...(options.trustPrompts ? [] : ['--disable-workspace-trust']),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.locale ? ['--locale', options.locale] : []),
  ];
}

/**
 * Without the real language pack (a download from the Marketplace) this is enough to make `vscode.env.language` the
 * wanted one and to bring out our own nls file and l10n bundle.
 *
 * @param {string} folder
 * @param {string} locale
 */
function writeStandInLanguagePack(folder, locale) {
  const translations = join(folder, 'main.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'stand-in',
    label: locale,
    // Must not be empty: VS Code drops a pack that no extension provides.
    extensions: [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(join(folder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/**
 * @param {string} extensions folder of installed extensions
 * @param {string} extension
 */
function linkExtension(extensions, extension) {
  mkdirSync(extensions, { recursive: true });
  const link = join(extensions, 'rocketmq-guide.rocketmq-guide-0.0.0');
  rmSync(link, { force: true, recursive: true });
  // A junction needs no privilege on Windows; elsewhere the type is ignored.
  symlinkSync(resolve(extension), link, 'junction');
}

/**
 * A VS Code terminal sets variables (ELECTRON_RUN_AS_NODE, VSCODE_IPC_HOOK_CLI ...) that mislead a second VS Code.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function withoutEditorVariables(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('VSCODE_') && !name.startsWith('ELECTRON_')),
  );
}

/** @param {string} path */
function urlPath(path) {
  const slashed = resolve(path).replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/**
 * @param {number} ms
 * @param {Promise<unknown>} wanted
 * @param {Promise<unknown>} instead
 */
async function within(ms, wanted, instead) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((resolveLate) => {
    timer = setTimeout(() => resolveLate(false), ms);
  });
  try {
    return await Promise.race([wanted.then(() => true), instead.then(() => false), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
