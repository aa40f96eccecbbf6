import { execFile, spawn } from 'node:child_process';

export interface ToolResult {
  /** Undefined: the program does not exist. */
  code: number | undefined;
  /** Both streams, in order of arrival. */
  output: string;
}

export interface ToolOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Aborting ends the program and what it started; the run then rejects with the signal's reason. */
  signal?: AbortSignal;
  timeoutMs?: number;
  onOutput?: (text: string) => void;
}

const isWindows = process.platform === 'win32';

/** Runs a program to its end. */
export function runTool(command: string, args: readonly string[], options: ToolOptions = {}): Promise<ToolResult> {
  const { cwd, env, signal, timeoutMs, onOutput } = options;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    // Maven is a batch file on Windows, and those start only through the shell, which takes words with spaces apart.
    const batch = isWindows && !/\.exe$/i.test(command);
    const words = batch ? args.map((word) => `"${word}"`) : [...args];
    const child = spawn(batch ? `"${command}"` : command, words, {
      cwd,
      env,
      shell: batch,
      detached: !isWindows,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const read = (chunk: string) => {
      output += chunk;
      onOutput?.(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    const end = () => endTree(child.pid);
    const limit = timeoutMs === undefined ? undefined : setTimeout(end, timeoutMs);
    signal?.addEventListener('abort', end);
    const done = (result: ToolResult) => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) {
        reject(signal.reason as Error);
      } else {
        resolve(result);
      }
    };
    child.once('error', () => done({ code: undefined, output }));
    child.once('close', (code) => done({ code: code ?? 128, output }));
  });
}

function endTree(pid: number | undefined): void {
  if (pid === undefined) {
    return;
  }
  if (isWindows) {
    execFile('taskkill', ['/PID', String(pid), '/T', '/F'], { windowsHide: true }, () => undefined);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Ended by itself meanwhile.
  }
}
