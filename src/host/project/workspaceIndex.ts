import * as vscode from 'vscode';
import type { Analyser } from '../../core/rocketmq/analyser';
import type { ClientDependency, FileFacts, SitePlace } from '../../core/rocketmq/model';
import { BUILD_FILES } from '../../core/rocketmq/dependencies/buildFileNames';
import { BuildFiles } from '../../core/rocketmq/dependencies/buildFiles';
import type { CheckedFile } from '../../core/rocketmq/rules/model';
import { ProjectFacts } from '../../core/rocketmq/project/projectFacts';
import type { IndexState, ProjectIndex, ProjectSummary } from '../../core/rocketmq/projectModel';
import type { Concept, Family } from '../../core/rocketmq/vocabulary';
import { decodeText } from '../../core/util/decodeText';
import { lazy } from '../../core/util/lazy';
import { mapConcurrent } from '../../core/util/mapConcurrent';
import { Disposable } from '../platform/dispose';
import { VIEWS } from '../platform/ids';
import { findWorkspaceFiles } from './workspaceFiles';

/** Files that can carry sites: which of the configuration files do, their content tells. */
const SOURCES =
  '**/{*.java,*.kt,*.go,*.py,*.js,*.jsx,*.mjs,*.cjs,*.ts,*.tsx,*.mts,*.cts,*.yml,*.yaml,*.properties,*.conf,*.xml,*proxy*.json}';
/** Files of languages that are not read yet: only whether one names RocketMQ is looked at. */
const UNREAD = '**/*.{cs,cpp,cc,rs,php}';
/** More of them are not looked at: the row that they are for needs one example. */
const UNREAD_AT_MOST = 500;
/** Reads under way at once: enough to hide the latency of a remote folder, few enough not to flood it. */
const READS_AT_ONCE = 16;
const LARGEST = 1_048_576;

/**
 * The index of the open project. Nothing is read before `ensure`; afterwards it follows saved files, and open documents
 * through `setOpen`. Paths are relative to the workspace, with the folder's name in front when there are several.
 */
export class WorkspaceIndex extends Disposable implements ProjectIndex {
  private readonly _changed = this._register(new vscode.EventEmitter<void>());
  private readonly _retyped = this._register(new vscode.EventEmitter<void>());
  private readonly _read = this._register(new vscode.EventEmitter<string>());
  private _facts: ProjectFacts | undefined;
  private _state: IndexState = 'not-indexed';
  private _unread = new Set<string>();
  private readonly _builds = new BuildFiles();
  /** Texts of open documents win over their files until they are closed. */
  private readonly _open = new Set<string>();
  private _queue: Promise<void> = Promise.resolve();
  private _start = lazy(() => this._index());

  constructor(
    private readonly _analyser: Analyser,
    private readonly _log: vscode.LogOutputChannel,
  ) {
    super();
    this._register(
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        if (this._state !== 'not-indexed') {
          this.restart();
        }
      }),
    );
  }

  readonly onDidChange = (listener: () => void): vscode.Disposable => this._changed.event(listener);

  /** What open documents were told may be out of date: types of other files changed, or the clients' versions. */
  readonly onDidRetype = this._retyped.event;

  /** The path of a file that was read, changed in an editor, or deleted. */
  readonly onDidRead = this._read.event;

  /** What the project declares, for typing receivers; undefined before it was read. */
  get types(): ProjectFacts | undefined {
    return this._facts;
  }

  /** What the rules need of all files; undefined before the project was read. */
  checked(): readonly CheckedFile[] | undefined {
    return this._state !== 'ready'
      ? undefined
      : this._facts?.files().flatMap(({ path, checks }) => (checks === undefined ? [] : [{ path, checks }]));
  }

  /** See ProjectFacts#naming; empty before the project was read. */
  naming(types: readonly string[]): readonly string[] {
    return this._facts?.naming(types) ?? [];
  }

  summary(): ProjectSummary {
    const none = { files: 0, places: 0, families: [], concepts: new Map<Concept, number>(), otherSdks: [] };
    return {
      ...(this._facts?.counts() ?? none),
      state: vscode.workspace.workspaceFolders === undefined ? 'no-folder' : this._state,
      clients: this._builds.clients(),
      unreadLanguages: [...this._unread].sort(),
    };
  }

  places(concepts: readonly Concept[]): readonly SitePlace[] {
    return this._facts?.places(concepts) ?? [];
  }

  mainFamily(): Family | undefined {
    return this._facts?.counts().families[0];
  }

  /** The client of a family whose build file is nearest to the document: its own module's, else a parent's. */
  clientOf(uri: vscode.Uri, family: Family): ClientDependency | undefined {
    return this._builds.nearest(this.path(uri), family);
  }

  ensure(): Promise<void> {
    return this._start();
  }

  /** Reads everything again. */
  restart(): void {
    this._start = lazy(() => this._index());
    void this._start();
  }

  /** Takes the facts of an open document's text. */
  setOpen(document: vscode.TextDocument, facts: FileFacts | undefined): void {
    if (this._facts === undefined || vscode.workspace.getWorkspaceFolder(document.uri) === undefined) {
      return;
    }
    const path = this.path(document.uri);
    this._open.add(path);
    this._facts.set(path, facts && { ...facts, path }, document.getText());
    this._read.fire(path);
    this._settle();
  }

  /** The document was closed: its file counts again. */
  setClosed(uri: vscode.Uri): void {
    if (this._open.delete(this.path(uri))) {
      this._enqueue(uri);
    }
  }

  private async _index(): Promise<void> {
    if (vscode.workspace.workspaceFolders === undefined) {
      return;
    }
    this._setState('indexing');
    try {
      await vscode.window.withProgress({ location: { viewId: VIEWS.roadmap } }, (_progress, token) =>
        this._readAll(token),
      );
      this._watch();
    } catch (cause) {
      this._log.error('Reading the project failed', cause);
      this._setState('cancelled');
    }
  }

  private async _readAll(token: vscode.CancellationToken): Promise<void> {
    this._facts = new ProjectFacts(this._analyser, (path) => this._builds.keyVersions(path));
    this._open.clear();
    const [sources, builds, unread] = await Promise.all([
      findWorkspaceFiles(SOURCES, token),
      findWorkspaceFiles(BUILD_FILES, token),
      findWorkspaceFiles(UNREAD, token),
    ]);
    // Rules about the whole project need what they note of each file.
    await this._analyser.withRules();
    const stopped = (): boolean => token.isCancellationRequested || this.isDisposed;
    await mapConcurrent(builds, READS_AT_ONCE, (uri) => this._readBuild(uri), stopped);
    await mapConcurrent(sources, READS_AT_ONCE, (uri) => this._readSource(uri), stopped);
    this._unread = new Set();
    await mapConcurrent(unread.slice(0, UNREAD_AT_MOST), READS_AT_ONCE, (uri) => this._readUnread(uri), stopped);
    await this._readStale(stopped);
    this._setState(stopped() ? 'cancelled' : 'ready');
    if (!this.isDisposed) {
      this._retyped.fire();
    }
  }

  /** Types that a file declares can make others concern RocketMQ: they are read again until nothing changes. */
  private async _readStale(stopped: () => boolean): Promise<void> {
    for (let round = 0; round < 10 && !stopped(); round++) {
      const stale = this._facts?.stale().flatMap((path) => this.uri(path) ?? []) ?? [];
      if (stale.length === 0) {
        return;
      }
      await mapConcurrent(stale, READS_AT_ONCE, (uri) => this._readSource(uri), stopped);
      if (this._state === 'ready' && stale.some((uri) => this._open.has(this.path(uri)))) {
        this._retyped.fire();
      }
    }
  }

  /** The text of a file, as an editor has it if one does; undefined for what cannot be read. */
  async text(path: string): Promise<string | undefined> {
    const uri = this.uri(path);
    return uri && this._textOf(uri);
  }

  private async _textOf(uri: vscode.Uri): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    return open?.getText() ?? (await this._readText(uri));
  }

  private async _readSource(uri: vscode.Uri): Promise<void> {
    const path = this.path(uri);
    const text = await this._textOf(uri);
    if (text === undefined || this._facts === undefined) {
      return;
    }
    await this._analyser.prepare(path);
    this._facts.set(path, this._analyser.analyse({ path, text }, this._facts, { flow: true }), text);
    this._read.fire(path);
  }

  private async _readBuild(uri: vscode.Uri): Promise<void> {
    await this._builds.load();
    this._builds.set(this.path(uri), (await this._readText(uri)) ?? '');
  }

  private async _readUnread(uri: vscode.Uri): Promise<void> {
    const ending = uri.path.slice(uri.path.lastIndexOf('.'));
    if (!this._unread.has(ending) && /rocketmq/i.test((await this._readText(uri)) ?? '')) {
      this._unread.add(ending);
    }
  }

  /** Undefined for what cannot be read, is too large or is binary: files come and go while a project is read. */
  private async _readText(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return bytes.byteLength > LARGEST ? undefined : decodeText(bytes);
    } catch (cause) {
      this._log.debug(`Not read: ${uri.toString()}`, cause);
      return undefined;
    }
  }

  private _watch(): void {
    if (this.isDisposed || this._watching) {
      return;
    }
    this._watching = true;
    for (const pattern of [SOURCES, BUILD_FILES]) {
      const watcher = this._register(vscode.workspace.createFileSystemWatcher(pattern));
      this._register(watcher.onDidChange((uri) => this._enqueue(uri)));
      this._register(watcher.onDidCreate((uri) => this._enqueue(uri)));
      this._register(watcher.onDidDelete((uri) => this._deleted(uri)));
    }
  }
  private _watching = false;

  private _deleted(uri: vscode.Uri): void {
    const path = this.path(uri);
    this._builds.delete(path);
    this._facts?.delete(path);
    this._read.fire(path);
    this._settle();
  }

  /** Changes are taken one after the other, in the order in which they were told. */
  private _enqueue(uri: vscode.Uri): void {
    const path = this.path(uri);
    this._queue = this._queue
      .then(async () => {
        if (this.isDisposed || this._open.has(path)) {
          return;
        }
        if (BuildFiles.isBuildFile(path)) {
          await this._readBuild(uri);
          this._retyped.fire();
        } else {
          await this._readSource(uri);
        }
        await this._readStale(() => this.isDisposed);
        this._changed.fire();
      })
      .catch((cause: unknown) => this._log.error(`Following ${path} failed`, cause));
  }

  private _settle(): void {
    this._queue = this._queue
      .then(() => this._readStale(() => this.isDisposed))
      .catch((cause: unknown) => this._log.error('Following an edit failed', cause))
      .then(() => (this.isDisposed ? undefined : this._changed.fire()));
  }

  private _setState(state: IndexState): void {
    this._state = state;
    if (!this.isDisposed) {
      this._changed.fire();
    }
  }

  /** How a file is called in the index. */
  path(uri: vscode.Uri): string {
    const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    return vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, several) : uri.toString();
  }

  /** Where a path of the index is; undefined outside of the workspace. */
  uri(path: string): vscode.Uri | undefined {
    if (path.includes('://')) {
      return vscode.Uri.parse(path);
    }
    const folders = vscode.workspace.workspaceFolders ?? [];
    const [name = '', ...rest] = path.split('/');
    const folder = folders.length > 1 ? folders.find((candidate) => candidate.name === name) : folders[0];
    return folder && vscode.Uri.joinPath(folder.uri, ...(folders.length > 1 ? rest : [path]));
  }
}
