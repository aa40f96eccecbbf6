import * as vscode from 'vscode';
import { type Catalogue, chooseText } from '../../core/curriculum/catalogue';
import { type ImportSummary, changesNothing, summariseImport } from '../../core/curriculum/importSummary';
import { MAX_PROGRESS_FILE, type ParsedProgress, parseProgressFile } from '../../core/curriculum/progressFile';
import type { Locale } from '../../core/util/locale';
import type { CommandDeps } from './commandDeps';
import { nameOf } from './exportProgress';

/** How many lessons the question before an import names. */
const MOST_NAMED = 8;

/** Merges an exported file in, after showing what that would change; can be undone. */
export async function importProgress(deps: CommandDeps): Promise<void> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import progress'),
    filters: { JSON: ['json'] },
    canSelectMany: false,
  });
  const file = picked?.[0];
  if (file === undefined) {
    return;
  }
  const parsed = await read(file);
  if (!parsed.ok) {
    void vscode.window.showErrorMessage(whyNot(parsed, nameOf(file)));
    return;
  }
  const { catalogue, progress, services } = deps;
  const summary = summariseImport(progress.snapshot(), progress.preview(parsed.document));
  if (changesNothing(summary)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Everything in {0} is here already.', nameOf(file)));
    return;
  }
  const yes = vscode.l10n.t('Import');
  const question = vscode.l10n.t('Import progress from {0}?', nameOf(file));
  const detail = describe(catalogue, summary, services.settings.locale);
  if ((await vscode.window.showInformationMessage(question, { modal: true, detail }, yes)) !== yes) {
    return;
  }
  await progress.import(parsed.document);
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Progress imported.'), undo)) === undo) {
    await undoImport(deps);
  }
}

export async function undoImport({ progress }: CommandDeps): Promise<void> {
  const undone = await progress.undoImport();
  const text = undone
    ? vscode.l10n.t('The import was undone. What you did since is kept.')
    : vscode.l10n.t('There is no import to undo.');
  void vscode.window.showInformationMessage(text);
}

async function read(file: vscode.Uri): Promise<ParsedProgress> {
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > MAX_PROGRESS_FILE) {
    return { ok: false, reason: 'not-progress', where: '' };
  }
  return parseProgressFile(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

function whyNot({ reason, where }: ParsedProgress & { ok: false }, name: string): string {
  switch (reason) {
    case 'not-json':
      return vscode.l10n.t('{0} is not a JSON file. Nothing was imported.', name);
    case 'not-progress':
      return vscode.l10n.t('{0} is not an export of RocketMQ Guide. Nothing was imported.', name);
    case 'newer':
      return vscode.l10n.t('{0} was made by a newer version of RocketMQ Guide. Nothing was imported.', name);
    case 'damaged':
      return vscode.l10n.t('{0} is damaged at "{1}". Nothing was imported.', name, where);
  }
}

function describe(catalogue: Catalogue, summary: ImportSummary, locale: Locale): string {
  const titles = summary.lessons.map((id) => {
    const lesson = catalogue.lesson(id);
    return lesson === undefined ? id : chooseText(lesson, locale).text.title;
  });
  const more = titles.length - MOST_NAMED;
  return [
    vscode.l10n.t('Lessons that change: {0}', titles.length),
    ...titles.slice(0, MOST_NAMED).map((title) => `  ${title}`),
    ...(more > 0 ? [vscode.l10n.t('  and {0} more', more)] : []),
    counted(vscode.l10n.t('Sections read: {0}', summary.sectionsRead), summary.sectionsRead),
    counted(vscode.l10n.t('Sections no longer read: {0}', summary.sectionsUnread), summary.sectionsUnread),
    counted(vscode.l10n.t('Answers: {0}', summary.answers), summary.answers),
    counted(vscode.l10n.t('Exercises: {0}', summary.exercises), summary.exercises),
    counted(vscode.l10n.t('Notes and predictions: {0}', summary.texts), summary.texts),
    counted(vscode.l10n.t('Choices: {0}', summary.choices), summary.choices),
    counted(vscode.l10n.t('Days in the learning log: {0}', summary.days), summary.days),
    '',
    vscode.l10n.t('For each item the newest change is kept. The import can be undone.'),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function counted(line: string, count: number): string | undefined {
  return count === 0 ? undefined : line;
}
