import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LabFailure, processFailure } from '../core/lab/failures';
import type { RecordedProcess } from '../core/lab/labRecord';
import { type Started, startDetached } from './processes';

/** A slow machine under load took 20 s; a cold disk takes longer. */
const READY_MS = 180_000;
/** The end of an output is enough to find a cause in. */
const TAIL_BYTES = 64 * 1024;

export interface ReadyProcess extends Started {
  name: string;
}

/**
 * Starts a process of the lab; `onStarted` is called as soon as it has an id, so that it can be found and ended. Settles
 * when it has printed that it is ready; rejects when it ended before, or never said so.
 */
export async function startProcess(
  home: string,
  planned: Omit<RecordedProcess, 'pid' | 'frozen'>,
  signal: AbortSignal,
  onStarted: (pid: number) => void,
): Promise<ReadyProcess> {
  const folder = join(home, planned.folder);
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  const from = existsSync(planned.output) ? statSync(planned.output).size : 0;
  const [command = '', ...args] = planned.command;
  signal.throwIfAborted();
  const started = await startDetached({
    command,
    args,
    cwd: folder,
    env: { ...process.env, ROCKETMQ_HOME: folder },
    output: planned.output,
  });
  onStarted(started.pid);
  await untilReady(planned, from, started, signal);
  return { ...started, name: planned.name };
}

async function untilReady(
  { name, output, ready }: Pick<RecordedProcess, 'name' | 'output' | 'ready'>,
  from: number,
  { exited }: Started,
  signal: AbortSignal,
): Promise<void> {
  const until = Date.now() + READY_MS;
  let ended = false;
  void exited.then(() => (ended = true));
  for (;;) {
    signal.throwIfAborted();
    // Looked at before the output is read: what it printed last is then in it.
    const over = ended;
    const text = readFrom(output, from);
    if (text.includes(ready)) {
      return;
    }
    if (over) {
      throw processFailure(name, text, output);
    }
    if (Date.now() > until) {
      throw new LabFailure('not-ready', name, output);
    }
    await delay(100);
  }
}

/** What was written after that byte; of very much, the end. */
function readFrom(path: string, from: number): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const start = Math.max(from, size - TAIL_BYTES);
    const bytes = Buffer.alloc(Math.max(0, size - start));
    readSync(file, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
}
