import * as vscode from 'vscode';
import type { CommandDeps } from './commandDeps';
import { saveProgress } from './exportProgress';

/** Forgets everything, after asking and offering an export. */
export async function resetProgress(deps: CommandDeps): Promise<void> {
  const save = vscode.l10n.t('Export and reset');
  const reset = vscode.l10n.t('Reset');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Reset all progress?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Read sections, answers, predictions, exercises, notes, choices and the learning log are deleted, also on machines that share your settings. Only an exported file brings them back.',
      ),
    },
    save,
    reset,
  );
  if (answer === save && (await saveProgress(deps)) === undefined) {
    return;
  }
  if (answer !== undefined) {
    await deps.progress.reset();
    void vscode.window.showInformationMessage(vscode.l10n.t('Progress was reset.'));
  }
}
