import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { adminCalls } from '../core/lab/adminCalls';
import { type Admin, AdminError } from '../core/lab/adminModel';
import type { LabConnection } from '../core/lab/model';
import { isRecord } from '../core/util/isRecord';
import { compileAdmin } from './compileAdmin';

/** How long an answer may take, in milliseconds; messages name it in seconds. */
export const ADMIN_LIMIT = 20_000;
/** A JVM and its first connection, on a machine that does other things too. */
const START_LIMIT = 60_000;

export interface AdminOptions {
  readonly connection: LabConnection;
  /** Folder of the Java sources, as shipped. */
  readonly sources: string;
  /** Lines of the log: what the process says beside its answers. */
  readonly log: (line: string) => void;
}

export interface RunningAdmin extends Admin {
  /** Settles when the process is gone, for whatever reason. */
  readonly ended: Promise<void>;
  dispose(): void;
}

/**
 * Starts the resident process over DefaultMQAdminExt. It ends with `dispose`, and by itself when this process is gone:
 * its input ends then. Rejects with AdminError when there is nothing to run it with or it does not start.
 */
export async function startAdmin({ connection, sources, log }: AdminOptions): Promise<RunningAdmin> {
  const { jars, home, nameServer, credentials } = connection;
  if (jars === undefined) {
    throw new AdminError('no JDK and no RocketMQ jars are known', -3);
  }
  const classes = await compileAdmin({ jars, sources, home });
  const child = spawn(
    jars.java,
    [
      ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx192m', '-Dfile.encoding=UTF-8'],
      // The client library writes its log below the home folder.
      `-Duser.home=${home}`,
      ...['-cp', [classes, join(jars.folder, '*')].join(delimiter), 'LabAdmin'],
    ],
    { cwd: home, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true },
  );
  const running = new Answers(child, log);
  // Keys go through the pipe: arguments and environment of a process can be read by others.
  running.write({ nameServer, ...credentials });
  await running.ready;
  return Object.assign(
    adminCalls((operation, values) => running.ask(operation, values)),
    { ended: running.ended, dispose: () => running.end() },
  );
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly limit: NodeJS.Timeout;
}

/** Joins what is asked with the lines that answer it. */
class Answers {
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  private readonly _waiting = new Map<number, Waiting>();
  private _asked = 0;
  private _isGone = false;
  private _last = '';

  constructor(
    private readonly _child: ChildProcess,
    log: (line: string) => void,
  ) {
    this.ended = new Promise((resolve) => {
      _child.once('error', (error) => this._gone(error.message, resolve));
      _child.once('exit', (code, signal) => this._gone(this._last || `ended with ${code ?? signal}`, resolve));
    });
    this.ready = this._wait(0, START_LIMIT).then(() => undefined);
    // A write to a process that has just ended is no failure of its own: its end tells.
    _child.stdin?.on('error', () => undefined);
    createInterface({ input: _child.stdout! }).on('line', (line) => this._read(line, log));
    createInterface({ input: _child.stderr! }).on('line', (line) => {
      this._last = line;
      log(line);
    });
  }

  write(value: object): void {
    this._child.stdin?.write(`${JSON.stringify(value)}\n`);
  }

  ask(operation: string, values: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this._isGone) {
      return Promise.reject(new AdminError('the admin process has ended', -1));
    }
    const id = ++this._asked;
    const answer = this._wait(id, ADMIN_LIMIT);
    this.write({ ...values, id, do: operation });
    return answer;
  }

  end(): void {
    this._child.stdin?.end();
    // It ends by itself at the end of its input, unless a call hangs in it.
    const last = setTimeout(() => this._child.kill('SIGKILL'), 3000);
    last.unref();
    void this.ended.then(() => clearTimeout(last));
  }

  private _wait(id: number, limit: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const late = () => this._settle(id)?.reject(new AdminError(`no answer within ${limit / 1000} s`, -2));
      this._waiting.set(id, { resolve, reject, limit: setTimeout(late, limit) });
    });
  }

  private _settle(id: number): Waiting | undefined {
    const waiting = this._waiting.get(id);
    clearTimeout(waiting?.limit);
    this._waiting.delete(id);
    return waiting;
  }

  private _read(line: string, log: (line: string) => void): void {
    const answer = parse(line);
    if (answer === undefined) {
      log(line);
    } else if (answer['ready'] === true) {
      this._settle(0)?.resolve(undefined);
    } else if (typeof answer['id'] === 'number') {
      const waiting = this._settle(answer['id']);
      if (typeof answer['error'] === 'string') {
        waiting?.reject(new AdminError(answer['error'], typeof answer['code'] === 'number' ? answer['code'] : -1));
      } else {
        waiting?.resolve(answer['ok']);
      }
    }
  }

  private _gone(reason: string, resolve: () => void): void {
    this._isGone = true;
    for (const id of [...this._waiting.keys()]) {
      this._settle(id)?.reject(new AdminError(`the admin process has ended: ${reason}`, -1));
    }
    resolve();
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
