import * as vscode from 'vscode';
import { chooseText } from '../../core/curriculum/catalogue';
import type { CommandDeps } from './commandDeps';

/** Opens what teaches an entry of a roadmap. For one that is not written yet, offers the nearest lesson there is. */
export async function openEntry({ catalogue, lessons, services }: CommandDeps, syllabus: unknown): Promise<void> {
  const place = typeof syllabus === 'string' ? catalogue.entry(syllabus) : undefined;
  if (place === undefined) {
    return;
  }
  const { entry } = place;
  if (catalogue.isWritten(entry) && entry.lesson !== undefined) {
    return lessons.open(entry.lesson, { entry: entry.syllabus });
  }
  const nearest = entry.reading ? undefined : catalogue.nearestWritten(entry.syllabus);
  const lesson = nearest && catalogue.lesson(nearest.lesson);
  if (nearest === undefined || lesson === undefined) {
    return;
  }
  const { locale } = services.settings;
  const open = vscode.l10n.t('Open "{0}"', chooseText(lesson, locale).text.title);
  const says = vscode.l10n.t(
    '"{0}" is not written yet. The nearest lesson there is may help meanwhile.',
    entry.title[locale],
  );
  if ((await vscode.window.showInformationMessage(says, open)) === open) {
    await lessons.open(nearest);
  }
}
