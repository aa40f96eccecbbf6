import * as vscode from 'vscode';
import { labRows, type LabRow, type LabSnapshot } from '../../core/lab/labRows';
import { Disposable } from '../platform/dispose';
import { COMMANDS } from '../platform/ids';
import type { Services } from '../platform/services';
import { failureOf } from './adminFailure';
import type { Lab } from './lab';
import type { LabSession } from './labSession';

export interface LabViewDeps {
  readonly services: Services;
  readonly lab: Lab;
  /** Of the running lab; undefined while none runs. */
  readonly session: () => LabSession | undefined;
}

/** The body of the view "Lab" while a lab runs; without one it is empty, and the view's welcome text speaks. */
export class LabView extends Disposable implements vscode.TreeDataProvider<LabRow> {
  private readonly _changed = this._register(new vscode.EventEmitter<void>());
  private readonly _parents = new Map<string, LabRow>();
  private _last: LabSnapshot | undefined;
  readonly onDidChangeTreeData = this._changed.event;

  constructor(private readonly _deps: LabViewDeps) {
    super();
    this._register(_deps.lab.onDidChange(() => this.refresh()));
    this._register(_deps.services.settings.onDidChange(() => this.refresh()));
  }

  /** What was shown last; undefined before. */
  get last(): LabSnapshot | undefined {
    return this._last;
  }

  /** Asks the lab again, if the view is on screen. */
  refresh(): void {
    this._changed.fire();
  }

  async getChildren(row?: LabRow): Promise<LabRow[]> {
    if (row !== undefined) {
      return [...row.children];
    }
    const snapshot = await this.read();
    const rows = snapshot === undefined ? [] : labRows(snapshot, this._deps.services.settings.locale);
    this._parents.clear();
    rows.forEach((root) => this._adopt(root));
    return [...rows];
  }

  getParent(row: LabRow): LabRow | undefined {
    return this._parents.get(row.id);
  }

  getTreeItem(row: LabRow): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, { leaf: None, collapsed: Collapsed, expanded: Expanded }[row.expand]);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = row.tooltip;
    item.iconPath = new vscode.ThemeIcon(row.icon);
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    const { action, label: title } = row;
    const command = {
      browse: COMMANDS.labBrowse,
      group: COMMANDS.labGroup,
      send: COMMANDS.labSend,
      'create-topic': COMMANDS.labCreateTopic,
      'create-group': COMMANDS.labCreateGroup,
      refresh: COMMANDS.labRefresh,
    };
    if (action !== undefined) {
      item.command = { title, command: command[action.does], arguments: [row] };
    }
    return item;
  }

  /** Everything that the view and the panel choose from; undefined while no lab runs. */
  async read(): Promise<LabSnapshot | undefined> {
    const { lab, services } = this._deps;
    const session = this._deps.session();
    const { state } = lab;
    if (session === undefined || state.kind !== 'running') {
      return (this._last = undefined);
    }
    const { processes } = state;
    try {
      const admin = await session.admin();
      const [brokers, topics, groups] = await Promise.all([admin.brokers(), admin.topics(), admin.groups()]);
      this._last = { processes, brokers, topics, groups };
    } catch (cause) {
      services.log.warn('The lab could not be asked', cause);
      const failure = failureOf(cause);
      this._last = { processes, brokers: [], topics: [], groups: [], failure };
    }
    return this._last;
  }

  private _adopt(row: LabRow): void {
    for (const child of row.children) {
      this._parents.set(child.id, row);
      this._adopt(child);
    }
  }
}
