import * as vscode from 'vscode';
import type { CommandDeps } from './commandDeps';
import { findLesson } from './findLesson';

/**
 * Opens a lesson by id, at a section if it has one of that name; without arguments the same as "find lesson". The id of
 * an entry that is not written yet opens the nearest lesson; an id that nothing has is told to the user.
 */
export async function openLesson(deps: CommandDeps, id: unknown, section: unknown, entry: unknown): Promise<void> {
  if (id === undefined) {
    return findLesson(deps);
  }
  const target =
    typeof id === 'string' ? deps.catalogue.resolve(id, typeof section === 'string' ? section : undefined) : undefined;
  if (target === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no lesson "{0}".', typeof id === 'string' ? id.slice(0, 64) : typeof id),
    );
    return;
  }
  const place = typeof entry === 'string' ? deps.catalogue.entry(entry) : undefined;
  await deps.lessons.open(target, place?.entry.lesson?.lesson === target.lesson ? { entry: place.entry.syllabus } : {});
}
