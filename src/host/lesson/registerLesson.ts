import * as vscode from 'vscode';
import { COMMANDS, WEBVIEWS } from '../platform/ids';

/** What the commands and the restored panels need; LessonPanels is it. Known by type only, so that the stub stays thin. */
export interface LessonView {
  /** False when the arguments name no lesson. */
  openLesson(
    id: unknown,
    section?: unknown,
    entry?: unknown,
    options?: { readonly newPanel?: boolean },
  ): Promise<boolean>;
  /** The page that is shown, once more in a panel of its own; false when none is. */
  duplicate(): Promise<boolean>;
  openRule(id: unknown): Promise<void>;
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  reportMistake(): void;
  exportNotes(): Promise<void>;
}

/** Commands and the restoring of panels. Nothing is loaded before one of them is used. */
export function registerLesson(view: () => Promise<LessonView>): vscode.Disposable {
  const find = () => vscode.commands.executeCommand(COMMANDS.findLesson);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openLesson, async (...[id, section, entry]: unknown[]) => {
      if (!(await (await view()).openLesson(id, section, entry))) {
        await find();
      }
    }),
    vscode.commands.registerCommand(COMMANDS.openLessonInNewPanel, async (...[id, section, entry]: unknown[]) => {
      const lessons = await view();
      if (!(await lessons.openLesson(id, section, entry, { newPanel: true })) && !(await lessons.duplicate())) {
        await find();
      }
    }),
    vscode.commands.registerCommand(COMMANDS.openRule, async (id: unknown) => (await view()).openRule(id)),
    vscode.commands.registerCommand(COMMANDS.reportMistake, async () => (await view()).reportMistake()),
    vscode.commands.registerCommand(COMMANDS.exportNotes, async () => (await view()).exportNotes()),
    vscode.window.registerWebviewPanelSerializer(WEBVIEWS.lesson, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await view()).restore(panel, state),
    }),
  );
}
