import * as vscode from 'vscode';
import { renderNotes } from '../../core/curriculum/renderNotes';
import type { CommandDeps } from './commandDeps';

/** Opens all notes as one unsaved Markdown document: where it is kept is up to the reader. */
export async function exportNotes({ catalogue, progress, services }: CommandDeps): Promise<void> {
  const content = renderNotes(catalogue, progress.snapshot().lessons, services.settings.locale);
  if (content === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no notes yet: each lesson has a field for one at its end.'),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
