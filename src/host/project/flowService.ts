import * as vscode from 'vscode';
import type { FlowRead } from '../../core/curriculum/flowRows';
import type { Analyser } from '../../core/rocketmq/analyser';
import { configurationFormat } from '../../core/rocketmq/configuration/reader';
import { configurationEntries } from '../../core/rocketmq/flow/configurationEntries';
import type { ProjectSettings } from '../../core/rocketmq/explain/model';
import type { FlowProject } from '../../core/rocketmq/flow/following';
import { flowAt } from '../../core/rocketmq/flow/flowAt';
import type { NamedTopology } from '../../core/rocketmq/flow/mergeMaps';
import { NO_TOPOLOGY, type Topology } from '../../core/rocketmq/flow/topology';
import type { FileFacts } from '../../core/rocketmq/model';
import { languageOf } from '../../core/syntax/sources';
import { lazy } from '../../core/util/lazy';
import { fromPosition } from '../platform/convert';
import { Disposable } from '../platform/dispose';
import type { WorkspaceIndex } from './workspaceIndex';

const PROFILE_KEY = 'flow.profile';
const MAPS_KEY = 'flow.maps';
/** After the last change: an edit is followed by others. */
const SETTLED_MS = 400;

export interface FlowServiceDeps {
  readonly analyser: Analyser;
  readonly index: WorkspaceIndex;
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** How messages flow through the open project: made when it is asked for, and again after files changed. */
export class FlowService extends Disposable {
  private readonly _changed = this._register(new vscode.EventEmitter<void>());
  private readonly _configured = this._register(new vscode.EventEmitter<void>());
  /** Which configuration that was. */
  private _configuration = '';
  /** Loads what follows names; the same project from then on. */
  private readonly _load = lazy(() => this._create());
  private _project: FlowProject | undefined;
  private readonly _taken = new Map<string, FileFacts>();
  private _named: ReadonlyMap<string, readonly string[]> = new Map();
  private _current: Promise<FlowRead> | undefined;
  private _last: FlowRead | undefined;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly _deps: FlowServiceDeps) {
    super();
    const { index } = _deps;
    this._register(index.onDidRead((path) => this._stale(path)));
    this._register(index.onDidChange(() => this._invalidate()));
    this._register({ dispose: () => clearTimeout(this._timer) });
  }

  /** The map may be another one: ask again. Comes once for many changes. */
  readonly onDidChange = this._changed.event;

  /** The last map that was made, without waiting; undefined before the first. */
  get last(): FlowRead | undefined {
    return this._last;
  }

  /** The configuration was read, or another profile counts: what `settingsFor` says may be another. */
  readonly onDidConfigure = this._configured.event;

  /** The project's configuration as it counts for a file; undefined before the first map. */
  settingsFor(uri: vscode.Uri): ProjectSettings | undefined {
    const project = this._last && this._project;
    const path = this._deps.index.path(uri);
    return project && { get: (key) => project.setting(key, path, this.profile) };
  }

  get profile(): string | undefined {
    return this._deps.state.get<string>(PROFILE_KEY);
  }

  async setProfile(profile: string | undefined): Promise<void> {
    await this._deps.state.update(PROFILE_KEY, profile);
    this._invalidate();
  }

  /** URIs of maps of other repositories. */
  get maps(): readonly string[] {
    const maps = this._deps.state.get<unknown>(MAPS_KEY);
    return Array.isArray(maps) ? maps.filter((map) => typeof map === 'string') : [];
  }

  async setMaps(maps: readonly string[]): Promise<void> {
    await this._deps.state.update(MAPS_KEY, [...new Set(maps)]);
    this._invalidate();
  }

  /** Reads the project if that was not done. Never rejects: what goes wrong is logged, and nothing flows. */
  read(): Promise<FlowRead> {
    this._current ??= this._make().catch((cause: unknown) => {
      this._deps.log.error('Following messages through the project failed', cause);
      return { topology: NO_TOPOLOGY, files: [], profile: this.profile, profiles: [], maps: [] };
    });
    return this._current;
  }

  /** What the code sends at the cursor of the active editor: the topic, and the tag where it is written there. */
  async sendAtCursor(): Promise<{ topic: string; tag?: string } | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) {
      return undefined;
    }
    const { topology } = await this.read();
    const path = this._deps.index.path(editor.document.uri);
    const found = flowAt(topology, path, fromPosition(editor.selection.active)).find(({ topic }) => topic.resolved);
    const tag = found?.topic.producers.find(
      (producer) => producer.path === path && producer.range === found.range,
    )?.tag;
    return found && { topic: found.topic.name, ...(tag === undefined || !/^[\w-]+$/.test(tag) ? {} : { tag }) };
  }

  private async _create(): Promise<FlowProject> {
    const { index, analyser } = this._deps;
    const { FlowProject: Project } = await import('../../core/rocketmq/flow/following');
    this._project = new Project({
      named: (name) => this._named.get(name) ?? [],
      naming: (types) => index.types?.naming(types) ?? [],
      configurations: () => (index.types?.paths() ?? []).filter((path) => configurationFormat(path) !== undefined),
      read: (path) => index.text(path),
      flow: async (path, text, wanted) => {
        await analyser.prepare(path);
        return analyser.flow({ path, text }, wanted);
      },
      entries: configurationEntries,
    });
    return this._project;
  }

  private async _make(): Promise<FlowRead> {
    await this._deps.index.ensure();
    const project = await this._load();
    // One at a time: the project is one state.
    const made = this._queue.then(() => this._follow(project));
    this._queue = made.catch(() => undefined);
    const own = await made;
    // Hovers and lenses tell of these, whether or not a name needs them.
    await project.configure();
    const others = await this._others();
    const { mergeMaps } = await import('../../core/rocketmq/flow/following');
    const topology = others.length === 0 ? own : mergeMaps([{ name: '', topology: own }, ...others]);
    this._last = {
      topology,
      files: project.paths,
      profile: this.profile,
      profiles: project.profiles,
      maps: others.map(({ name }) => name),
    };
    const configuration = `${project.configurationVersion} ${this.profile ?? ''}`;
    if (configuration !== this._configuration) {
      this._configuration = configuration;
      this._configured.fire();
    }
    return this._last;
  }

  private async _follow(project: FlowProject): Promise<Topology> {
    const { index, analyser } = this._deps;
    const files = index.types?.files() ?? [];
    const now = new Set(files.map(({ path }) => path));
    for (const path of [...this._taken.keys()].filter((known) => !now.has(known))) {
      this._taken.delete(path);
      project.set(path, undefined);
    }
    for (const facts of files) {
      if (this._taken.get(facts.path) !== facts) {
        this._taken.set(facts.path, facts);
        const text = facts.flow !== undefined || facts.sites.length === 0 ? undefined : await index.text(facts.path);
        const read = text === undefined ? undefined : analyser.flow({ path: facts.path, text }, new Set(), facts);
        project.set(facts.path, facts.flow ?? read);
      }
    }
    this._named = byName(index.types?.paths() ?? []);
    return project.complete(this.profile, () => this.isDisposed);
  }

  private async _others(): Promise<NamedTopology[]> {
    const found = await Promise.all(this.maps.map((map) => this._readMap(map)));
    return found.filter((map) => map !== undefined);
  }

  private async _readMap(map: string): Promise<NamedTopology | undefined> {
    try {
      const uri = vscode.Uri.parse(map, true);
      const { readMap } = await import('../../core/rocketmq/flow/following');
      const read = readMap(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))));
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.json$/, '');
      return read && (read.name === '' ? { ...read, name } : read);
    } catch (cause) {
      this._deps.log.warn(`The map ${map} could not be read`, cause);
      return undefined;
    }
  }

  private _stale(path: string): void {
    this._taken.delete(path);
    this._project?.forget(path);
  }

  private _invalidate(): void {
    this._current = undefined;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._changed.fire(), SETTLED_MS);
  }
}

/** Source files by their name without folder and ending. */
function byName(paths: readonly string[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const path of paths) {
    if (languageOf(path) !== undefined) {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
      named.set(name, [...(named.get(name) ?? []), path]);
    }
  }
  return named;
}
