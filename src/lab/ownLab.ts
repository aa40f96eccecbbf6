import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Credentials } from '../core/lab/aclSettings';
import type { Intent } from '../core/lab/consent';
import { LabFailure } from '../core/lab/failures';
import { javaArguments } from '../core/lab/javaCommand';
import type { LabRecord } from '../core/lab/labRecord';
import type { LabProcess, LabProfile } from '../core/lab/model';
import { type PlannedProcess } from '../core/lab/plan';
import { JARS_MB } from '../core/lab/pom';
import { choosePorts } from '../core/lab/ports';
import { planLab, portNeeds } from '../core/lab/profiles';
import { checkDisk } from './diskSpace';
import { archiveCommands, fetchArchive } from './fetchArchive';
import { fetchWithMaven, hasJars, mavenCommand, partialFolder } from './fetchWithMaven';
import { inspectJava, type Java } from './findTools';
import { isFree } from './freePorts';
import { guardCommand, startGuard } from './guard/startGuard';
import { canFreeze, endProcess, isAlive, isStill, killProcess, setFrozen } from './processes';
import { readyCheck, readyCommand } from './readyCheck';
import { startProcess } from './startProcess';
import { StateFile } from './stateFile';
import { stopLab } from './stopLab';

export interface OwnLabOptions {
  /** Everything that the lab writes is below it; it need not exist. */
  folder: string;
  /** Path of the built guard. */
  guardScript: string;
  /** Path of ReadyCheck.java. */
  checkSource: string;
  /** How long the guard waits for a window; undefined: 30 s. */
  patienceMs?: number;
}

export interface LabRequest {
  profile: LabProfile;
  version: string;
  java: Java;
  /** Needed only while the jars of that version are not there; without one, `prepare` then says `no-maven`. */
  source?: JarSource;
  onClose: 'stop' | 'keep';
  /** Of the profile `acl`: the first user. */
  credentials?: Credentials;
}

/** Where jars come from: Maven with the JDK that a setting names, or an archive of a release. */
export type JarSource = { kind: 'maven'; maven: string; javaHome?: string } | { kind: 'archive'; url: string };

/** Decided but not begun: what the user is asked about is what is then done. */
export interface PreparedLab {
  id: string;
  request: LabRequest;
  intent: Intent;
}

/** A step of a start and how long it took. */
export interface Phase {
  /** `jars`, `check`, or the name of a process. */
  name: string;
  seconds: number;
}

export interface StartReport {
  /** A step begins. */
  onPhase: (name: string) => void;
  /** How far a download is; `total` is 0 where nobody knows. */
  onBytes: (received: number, total: number) => void;
  /** What the tool of a step prints, as it comes. */
  onOutput: (text: string) => void;
}

/** A RocketMQ of the user's own, on this machine: files and processes, without the editor. */
export class OwnLab {
  readonly file: StateFile;

  constructor(private readonly _options: OwnLabOptions) {
    this.file = new StateFile(_options.folder);
  }

  /** Where the jars of a version are, or will be. */
  jars(version: string): string {
    return join(this._options.folder, 'jars', version);
  }

  /** Whether a start of that version needs no download. */
  hasJars(version: string): boolean {
    return hasJars(this.jars(version));
  }

  /** A folder for work on a RocketMQ that is not the lab's own; made when it is asked for. */
  workFolder(): string {
    const folder = join(this._options.folder, 'given');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Where a profile keeps its configuration, data and logs. */
  home(profile: LabProfile): string {
    return join(this._options.folder, profile);
  }

  /** Chooses ports and writes down what a start would do. Looks, but writes and starts nothing. */
  async prepare(request: LabRequest): Promise<PreparedLab> {
    const { profile, version, java, source, onClose, credentials } = request;
    const jars = this.jars(version);
    const fetched = hasJars(jars);
    if (!fetched && source === undefined) {
      throw new LabFailure('no-maven');
    }
    // An archive is there twice until it is unpacked.
    checkDisk(this._options.folder, fetched ? 0 : source?.kind === 'archive' ? 2 * JARS_MB : JARS_MB);
    const ports = await choosePorts(portNeeds(profile), isFree);
    if (ports === undefined) {
      throw new LabFailure('no-ports');
    }
    const home = this.home(profile);
    const plan = planLab(profile, home, ports, credentials);
    const id = randomBytes(8).toString('hex');
    const check = readyCommand({ java, jars, source: this._options.checkSource, home, nameServer: plan.nameServer });
    const intent: Intent = {
      plan,
      version,
      folder: this._options.folder,
      ...(fetched || source === undefined
        ? {}
        : { fetch: { from: source.kind, commands: commandsOf(source, java, jars) } }),
      commands: plan.processes.map((planned) => this._command(planned, id, request)),
      check,
      ...(onClose === 'stop' ? { guard: guardCommand(this._options.guardScript, this._options.folder, id) } : {}),
    };
    return { id, request, intent };
  }

  /**
   * Does what `prepare` wrote down. Settles when a message was sent and received. When it fails or is cancelled,
   * everything that it started has ended, and what it fetched only in part is gone.
   */
  async start(prepared: PreparedLab, signal: AbortSignal, report: StartReport): Promise<Phase[]> {
    const { id, request, intent } = prepared;
    const { java, version, profile, source, credentials } = request;
    const { plan } = intent;
    const { guardScript, folder, patienceMs } = this._options;
    const jars = this.jars(version);
    const home = this.home(profile);
    const phases: Phase[] = [];
    const timed = async (name: string, work: () => Promise<void>): Promise<void> => {
      report.onPhase(name);
      const began = Date.now();
      await work();
      phases.push({ name, seconds: Math.round((Date.now() - began) / 100) / 10 });
    };
    if (intent.fetch && source) {
      await timed('jars', () => fetchJars(source, request, jars, signal, report));
    }
    signal.throwIfAborted();
    if (await this.find()) {
      // Another window was quicker.
      throw new LabFailure('busy');
    }
    const record: LabRecord = {
      format: 1,
      id,
      profile,
      version,
      phase: 'starting',
      owner: process.pid,
      home,
      nameServer: plan.nameServer,
      ...(plan.proxy === undefined ? {} : { proxy: plan.proxy }),
      java: java.java,
      jars,
      processes: [],
    };
    try {
      writeFiles(home, plan.processes);
      this.file.write(record);
      if (intent.guard) {
        record.guard = await startGuard(guardScript, folder, id, patienceMs);
        this.file.write(record);
      }
      for (const planned of plan.processes) {
        await timed(planned.name, () => this._startOne(record, planned, request, signal));
      }
      await timed('check', () =>
        readyCheck({
          java,
          jars,
          source: this._options.checkSource,
          home,
          nameServer: plan.nameServer,
          credentials,
          signal,
        }),
      );
      record.phase = 'running';
      this.file.write(record);
    } catch (error) {
      await stopLab(this.file, record);
      throw asFailure(error, home);
    }
    return phases;
  }

  /**
   * The lab that runs, whichever window started it. What an interrupted start left behind is ended here; a lab whose
   * processes have all gone (the machine was restarted) is forgotten.
   */
  async find(): Promise<LabRecord | undefined> {
    const record = this.file.read();
    if (record === undefined) {
      return undefined;
    }
    if (record.phase === 'starting') {
      if (record.owner !== process.pid && isAlive(record.owner)) {
        return record;
      }
      if (record.owner === process.pid) {
        return record;
      }
      await stopLab(this.file, record);
      return undefined;
    }
    const alive = await Promise.all(record.processes.map(({ pid }) => isStill(pid, record.id)));
    if (!alive.includes(true)) {
      await stopLab(this.file, record);
      return undefined;
    }
    return record;
  }

  async stop(): Promise<void> {
    const record = this.file.read();
    if (record) {
      await stopLab(this.file, record);
    }
  }

  /** Deletes what a profile stored: topics, groups, messages, progress. The lab must not run. */
  reset(profile: LabProfile): void {
    rmSync(this.home(profile), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** The profiles that have data. */
  stored(): LabProfile[] {
    const all: readonly LabProfile[] = ['single', 'master-slave', 'controller', 'dledger', 'acl'];
    return all.filter((profile) => existsSync(this.home(profile)));
  }

  /** What runs of the lab at this moment. */
  async processes(record: LabRecord): Promise<LabProcess[]> {
    return Promise.all(
      record.processes.map(async ({ name, role, pid, output, frozen }) => {
        const still = await isStill(pid, record.id);
        return { name, role, pid, log: output, state: !still ? 'gone' : frozen ? 'frozen' : 'running' };
      }),
    );
  }

  /**
   * Has a new producer send a message and a new consumer receive it; settles with the seconds that it took, the start of
   * both included. Rejects with `no-message` and what the client said when it has tried for 30 s.
   */
  async tryMessage(credentials: Credentials | undefined, signal: AbortSignal): Promise<number> {
    const record = this.file.read();
    const java = record && (await inspectJava(record.java));
    if (record === undefined || java === undefined) {
      throw new LabFailure('no-java', record?.java);
    }
    const { jars, home, nameServer } = record;
    const began = Date.now();
    await readyCheck({ java, jars, source: this._options.checkSource, home, nameServer, credentials, signal });
    return Math.round((Date.now() - began) / 100) / 10;
  }

  /** Ends a process as a crash would; it can be restarted. */
  async kill(name: string): Promise<void> {
    const [record, one] = this._named(name);
    await killProcess(one.pid, record.id);
    one.frozen = false;
    this.file.write(record);
  }

  async setFrozen(name: string, frozen: boolean): Promise<void> {
    if (!canFreeze) {
      throw new LabFailure('no-freeze');
    }
    const [record, one] = this._named(name);
    await setFrozen(one.pid, record.id, frozen);
    one.frozen = frozen;
    this.file.write(record);
  }

  /**
   * Starts a process again with the command and the data that it had; ends it first when it still runs. It is gone when
   * this is cancelled or fails.
   */
  async restart(name: string, signal: AbortSignal): Promise<void> {
    const [record, one] = this._named(name);
    await endProcess(one.pid, record.id);
    one.frozen = false;
    try {
      await startProcess(record.home, one, signal, (pid) => {
        one.pid = pid;
        this.file.write(record);
      });
    } catch (error) {
      await killProcess(one.pid, record.id);
      throw error;
    }
  }

  private async _startOne(
    record: LabRecord,
    planned: PlannedProcess,
    request: LabRequest,
    signal: AbortSignal,
  ): Promise<void> {
    const output = join(record.home, planned.folder, 'output.log');
    const entry = {
      name: planned.name,
      role: planned.role,
      output,
      command: this._command(planned, record.id, request),
      folder: planned.folder,
      ready: planned.ready,
    };
    await startProcess(record.home, entry, signal, (pid) => {
      record.processes.push({ ...entry, pid, frozen: false });
      this.file.write(record);
    });
  }

  private _command(planned: PlannedProcess, id: string, { java, version, profile }: LabRequest): string[] {
    const slashed = (path: string) => path.replaceAll('\\', '/');
    const options = {
      javaMajor: java.major,
      jars: slashed(this.jars(version)),
      home: slashed(this.home(profile)),
      labId: id,
    };
    return [java.java, ...javaArguments(planned, options)];
  }

  private _named(name: string): [LabRecord, LabRecord['processes'][number]] {
    const record = this.file.read();
    const one = record?.processes.find((process) => process.name === name);
    if (record === undefined || one === undefined) {
      throw new LabFailure('unknown', name);
    }
    return [record, one];
  }
}

function commandsOf(source: JarSource, java: Java, jars: string): string[][] {
  return source.kind === 'maven'
    ? [mavenCommand(source.maven, partialFolder(jars))]
    : archiveCommands(java, source.url, jars);
}

function fetchJars(
  source: JarSource,
  { java, version }: LabRequest,
  folder: string,
  signal: AbortSignal,
  { onBytes, onOutput }: StartReport,
): Promise<void> {
  return source.kind === 'maven'
    ? fetchWithMaven({ ...source, version, folder, signal, onOutput })
    : fetchArchive({ java, url: source.url, folder, signal, onBytes });
}

function writeFiles(home: string, processes: readonly PlannedProcess[]): void {
  for (const { path, text } of processes.flatMap(({ files }) => files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    // One of them may have a password in it.
    writeFileSync(join(home, path), text, { mode: 0o600 });
  }
}

function asFailure(error: unknown, place: string): unknown {
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new LabFailure('disk-full', place) : error;
}
