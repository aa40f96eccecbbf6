import * as vscode from 'vscode';
import { chooseText } from '../../core/curriculum/catalogue';
import { CONCEPT_NAMES } from '../../core/curriculum/conceptNames';
import { clientTexts } from '../../core/curriculum/projectText';
import { ROW_TEXTS } from '../../core/curriculum/rowTexts';
import { startHere } from '../../core/curriculum/startHere';
import { VIEWS } from '../platform/ids';
import type { CommandDeps } from './commandDeps';

/** Reads the project if that was not done, and proposes a path from what it uses. */
export async function readProject({ catalogue, index, lessons, progress, services }: CommandDeps): Promise<void> {
  await vscode.window.withProgress({ location: { viewId: VIEWS.roadmap } }, () => index.ensure());
  const summary = index.summary();
  const { locale } = services.settings;
  const texts = ROW_TEXTS[locale];
  const clients = texts.list(clientTexts(summary, texts));
  const title =
    summary.places > 0
      ? texts.project(summary.places, clients)
      : texts.notices[summary.state === 'no-folder' ? 'no-folder' : 'no-rocketmq'].says;
  const path = startHere(catalogue, progress, summary.concepts, progress.choices.situation?.value);
  const items = path.map(({ lesson, target, places, concepts }, at) => ({
    label: `${at + 1}. ${chooseText(lesson, locale).text.title}`,
    description: places > 0 ? texts.places(places) : '',
    detail: texts.list(concepts.map((concept) => CONCEPT_NAMES[concept][locale])),
    target,
  }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: texts.startWhy });
  if (picked !== undefined) {
    await lessons.open(picked.target);
  }
}
