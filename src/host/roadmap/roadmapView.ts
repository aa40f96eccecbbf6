import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import { markEvents } from '../../core/curriculum/applyEvent';
import type { ProgressBook } from '../../core/curriculum/progressBook';
import { RoadmapTree } from '../../core/curriculum/roadmapTree';
import type { RoadmapNode } from '../../core/curriculum/rowModel';
import type { ProjectIndex, ProjectSummary } from '../../core/rocketmq/projectModel';
import { Disposable } from '../platform/dispose';
import { CONTEXTS } from '../platform/ids';
import type { Services } from '../platform/services';
import { fillTooltip, toTreeItem } from './treeItem';

/** Where "show only unfinished" is remembered. */
const FILTER_KEY = 'roadmap.onlyUnfinished';

export interface RoadmapViewDeps {
  readonly services: Services;
  readonly catalogue: Catalogue;
  readonly progress: ProgressBook;
  readonly index: ProjectIndex;
}

/** The body of the Roadmap view: made when the view is first shown. */
export class RoadmapView extends Disposable implements vscode.TreeDataProvider<RoadmapNode> {
  private readonly _changed = this._register(new vscode.EventEmitter<readonly RoadmapNode[] | undefined>());
  private readonly _tree: RoadmapTree;
  private _onlyUnfinished: boolean;
  private _rootIds = '';
  /** What is shown of the project. */
  private _project: ProjectSummary;
  private _asked = false;

  /** Rows to refresh; undefined for all of them. */
  readonly onDidChange = this._changed.event;

  constructor(private readonly _deps: RoadmapViewDeps) {
    super();
    const { services, catalogue, progress, index } = _deps;
    this._project = index.summary();
    this._onlyUnfinished = services.context.globalState.get(FILTER_KEY) === true;
    this._tree = new RoadmapTree({
      catalogue,
      progress,
      surroundings: () => ({
        trusted: vscode.workspace.isTrusted,
        project: this._project,
        kept: progress.unreported.length,
      }),
      locale: () => services.settings.locale,
      onlyUnfinished: () => this._onlyUnfinished,
    });
    this._setFilterContext();
    this._register(progress.onDidChange((lessons) => this._refresh(this._tree.affectedBy(lessons))));
    this._register(progress.onDidChangeChoices(() => this._refresh(undefined)));
    this._register(index.onDidChange(() => this._projectChanged()));
    this._register(vscode.workspace.onDidGrantWorkspaceTrust(() => this._refresh(undefined)));
    this._register(services.settings.onDidChange(() => this._refresh(undefined)));
  }

  async getChildren(node?: RoadmapNode): Promise<RoadmapNode[]> {
    if (node !== undefined) {
      return [...this._tree.children(node)];
    }
    this._readProject();
    const roots = this._tree.roots();
    this._rootIds = ids(roots);
    return Promise.resolve([...roots]);
  }

  getTreeItem(node: RoadmapNode): vscode.TreeItem {
    return toTreeItem(node, this._tree.row(node));
  }

  getParent(node: RoadmapNode): RoadmapNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: RoadmapNode): vscode.TreeItem {
    return fillTooltip(item, this._tree.row(node));
  }

  /** The row of an entry, for revealing it. */
  entryNode(syllabus: string): RoadmapNode | undefined {
    return this._tree.entryNode(syllabus);
  }

  /** Marks the entry of each row; rows without a written lesson are left alone. */
  async mark(nodes: readonly (readonly [RoadmapNode, boolean])[]): Promise<void> {
    const events = nodes.flatMap(([node, done]) => {
      const entry = node.kind === 'entry' ? node.place.entry : undefined;
      const lesson = this._deps.catalogue.lesson(entry?.lesson?.lesson ?? '');
      return entry?.lesson && lesson ? markEvents(lesson, entry.lesson, done, entry.syllabus) : [];
    });
    if (events.length > 0) {
      await this._deps.progress.record(...events);
    }
  }

  /** Whether the row's checkbox is ticked; undefined for a row without one. */
  isDone(node: RoadmapNode): boolean | undefined {
    return this._tree.row(node).checked;
  }

  async setOnlyUnfinished(value: boolean): Promise<void> {
    this._onlyUnfinished = value;
    this._setFilterContext();
    this._refresh(undefined);
    await this._deps.services.context.globalState.update(FILTER_KEY, value);
  }

  /** The first look at the view is what asks for reading the project: nothing is read before. */
  private _readProject(): void {
    if (!this._asked) {
      this._asked = true;
      this._deps.index.ensure().catch((cause: unknown) => this._deps.services.log.error('Reading the project', cause));
    }
  }

  /**
   * While the project is read, the rows stay as they were: one change at the end, not one a file. Edits that change
   * nothing that is shown refresh nothing.
   */
  private _projectChanged(): void {
    const before = this._project;
    const now = this._deps.index.summary();
    this._project = now.state === 'indexing' ? { ...before, state: now.state } : now;
    const marks = ({ concepts }: ProjectSummary) => [...concepts.keys()].sort().join(' ');
    if (marks(before) !== marks(this._project)) {
      this._refresh([...this._tree.firstRows(), ...this._tree.roadmaps()]);
    } else if (shown(before) !== shown(this._project)) {
      this._refresh(this._tree.firstRows());
    }
  }

  /** Single rows where possible, so that nothing else moves; all of them when a root comes or goes. */
  private _refresh(nodes: readonly RoadmapNode[] | undefined): void {
    const all = nodes === undefined || ids(this._tree.roots()) !== this._rootIds || this._onlyUnfinished;
    this._changed.fire(all ? undefined : nodes);
  }

  private _setFilterContext(): void {
    void vscode.commands.executeCommand('setContext', CONTEXTS.onlyUnfinished, this._onlyUnfinished);
  }
}

function shown({ concepts, ...rest }: ProjectSummary): string {
  return JSON.stringify([rest, [...concepts]]);
}

function ids(nodes: readonly RoadmapNode[]): string {
  return nodes.map(({ id }) => id).join(' ');
}
