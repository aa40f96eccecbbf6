import { spawn } from 'node:child_process';

export type Program = readonly [command: string, ...args: string[]];

export interface RunOptions {
  readonly cwd: string;
  /** Laid over the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Both streams of what runs, as it comes. */
  readonly write: (text: string) => void;
  /** Before each program. */
  readonly onStart: (program: Program) => void;
}

export interface RunningPrograms {
  /** Exit code of the last program that ran; -1 when one could not be started or was stopped. */
  readonly ended: Promise<number>;
  stop(): void;
}

/** How long a program has to end by itself after it was asked to, in milliseconds. */
const GRACE = 3000;

/** Runs programs one after the other, each only when the one before ended well. No shell is between. */
export function runPrograms(programs: readonly Program[], options: RunOptions): RunningPrograms {
  let isStopped = false;
  let stopCurrent = () => {};
  const run = async (): Promise<number> => {
    let code = 0;
    for (const program of programs) {
      if (isStopped) {
        return -1;
      }
      options.onStart(program);
      const current = start(program, options);
      stopCurrent = () => current.stop();
      code = await current.ended;
      if (code !== 0) {
        break;
      }
    }
    return isStopped ? -1 : code;
  };
  return {
    ended: run(),
    stop: () => {
      isStopped = true;
      stopCurrent();
    },
  };
}

function start([command, ...args]: Program, { cwd, env, write }: RunOptions): RunningPrograms {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => write(text));
  }
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      write(`${error.message}\n`);
      resolve(-1);
    });
    // After what it wrote last has been read.
    child.once('close', (code) => resolve(code ?? -1));
  });
  return {
    ended,
    stop: () => {
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), GRACE);
      void ended.then(() => clearTimeout(last));
    },
  };
}
