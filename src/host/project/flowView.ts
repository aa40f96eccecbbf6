import * as vscode from 'vscode';
import { findingRows, findingsByRule } from '../../core/curriculum/findingRows';
import { flowRows, type FlowRow } from '../../core/curriculum/flowRows';
import type { ShownFinding } from '../../core/rocketmq/rules/judgeProject';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import { toRange } from '../platform/convert';
import { Disposable } from '../platform/dispose';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { FlowService } from './flowService';

export interface FlowViewDeps {
  readonly settings: Settings;
  readonly flow: FlowService;
  /** Where a path of the map is; undefined for those of other repositories. */
  readonly uri: (path: string) => vscode.Uri | undefined;
  readonly findings: ProjectFindings;
}

/** What the rules found in all files of the project. */
export interface ProjectFindings {
  /** Undefined before the project was read. */
  ofProject(): Promise<ReadonlyMap<string, readonly ShownFinding[]> | undefined>;
  /** What is chosen for the rules is another; changes of files come with the flow's own. */
  readonly onDidChangeOptions: vscode.Event<void>;
  catalogue(): Promise<RuleCatalogue>;
}

/** The body of the view "This project": made when the view is first shown. */
export class FlowView extends Disposable implements vscode.TreeDataProvider<FlowRow> {
  private readonly _changed = this._register(new vscode.EventEmitter<void>());
  private readonly _parents = new Map<string, FlowRow>();
  readonly onDidChangeTreeData = this._changed.event;

  constructor(private readonly _deps: FlowViewDeps) {
    super();
    this._register(_deps.flow.onDidChange(() => this._changed.fire()));
    this._register(_deps.settings.onDidChange(() => this._changed.fire()));
    this._register(_deps.findings.onDidChangeOptions(() => this._changed.fire()));
  }

  async getChildren(row?: FlowRow): Promise<FlowRow[]> {
    if (row !== undefined) {
      return [...row.children];
    }
    const { flow, findings, settings } = this._deps;
    const read = await flow.read();
    const [found, catalogue] = await Promise.all([findings.ofProject(), findings.catalogue()]);
    const section = found && findingRows(findingsByRule(found), catalogue, settings.locale);
    const rows = flowRows(read, settings.locale, section);
    this._parents.clear();
    rows.forEach((root) => this._adopt(root));
    return [...rows];
  }

  getParent(row: FlowRow): FlowRow | undefined {
    return this._parents.get(row.id);
  }

  getTreeItem(row: FlowRow): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const state = row.children.length === 0 ? None : row.expanded === true ? Expanded : Collapsed;
    const item = new vscode.TreeItem(row.label, state);
    item.id = row.id;
    item.description = row.description ?? '';
    item.tooltip = row.tooltip ?? row.spoken;
    item.iconPath = new vscode.ThemeIcon(row.icon);
    item.accessibilityInformation = { label: row.spoken };
    item.contextValue = row.topic !== undefined ? 'flow-topic' : row.rule !== undefined ? 'flow-rule' : 'flow';
    const command = this._commandOf(row);
    if (command !== undefined) {
      item.command = command;
    }
    return item;
  }

  private _adopt(row: FlowRow): void {
    for (const child of row.children) {
      this._parents.set(child.id, row);
      this._adopt(child);
    }
  }

  private _commandOf({ action, label }: FlowRow): vscode.Command | undefined {
    if (action === undefined) {
      return undefined;
    }
    if (action.does === 'choose-profile') {
      return { title: label, command: COMMANDS.chooseProfile };
    }
    const uri = this._deps.uri(action.place.path);
    const { start } = toRange(action.place.range);
    return (
      uri && { title: label, command: 'vscode.open', arguments: [uri, { selection: new vscode.Range(start, start) }] }
    );
  }
}
