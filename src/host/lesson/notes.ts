import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import { notesAsMarkdown } from '../../core/curriculum/notesAsMarkdown';
import type { ProgressStore } from '../../core/curriculum/progressModel';
import type { Locale } from '../../core/util/locale';

/** All notes as one Markdown document that is not saved yet: where it goes is the user's choice. */
export async function exportNotes(catalogue: Catalogue, progress: ProgressStore, locale: Locale): Promise<void> {
  const content = notesAsMarkdown(
    catalogue.lessons.map((lesson) => ({
      title: catalogue.text(lesson, locale).text.title,
      note: progress.lesson(lesson.id).note,
    })),
    locale,
  );
  if (content === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no notes yet: each lesson has a field for one at its end.'),
    );
    return;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
