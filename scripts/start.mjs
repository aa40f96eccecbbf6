// @ts-check
// npm start [-- --served] [--lang zh-cn] [--no-open]
//
// Opens a real VS Code with the extension, built from this folder, on a copy of the sample project: the desktop one
// when it is found, else one that is served to a browser at a local address (--served: always that one).
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath, projectRoot } from './lib/project.mjs';
import { ensureInstalled, requireNode } from './lib/requirements.mjs';
import { Unavailable } from './lib/unavailable.mjs';

requireNode();
const options = readArguments(process.argv.slice(2));

const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'rocketmq-guide-start-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
try {
  await ensureInstalled();
  await build();
  const { copyWorkspace } = await import('./lib/copyWorkspace.mjs');
  const sample = copyWorkspace('sample', temporary);
  const { desktopVscode } = await import('./lib/desktopVscode.mjs');
  const desktop = options.served ? undefined : desktopVscode();
  await (desktop ? openDesktop(desktop, sample) : serve(sample));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Unavailable ? error.message : error);
  process.exit(1);
}

async function build() {
  const { runProcess } = await import('./lib/processes.mjs');
  const { step } = await import('./lib/say.mjs');
  const { code, output } = await step('Building the extension', () =>
    runProcess(process.execPath, [projectPath('esbuild.js')], { cwd: projectRoot }),
  );
  if (code !== 0) {
    throw new Unavailable(`The build failed:\n${output.trimEnd()}`);
  }
}

/**
 * @param {string} command
 * @param {string} sample
 */
async function openDesktop(command, sample) {
  const { startProcess } = await import('./lib/processes.mjs');
  console.log(`Opening ${command} on a copy of the sample project: ${sample}`);
  console.log('Close its window or press Ctrl-C to end.');
  const args = ['--new-window', '--wait', '--disable-workspace-trust', `--extensionDevelopmentPath=${projectRoot}`];
  const editor = startProcess(command, [...args, ...(options.lang ? ['--locale', options.lang] : []), sample], {
    stdio: 'ignore',
    // Node starts a .cmd file only through a shell.
    shell: process.platform === 'win32',
    ownGroup: true,
  });
  const code = await editor.exited;
  if (code !== 0) {
    throw new Unavailable(`${command} ended with ${code}; "npm start -- --served" needs no desktop VS Code`);
  }
}

/** @param {string} sample */
async function serve(sample) {
  const { randomBytes } = await import('node:crypto');
  const { logRoot } = await import('./lib/project.mjs');
  const { startVscodeServer } = await import('./lib/vscodeServer.mjs');
  const { step } = await import('./lib/say.mjs');
  const { servedVscode } = await import('./lib/servedVscode.mjs');
  if (!options.served) {
    console.log('No desktop VS Code found (VSCODE_EXECUTABLE_PATH can name one): serving one to a browser instead.');
  }
  await servedVscode();
  const port = await choosePort(4180);
  const server = await step('Starting VS Code', () =>
    startVscodeServer({
      port,
      token: randomBytes(16).toString('hex'),
      logFile: join(logRoot(), 'start.log'),
      dataFolder: join(temporary, 'vscode'),
      extension: projectRoot,
      locale: options.lang,
      settings: {},
    }),
  );
  const address = server.address(sample);
  console.log(`\nRocketMQ Guide is at  ${address}\n\nPress Ctrl-C to end.`);
  if (options.open) {
    await openInBrowser(address);
  }
  const code = await server.exited;
  throw new Unavailable(`VS Code ended with ${code}; its log is ${join(logRoot(), 'start.log')}`);
}

/**
 * The progress of a reader is kept by the browser for an address, so the port is the same every time if it can be.
 *
 * @param {number} wanted
 */
async function choosePort(wanted) {
  const { freePort } = await import('./lib/vscodeServer.mjs');
  for (let port = wanted; port < wanted + 20; port++) {
    try {
      const found = await freePort(port);
      if (found !== wanted) {
        console.log(
          `Port ${wanted} is taken, so this is port ${found}: progress made at another port is not seen here.`,
        );
      }
      return found;
    } catch {
      // Taken; the next one.
    }
  }
  throw new Unavailable(`Ports ${wanted} to ${wanted + 19} are all taken`);
}

/** @param {string} address */
async function openInBrowser(address) {
  const { startProcess } = await import('./lib/processes.mjs');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return;
  }
  /** @type {Partial<Record<NodeJS.Platform, [string, string[]]>>} */
  const openers = { darwin: ['open', [address]], win32: ['explorer', [address]], linux: ['xdg-open', [address]] };
  const [command, args] = openers[process.platform] ?? ['xdg-open', [address]];
  startProcess(command, args, { stdio: 'ignore' });
}

/** @param {string[]} words */
function readArguments(words) {
  /** @type {{ served: boolean, open: boolean, lang: string | undefined }} */
  const chosen = { served: false, open: true, lang: undefined };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--served') {
      chosen.served = true;
    } else if (word === '--no-open') {
      chosen.open = false;
    } else if (word === '--lang' && /^(en|zh-cn)$/.test(words[0] ?? '')) {
      chosen.lang = words.shift() === 'zh-cn' ? 'zh-cn' : undefined;
    } else {
      console.error(`npm start knows --served, --no-open and --lang en|zh-cn, not "${word}".`);
      process.exit(2);
    }
  }
  return chosen;
}
