import * as vscode from 'vscode';
import type { RoadmapNode, Row, RowAction } from '../../core/curriculum/rowModel';
import { COMMANDS, ENTRY_SCHEME } from '../platform/ids';

const STATES = {
  leaf: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
} as const;

/** A row as the editor shows it. The tooltip is filled in when it is asked for. */
export function toTreeItem(node: RoadmapNode, row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, STATES[row.expand]);
  item.id = node.id;
  item.description = row.description;
  item.contextValue = row.context;
  item.accessibilityInformation = { label: row.spoken };
  if (row.icon !== undefined) {
    const color = row.icon.color === undefined ? undefined : new vscode.ThemeColor(row.icon.color);
    item.iconPath = new vscode.ThemeIcon(row.icon.id, color);
  }
  if (row.dimmed) {
    item.resourceUri = vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${node.id}`, query: 'planned' });
  }
  if (row.checked !== undefined) {
    item.checkboxState = {
      state: row.checked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
      tooltip: row.checked ? vscode.l10n.t('Mark as not done') : vscode.l10n.t('Mark as done'),
      accessibilityInformation: { label: row.spoken },
    };
  }
  if (row.action !== undefined) {
    item.command = toCommand(row.action, row.label);
  }
  return item;
}

export function fillTooltip(item: vscode.TreeItem, row: Row): vscode.TreeItem {
  item.tooltip = new vscode.MarkdownString(row.tooltip);
  return item;
}

function toCommand(action: RowAction, title: string): vscode.Command {
  switch (action.does) {
    case 'open-entry':
      return { title, command: COMMANDS.openEntry, arguments: [action.syllabus] };
    case 'open-lesson': {
      const { lesson, section } = action.target;
      return { title, command: COMMANDS.openLesson, arguments: section === undefined ? [lesson] : [lesson, section] };
    }
    case 'open-page':
      return { title, command: COMMANDS.openPage, arguments: [action.address] };
    case 'open-url':
      return { title, command: 'vscode.open', arguments: [vscode.Uri.parse(action.url, true)] };
    case 'choose':
      return { title, command: COMMANDS.chooseSituation, arguments: [action.situation] };
    case 'continue':
      return { title, command: COMMANDS.continue };
    case 'read-project':
      return { title, command: COMMANDS.readProject };
    case 'open-sample':
      return { title, command: COMMANDS.openSample };
    case 'show-kept':
      return { title, command: COMMANDS.showKept };
    // The editor's own page about trust: it is the one place where trust is given or taken.
    case 'manage-trust':
      return { title, command: 'workbench.trust.manage' };
  }
}
