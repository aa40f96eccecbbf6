import * as vscode from 'vscode';
import { LabFailure } from '../../core/lab/failures';
import type { LabRecord } from '../../core/lab/labRecord';
import type { LabConnection, LabProfile, LabState } from '../../core/lab/model';
import { PROFILES } from '../../core/lab/profiles';
import { findJava, findMaven } from '../../lab/findTools';
import { GuardLink } from '../../lab/guard/guardLink';
import { type LabLog, logsOf } from '../../lab/logsOf';
import { OwnLab } from '../../lab/ownLab';
import { Disposable } from '../platform/dispose';
import { CONTEXTS } from '../platform/ids';
import type { Services } from '../platform/services';
import { askConsent } from './askConsent';
import { failureText } from './failureText';
import type { Lab, LabPhase } from './lab';
import { LAB_KEY } from './registerLab';

/** How often a running lab's processes are looked after: one may be killed from outside. Nothing runs while it is idle. */
const LOOK_MS = 2000;

/** The lab on this machine. Made on first use; finds what runs already. */
export class LocalLab extends Disposable implements Lab {
  private readonly _changed = this._register(new vscode.EventEmitter<LabState>());
  private readonly _own: OwnLab;
  private readonly _guard = this._register(new GuardLink());
  private _state: LabState = { kind: 'stopped' };
  private _phases: readonly LabPhase[] = [];
  private _look: NodeJS.Timeout | undefined;
  readonly onDidChange = this._changed.event;

  constructor(private readonly _services: Services) {
    super();
    const { globalStorageUri, extensionUri } = _services.context;
    this._own = new OwnLab({
      folder: vscode.Uri.joinPath(globalStorageUri, 'lab').fsPath,
      guardScript: vscode.Uri.joinPath(extensionUri, 'dist', 'labGuard.js').fsPath,
      checkSource: vscode.Uri.joinPath(extensionUri, 'dist', 'lab', 'ReadyCheck.java').fsPath,
    });
    this._register({ dispose: () => clearInterval(this._look) });
    this._register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          void this.refresh();
        }
      }),
    );
  }

  get state(): LabState {
    return this._state;
  }

  get connection(): LabConnection | undefined {
    return this._state.kind === 'running' ? this._state.connection : undefined;
  }

  get phases(): readonly LabPhase[] {
    return this._phases;
  }

  /** The profiles that can be started. */
  get profiles(): readonly LabProfile[] {
    return PROFILES;
  }

  /** Takes over what the state file says: another window may have started or stopped the lab. */
  async refresh(): Promise<void> {
    if (this._state.kind === 'starting' || this._state.kind === 'stopping') {
      return;
    }
    const record = await this._own.find();
    if (this.isDisposed || this._busy) {
      return;
    }
    if (record === undefined) {
      this._leave();
    } else if (record.phase === 'starting') {
      this._set({ kind: 'starting', profile: record.profile });
      setTimeout(() => void this._awaitOther(), LOOK_MS).unref();
    } else {
      await this._show(record);
    }
  }

  async start(profile: LabProfile = 'single'): Promise<LabConnection | undefined> {
    await this.refresh();
    if (this.connection) {
      return this.connection;
    }
    if (this._busy) {
      throw new LabFailure('busy');
    }
    try {
      const prepared = await this._prepare(profile);
      if (!(await askConsent(prepared.intent))) {
        return undefined;
      }
      if (this._busy) {
        throw new LabFailure('busy');
      }
      this._set({ kind: 'starting', profile });
      return await this._startWithProgress(prepared);
    } catch (error) {
      if (isCancelled(error)) {
        this._set({ kind: 'stopped' });
        return undefined;
      }
      this._set({ kind: 'failed', reason: error instanceof LabFailure ? failureText(error) : String(error) });
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this._busy) {
      throw new LabFailure('busy');
    }
    this._set({ kind: 'stopping' });
    try {
      await this._own.stop();
    } finally {
      await this._services.context.globalState.update(LAB_KEY, undefined);
      this._leave();
    }
  }

  /** Stops the lab and deletes what the profiles stored; jars are kept. */
  async reset(): Promise<void> {
    await this.stop();
    for (const profile of this._own.stored()) {
      this._own.reset(profile);
    }
  }

  /** Log files, the freshest first; of one process, or of all. */
  logs(process?: string): readonly LabLog[] {
    const record = this._own.file.read();
    return record ? logsOf(record, process) : [];
  }

  async kill(name: string): Promise<void> {
    await this._own.kill(name);
    await this._showAgain();
  }

  async setFrozen(name: string, frozen: boolean): Promise<void> {
    await this._own.setFrozen(name, frozen);
    await this._showAgain();
  }

  async restart(name: string): Promise<void> {
    const title = vscode.l10n.t('Starting {0} again', name);
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_, token) => withSignal(token, (signal) => this._own.restart(name, signal)),
    );
    await this._showAgain();
  }

  private get _busy(): boolean {
    return this._state.kind === 'starting' || this._state.kind === 'stopping';
  }

  private async _prepare(profile: LabProfile) {
    const { javaHome, maven, version, onClose } = this._services.settings.lab;
    return this._own.prepare({
      profile,
      version,
      java: await findJava(javaHome),
      maven: findMaven(maven),
      ...(javaHome === '' ? {} : { javaHome }),
      onClose,
    });
  }

  private async _startWithProgress(prepared: Awaited<ReturnType<LocalLab['_prepare']>>): Promise<LabConnection> {
    const { log, context } = this._services;
    const title = `RocketMQ ${prepared.intent.version}`;
    this._phases = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) =>
        withSignal(token, (signal) =>
          this._own.start(prepared, signal, {
            onPhase: (name) => progress.report({ message: phaseText(name) }),
            onOutput: (text) => log.debug(text.trimEnd()),
          }),
        ),
    );
    for (const { name, seconds } of this._phases) {
      log.info(`Lab: ${name} took ${seconds} s`);
    }
    await context.globalState.update(LAB_KEY, prepared.id);
    const record = this._own.file.read();
    if (record === undefined) {
      throw new LabFailure('unknown', this._own.file.path);
    }
    await this._show(record);
    return connectionOf(record);
  }

  private async _awaitOther(): Promise<void> {
    if (this._state.kind === 'starting' && !this.isDisposed) {
      this._state = { kind: 'stopped' };
      await this.refresh();
    }
  }

  private async _showAgain(): Promise<void> {
    const record = this._own.file.read();
    if (record) {
      await this._show(record);
    }
  }

  private async _show(record: LabRecord): Promise<void> {
    const processes = await this._own.processes(record);
    if (this.isDisposed) {
      return;
    }
    this._guard.join(record.guard);
    this._set({ kind: 'running', connection: connectionOf(record), processes });
    this._look ??= setInterval(() => void this._lookAfter(), LOOK_MS);
  }

  /** Processes end without telling, and another window may have stopped the lab. */
  private async _lookAfter(): Promise<void> {
    if (this._state.kind !== 'running') {
      return;
    }
    const before = this._state;
    const record = this._own.file.read();
    const processes = record === undefined ? [] : await this._own.processes(record);
    if (this._state !== before || this.isDisposed) {
      return;
    }
    if (record === undefined) {
      this._leave();
    } else if (JSON.stringify(processes) !== JSON.stringify(before.processes)) {
      this._set({ ...before, processes });
    }
  }

  private _leave(): void {
    clearInterval(this._look);
    this._look = undefined;
    this._guard.join(undefined);
    if (this._state.kind !== 'stopped' && this._state.kind !== 'failed') {
      this._set({ kind: 'stopped' });
    }
  }

  private _set(state: LabState): void {
    this._state = state;
    void vscode.commands.executeCommand('setContext', CONTEXTS.labState, state.kind);
    this._changed.fire(state);
  }
}

function connectionOf(record: LabRecord): LabConnection {
  const { version, profile, nameServer, proxy, java, jars, home } = record;
  return {
    kind: 'own',
    version,
    profile,
    nameServer,
    ...(proxy === undefined ? {} : { proxy }),
    jars: { java, folder: jars },
    home,
  };
}

/** Runs work that a cancellation of the token aborts. */
async function withSignal<T>(token: vscode.CancellationToken, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    return await work(abort.signal);
  } finally {
    listener.dispose();
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function phaseText(name: string): string {
  switch (name) {
    case 'jars':
      return vscode.l10n.t('Maven fetches the jars');
    case 'check':
      return vscode.l10n.t('sends a message and receives it');
    default:
      return vscode.l10n.t('{0} comes up', name);
  }
}
