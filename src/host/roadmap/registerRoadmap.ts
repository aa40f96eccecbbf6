import * as vscode from 'vscode';
import type { RoadmapNode } from '../../core/curriculum/rowModel';
import { VIEWS } from '../platform/ids';
import type { Services } from '../platform/services';
import { plannedDecorations } from './plannedDecorations';
import type { RoadmapView } from './roadmapView';

/** The Roadmap view as other features see it, before and after its body is loaded. */
export interface RoadmapHandle extends vscode.Disposable {
  readonly view: vscode.TreeView<RoadmapNode>;
}

/** Registers the view; its body is loaded when it is first shown. */
export function registerRoadmap(services: Services, load: () => Promise<RoadmapView>): RoadmapHandle {
  const provider = new LazyProvider(services, load);
  const view = vscode.window.createTreeView(VIEWS.roadmap, {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });
  provider.failed = (message) => (view.message = message);
  const owned = vscode.Disposable.from(
    provider,
    view,
    view.onDidChangeCheckboxState(({ items }) => {
      const marks = items.map(([node, state]) => [node, state === vscode.TreeItemCheckboxState.Checked] as const);
      void provider.body?.mark(marks);
    }),
    vscode.window.registerFileDecorationProvider(plannedDecorations),
  );
  return { view, dispose: () => void owned.dispose() };
}

class LazyProvider implements vscode.TreeDataProvider<RoadmapNode>, vscode.Disposable {
  private readonly _changed = new vscode.EventEmitter<RoadmapNode[] | undefined>();
  private _listener: vscode.Disposable | undefined;
  readonly onDidChangeTreeData = this._changed.event;
  body: RoadmapView | undefined;
  /** Told why nothing can be shown. */
  failed: (message: string) => void = () => undefined;

  constructor(
    private readonly _services: Services,
    private readonly _load: () => Promise<RoadmapView>,
  ) {}

  async getChildren(node?: RoadmapNode): Promise<RoadmapNode[]> {
    try {
      const body = await this._load();
      if (this.body === undefined) {
        this.body = body;
        this._listener = body.onDidChange((nodes) => this._changed.fire(nodes && [...nodes]));
      }
      return await body.getChildren(node);
    } catch (cause) {
      this._services.log.error('The roadmaps could not be shown', cause);
      this.failed(vscode.l10n.t('The lessons could not be read. The log of RocketMQ Guide says why.'));
      return [];
    }
  }

  /** Nodes come from `getChildren`, so the body is there. */
  getTreeItem(node: RoadmapNode): vscode.TreeItem {
    return this.body?.getTreeItem(node) ?? new vscode.TreeItem(node.id);
  }

  getParent(node: RoadmapNode): RoadmapNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: RoadmapNode): vscode.TreeItem {
    return this.body?.resolveTreeItem(item, node) ?? item;
  }

  dispose(): void {
    this._listener?.dispose();
    this._changed.dispose();
  }
}
