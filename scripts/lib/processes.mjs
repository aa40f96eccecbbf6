// @ts-check
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} exited exit code; 128 when a signal ended it, 127 when it could not be started
 * @property {() => Promise<void>} stop ends the process and what it started; settles when it is gone
 */

/** @type {Set<Running>} */
const running = new Set();
const isWindows = process.platform === 'win32';
let guarded = false;

/**
 * Starts a process that never outlives this one: it is ended on exit, on Ctrl-C and on SIGTERM.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { ownGroup?: boolean }} [options] `ownGroup` puts it into a
 *   process group of its own, so that `stop` reaches grandchildren even when the child itself hangs
 * @returns {Running}
 */
export function startProcess(command, args, { ownGroup = false, ...options } = {}) {
  guard();
  const child = spawn(command, [...args], { ...options, detached: ownGroup && !isWindows });
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 128));
  });
  /** @type {Running} */
  const one = {
    child,
    exited,
    async stop() {
      signal(child, 'SIGTERM', ownGroup);
      const last = setTimeout(() => signal(child, 'SIGKILL', ownGroup), 5000);
      await exited;
      clearTimeout(last);
      if (ownGroup) {
        signal(child, 'SIGKILL', true);
      }
    },
  };
  running.add(one);
  void exited.then(() => running.delete(one));
  return one;
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number, onLine?: (line: string) => void }} [options]
 *   `onLine` receives each line of both streams as it comes
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} output: both streams, in order of arrival
 */
export async function runProcess(command, args, { timeoutMs, onLine, ...options } = {}) {
  const one = startProcess(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ownGroup: true, ...options });
  let output = '';
  for (const stream of [one.child.stdout, one.child.stderr]) {
    eachLine(stream, (line) => {
      output += `${line}\n`;
      onLine?.(line);
    });
  }
  const closed = new Promise((resolve) => {
    one.child.once('close', resolve);
    one.child.once('error', resolve);
  });
  let timedOut = false;
  const limit =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          void one.stop();
        }, timeoutMs);
  const code = await one.exited;
  await closed;
  clearTimeout(limit);
  return { code, output, timedOut };
}

/**
 * @param {import('node:stream').Readable | null | undefined} stream
 * @param {(line: string) => void} onLine
 */
export function eachLine(stream, onLine) {
  if (!stream) {
    return;
  }
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (/** @type {string} */ chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => {
    if (rest !== '') {
      onLine(rest);
    }
  });
}

/** Ends everything that is still running; used by scripts before they leave on their own. */
export async function stopAll() {
  await Promise.all([...running].map((one) => one.stop()));
}

function guard() {
  if (guarded) {
    return;
  }
  guarded = true;
  process.on('exit', () => {
    for (const one of running) {
      signal(one.child, 'SIGKILL', true);
      signal(one.child, 'SIGKILL', false);
    }
  });
  for (const [name, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(name, () => void stopAll().finally(() => process.exit(code)));
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 * @param {boolean} group
 */
function signal(child, name, group) {
  if (child.pid === undefined) {
    return;
  }
  if (isWindows) {
    if (child.exitCode === null) {
      spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    }
    return;
  }
  try {
    process.kill(group ? -child.pid : child.pid, name);
  } catch {
    // Gone already.
  }
}
