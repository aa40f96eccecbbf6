import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const isWindows = process.platform === 'win32';

export interface StartOptions {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** What it prints is added to this file. */
  output: string;
}

export interface Started {
  pid: number;
  /** Settles with the exit code (128 when a signal ended it); only while this Node process lives. */
  exited: Promise<number>;
}

/**
 * Starts a process that outlives this one, in a process group of its own. Rejects when the program cannot be started.
 */
export async function startDetached({ command, args, cwd, env, output }: StartOptions): Promise<Started> {
  const file = openSync(output, 'a');
  try {
    const child = spawn(command, [...args], {
      cwd,
      env,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', file, file],
    });
    const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 128)));
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', resolve);
    });
    child.unref();
    // Known from `spawn` on.
    return { pid: child.pid ?? 0, exited };
  } finally {
    closeSync(file);
  }
}

/**
 * The command line of a living process; empty when there is none of that id, or when it ended and nobody has asked for
 * its exit code yet.
 */
export async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  const [command, args] = isWindows
    ? ([
        'powershell.exe',
        [
          ...['-NoProfile', '-NonInteractive', '-Command'],
          `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`,
        ],
      ] as const)
    : (['ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)]] as const);
  return new Promise((resolve) => {
    execFile(command, args, { windowsHide: true, maxBuffer: 4_000_000 }, (error, stdout) => {
      const text = error ? '' : stdout.trim();
      resolve(!isWindows && /^Z/.test(text) ? '' : text);
    });
  });
}

/** Whether the process lives and is the one whose command line had this mark: ids are given again after a while. */
export async function isStill(pid: number, mark: string): Promise<boolean> {
  return isAlive(pid) && (await commandLineOf(pid)).includes(mark);
}

/** Whether there is a process of that id, whichever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Ends a process and what it started: asks, waits, then kills. Does nothing when the process of that id is another one.
 * Settles when it is gone.
 */
export async function endProcess(pid: number, mark: string, patienceMs = 20_000): Promise<void> {
  if (!(await isStill(pid, mark))) {
    return;
  }
  if (isWindows) {
    // A program without a window gets no gentle word on Windows.
    await killTree(pid);
  } else {
    signalGroup(pid, 'SIGTERM');
    // A frozen process hears nothing until it goes on.
    signalGroup(pid, 'SIGCONT');
  }
  if (!(await gone(pid, mark, patienceMs))) {
    await killTree(pid);
    await gone(pid, mark, 5_000);
  }
}

/** Kills at once, as a crash or an operator would: nothing is flushed. */
export async function killProcess(pid: number, mark: string): Promise<void> {
  if (await isStill(pid, mark)) {
    await killTree(pid);
    await gone(pid, mark, 5_000);
  }
}

/** Stops a process in its tracks, or lets it go on; not on Windows, which has no such signal. */
export async function setFrozen(pid: number, mark: string, frozen: boolean): Promise<void> {
  if (await isStill(pid, mark)) {
    process.kill(pid, frozen ? 'SIGSTOP' : 'SIGCONT');
  }
}

export const canFreeze = !isWindows;

async function gone(pid: number, mark: string, patienceMs: number): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (await isStill(pid, mark)) {
    if (Date.now() > until) {
      return false;
    }
    await delay(isWindows ? 500 : 50);
  }
  return true;
}

async function killTree(pid: number): Promise<void> {
  if (isWindows) {
    await new Promise<void>((resolve) => {
      execFile('taskkill', ['/PID', String(pid), '/T', '/F'], { windowsHide: true }, () => resolve());
    });
  } else {
    signalGroup(pid, 'SIGKILL');
  }
}

/** The group that `detached` made has the id of its first process. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Gone between the look and the signal.
  }
}
