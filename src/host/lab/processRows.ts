import * as vscode from 'vscode';
import type { LabProcess, LabState } from '../../core/lab/model';
import type { LabFeatures } from './registerLab';

/** A row of the view: the commands on a process take it as their argument. */
export interface ProcessRow {
  readonly process: LabProcess;
}

/** The processes of a running lab. Shown only where a lab can run; elsewhere the view's welcome text says why. */
export class ProcessRows implements vscode.TreeDataProvider<ProcessRow>, vscode.Disposable {
  private readonly _changed = new vscode.EventEmitter<undefined>();
  private _listener: vscode.Disposable | undefined;
  private _state: LabState = { kind: 'stopped' };
  readonly onDidChangeTreeData = this._changed.event;

  constructor(private readonly _load: () => Promise<LabFeatures | undefined>) {}

  async getChildren(row?: ProcessRow): Promise<ProcessRow[]> {
    if (row) {
      return [];
    }
    const features = await this._load();
    if (features && !this._listener) {
      this._state = features.lab.state;
      this._listener = features.lab.onDidChange((state) => {
        this._state = state;
        this._changed.fire(undefined);
      });
    }
    return this._state.kind === 'running' ? this._state.processes.map((process) => ({ process })) : [];
  }

  getTreeItem({ process }: ProcessRow): vscode.TreeItem {
    const item = new vscode.TreeItem(process.name);
    item.description = stateText(process.state);
    item.iconPath = new vscode.ThemeIcon(ICONS[process.state]);
    item.contextValue = `lab-process-${process.state}`;
    item.tooltip = vscode.l10n.t('{0}, process {1}', process.name, process.pid);
    return item;
  }

  dispose(): void {
    this._listener?.dispose();
    this._changed.dispose();
  }
}

const ICONS: Readonly<Record<LabProcess['state'], string>> = {
  running: 'vm-running',
  frozen: 'debug-pause',
  gone: 'vm-outline',
};

function stateText(state: LabProcess['state']): string {
  switch (state) {
    case 'running':
      return vscode.l10n.t('running');
    case 'frozen':
      return vscode.l10n.t('frozen');
    default:
      return vscode.l10n.t('gone');
  }
}
