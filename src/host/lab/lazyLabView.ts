import * as vscode from 'vscode';
import type { LabRow } from '../../core/lab/labRows';
import type { Services } from '../platform/services';
import type { LabFeatures } from './registerLab';
import type { LabView } from './labView';

/** The view "Lab" before its body is loaded. Empty where no lab can run: the view's welcome text says why. */
export class LazyLabView implements vscode.TreeDataProvider<LabRow>, vscode.Disposable {
  private readonly _changed = new vscode.EventEmitter<undefined>();
  private _listener: vscode.Disposable | undefined;
  private _body: LabView | undefined;
  readonly onDidChangeTreeData = this._changed.event;

  constructor(
    private readonly _services: Services,
    private readonly _load: () => Promise<LabFeatures | undefined>,
  ) {}

  async getChildren(row?: LabRow): Promise<LabRow[]> {
    try {
      const view = (await this._load())?.view;
      if (view !== undefined && this._body === undefined) {
        this._body = view;
        this._listener = view.onDidChangeTreeData(() => this._changed.fire(undefined));
      }
      return (await view?.getChildren(row)) ?? [];
    } catch (cause) {
      this._services.log.error('The lab could not be shown', cause);
      return [];
    }
  }

  /** Rows come from `getChildren`, so the body is there. */
  getTreeItem(row: LabRow): vscode.TreeItem {
    return this._body?.getTreeItem(row) ?? new vscode.TreeItem(row.label);
  }

  getParent(row: LabRow): LabRow | undefined {
    return this._body?.getParent(row);
  }

  dispose(): void {
    this._listener?.dispose();
    this._changed.dispose();
  }
}
