import * as vscode from 'vscode';
import { SITUATIONS, type Situation } from '../../core/curriculum/progressModel';
import { ROW_TEXTS } from '../../core/curriculum/rowTexts';
import type { CommandDeps } from './commandDeps';

/** Stores what brings the reader here: as a row answers it, else as picked. */
export async function chooseSituation({ progress, services }: CommandDeps, situation: unknown): Promise<void> {
  const chosen = SITUATIONS.find((one) => one === situation) ?? (await pick(progress.choices.situation?.value));
  if (chosen !== undefined) {
    await progress.setSituation(chosen);
  }

  async function pick(current: Situation | undefined): Promise<Situation | undefined> {
    const texts = ROW_TEXTS[services.settings.locale];
    const items = SITUATIONS.map((value) => ({
      label: texts.answers[value],
      iconPath: new vscode.ThemeIcon(value === current ? 'check' : 'blank'),
      value,
    }));
    return (await vscode.window.showQuickPick(items, { title: texts.question, placeHolder: texts.startWhy }))?.value;
  }
}
