import * as vscode from 'vscode';
import type { Credentials } from '../../core/lab/aclSettings';
import { LabFailure } from '../../core/lab/failures';
import type { LabRecord } from '../../core/lab/labRecord';
import type { LabConnection, LabProfile, LabState } from '../../core/lab/model';
import { GuardLink } from '../../lab/guard/guardLink';
import { type LabLog, logsOf } from '../../lab/logsOf';
import { OwnLab, type PreparedLab } from '../../lab/ownLab';
import { Disposable } from '../platform/dispose';
import { CONTEXTS } from '../platform/ids';
import type { Services } from '../platform/services';
import { askConsent } from './askConsent';
import { chooseProfile } from './chooseProfile';
import { connectGiven } from './connectGiven';
import { failureText } from './failureText';
import type { Lab, LabPhase } from './lab';
import { bytesText, phaseText, withSignal } from './labProgress';
import { labRequest } from './labRequest';
import { LabSecrets } from './labSecrets';
import { LAB_KEY } from './registerLab';
import { RelayControl } from './relayControl';

/** How often a running lab's processes are looked after: one may be killed from outside. Nothing runs while it is idle. */
const LOOK_MS = 2000;

/** The lab on this machine. Made on first use; finds what runs already. */
export class LocalLab extends Disposable implements Lab {
  private readonly _changed = this._register(new vscode.EventEmitter<LabState>());
  private readonly _own: OwnLab;
  private readonly _guard = this._register(new GuardLink());
  private readonly _relay = this._register(new RelayControl());
  private readonly _secrets: LabSecrets;
  private _state: LabState = { kind: 'stopped' };
  private _phases: readonly LabPhase[] = [];
  private _look: NodeJS.Timeout | undefined;
  readonly onDidChange = this._changed.event;

  constructor(private readonly _services: Services) {
    super();
    const { globalStorageUri, extensionUri, secrets } = _services.context;
    this._secrets = new LabSecrets(secrets);
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

  /** Takes over what the state file says: another window may have started or stopped the lab. */
  async refresh(): Promise<void> {
    if (this._busy || this.connection?.kind === 'given') {
      return;
    }
    const record = await this._own.find();
    if (this.isDisposed || this._busy) {
      return;
    }
    if (record === undefined) {
      this._leave();
      await this._forget();
    } else if (record.phase === 'starting') {
      this._set({ kind: 'starting', profile: record.profile });
      setTimeout(() => void this._awaitOther(), LOOK_MS).unref();
    } else {
      await this._show(record);
    }
  }

  async start(wanted?: LabProfile): Promise<LabConnection | undefined> {
    if (this.connection?.kind === 'given') {
      this._leave();
    }
    await this.refresh();
    if (this.connection?.kind === 'own') {
      return this.connection;
    }
    if (this._busy) {
      throw new LabFailure('busy');
    }
    const profile = wanted ?? (await chooseProfile());
    if (profile === undefined) {
      return undefined;
    }
    try {
      const credentials = profile === 'acl' ? await this._secrets.credentials() : undefined;
      const request = await labRequest(profile, this._services.settings.lab, credentials);
      const prepared = await this._own.prepare(request);
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
      // Another start goes on, here or in another window: its state is the true one.
      if (!(error instanceof LabFailure && error.kind === 'busy')) {
        this._set({ kind: 'failed', reason: error instanceof LabFailure ? failureText(error) : String(error) });
      }
      throw error;
    }
  }

  /** Works on a RocketMQ that runs already, for as long as this window lives; settles once it accepted a connection. */
  async connect(): Promise<LabConnection | undefined> {
    await this.refresh();
    if (this._busy || this.connection?.kind === 'own') {
      throw new LabFailure('busy');
    }
    const connection = await connectGiven(this._own, this._services);
    if (connection) {
      this._set({ kind: 'running', connection, processes: [] });
    }
    return connection;
  }

  async stop(): Promise<void> {
    if (this._busy) {
      throw new LabFailure('busy');
    }
    if (this.connection?.kind === 'given') {
      this._leave();
      return;
    }
    this._set({ kind: 'stopping' });
    try {
      await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Stopping the lab') },
        () => this._own.stop(),
      );
    } finally {
      this._leave();
      await this._forget();
    }
  }

  /** Stops the lab and deletes what the profiles stored; jars are kept. */
  async reset(): Promise<void> {
    await this.stop();
    // While this window is connected elsewhere, another may have started the lab.
    await this._own.stop();
    for (const profile of this._own.stored()) {
      this._own.reset(profile);
    }
    await this._secrets.forget();
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

  /** See `OwnLab.tryMessage`. */
  tryMessage(token: vscode.CancellationToken): Promise<number> {
    const credentials = this.connection?.credentials;
    return withSignal(token, (signal) => this._own.tryMessage(credentials, signal));
  }

  /**
   * Puts a relay between clients and the proxy, or changes what it does. Only for a proxy of its own: one that shares the
   * broker's process leads clients past the relay (LocalTopicRouteService).
   */
  async relay(): Promise<void> {
    await this.refresh();
    const record = this._own.file.read();
    if (this.connection?.kind !== 'own' || record?.proxy === undefined) {
      throw new LabFailure('no-relay');
    }
    if (!record.processes.some(({ role }) => role === 'proxy')) {
      throw new LabFailure('no-relay');
    }
    await this._relay.choose(record.proxy);
    await this._show(record);
  }

  async restart(name: string): Promise<void> {
    const title = vscode.l10n.t('Starting {0} again', name);
    try {
      await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title, cancellable: true },
        (_, token) => withSignal(token, (signal) => this._own.restart(name, signal)),
      );
    } catch (error) {
      if (!isCancelled(error)) {
        throw error;
      }
    } finally {
      await this._showAgain();
    }
  }

  private get _busy(): boolean {
    return this._state.kind === 'starting' || this._state.kind === 'stopping';
  }

  private async _startWithProgress(prepared: PreparedLab): Promise<LabConnection | undefined> {
    const { log, context } = this._services;
    const title = `RocketMQ ${prepared.intent.version}`;
    this._phases = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) =>
        withSignal(token, (signal) =>
          this._own.start(prepared, signal, {
            onPhase: (name) => progress.report({ message: phaseText(name) }),
            onBytes: (received, total) => progress.report({ message: bytesText(received, total) }),
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
    return this.connection;
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
    const credentials = record.profile === 'acl' ? await this._secrets.credentials() : undefined;
    if (this.isDisposed) {
      return;
    }
    this._guard.join(record.guard);
    const proxy = record.proxy && this._relay.endpointFor(record.proxy);
    const connection = connectionOf({ ...record, proxy }, credentials);
    // Who works on a connection keeps what he has open for as long as it is the same object.
    const isSame = JSON.stringify(connection) === JSON.stringify(this.connection);
    this._set({ kind: 'running', connection: (isSame && this.connection) || connection, processes });
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

  /** The next window need not look for a lab. */
  private async _forget(): Promise<void> {
    const { globalState } = this._services.context;
    if (globalState.get(LAB_KEY) !== undefined) {
      await globalState.update(LAB_KEY, undefined);
    }
  }

  private _leave(): void {
    clearInterval(this._look);
    this._look = undefined;
    this._guard.join(undefined);
    this._relay.end();
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

function connectionOf(record: LabRecord, credentials: Credentials | undefined): LabConnection {
  const { version, profile, nameServer, proxy, java, jars, home } = record;
  return {
    kind: 'own',
    version,
    profile,
    nameServer,
    ...(proxy === undefined ? {} : { proxy }),
    jars: { java, folder: jars },
    home,
    ...(credentials === undefined ? {} : { credentials }),
  };
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
