import * as vscode from 'vscode';
import type { CommandDeps } from './commandDeps';

type Form = 'markdown' | 'mind-map';

interface FormItem extends vscode.QuickPickItem {
  readonly form: Form;
}

/**
 * Opens all notes as one unsaved Markdown document: where it is kept is up to the reader. `form`, `markdown` or
 * `mind-map`, is asked for where the caller does not say.
 */
export async function exportNotes({ catalogue, progress, services }: CommandDeps, form: unknown): Promise<void> {
  const { renderMindMap, renderNotes } = await import('../../core/curriculum/reading');
  const { lessons } = progress.snapshot();
  const { locale } = services.settings;
  const notes = renderNotes(catalogue, lessons, locale);
  if (notes === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no notes yet: each lesson has a field for one at its end.'),
    );
    return;
  }
  const wanted = form === 'markdown' || form === 'mind-map' ? form : await pickForm();
  if (wanted === undefined) {
    return;
  }
  const content = wanted === 'markdown' ? notes : (renderMindMap(catalogue, lessons, locale) ?? notes);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

async function pickForm(): Promise<Form | undefined> {
  const items: readonly FormItem[] = [
    {
      label: 'Markdown',
      description: vscode.l10n.t('every note in full, lesson by lesson'),
      form: 'markdown',
    },
    {
      label: vscode.l10n.t('Mind map'),
      description: vscode.l10n.t('a mermaid diagram, drawn by the preview of Markdown files'),
      form: 'mind-map',
    },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export notes as') }))?.form;
}
