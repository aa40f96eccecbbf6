import * as vscode from 'vscode';
import { dayOf } from '../../core/curriculum/learningLog';
import { writeProgressFile } from '../../core/curriculum/progressFile';
import type { CommandDeps } from './commandDeps';

/** Writes everything the guide knows of the reader to a file of their choice. */
export async function exportProgress(deps: CommandDeps): Promise<void> {
  const target = await saveProgress(deps);
  if (target !== undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Progress exported to {0}.', nameOf(target)));
  }
}

/** Undefined when the user leaves without choosing a file. */
export async function saveProgress({ progress }: CommandDeps): Promise<vscode.Uri | undefined> {
  const now = Date.now();
  const name = `rocketmq-guide-progress-${dayOf(now)}.json`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export progress'),
    filters: { JSON: ['json'] },
    defaultUri: folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name),
  });
  if (target !== undefined) {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(writeProgressFile(progress.snapshot(), now)));
  }
  return target;
}

/** The last part of a path: enough to name a file in a message. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
