import * as vscode from 'vscode';
import { COMMANDS } from '../platform/ids';

/** What the panel's own commands need; LessonPanels is it. Known by type only, so that the stub stays thin. */
export interface LessonView {
  /** False when the arguments, which may come from anyone, name no lesson. */
  openLesson(
    id: unknown,
    section?: unknown,
    entry?: unknown,
    options?: { readonly newPanel?: boolean },
  ): Promise<boolean>;
  /** The page that is shown, once more in a panel of its own; false when none is. */
  duplicate(): Promise<boolean>;
  reportMistake(): void;
  /** The lesson on screen, or the one that is named, as a page in the browser; false when there is none. */
  print(id?: unknown): Promise<boolean>;
}

/** The commands that only make sense with a panel. Nothing is loaded before one of them is used. */
export function registerLesson(view: () => Promise<LessonView>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openLessonInNewPanel, async (...[id, section, entry]: unknown[]) => {
      const lessons = await view();
      const opened = await (id === undefined
        ? lessons.duplicate()
        : lessons.openLesson(id, section, entry, { newPanel: true }));
      if (!opened) {
        await vscode.commands.executeCommand(COMMANDS.findLesson);
      }
    }),
    vscode.commands.registerCommand(COMMANDS.printLesson, async (id: unknown) => {
      if (!(await (await view()).print(id))) {
        await vscode.commands.executeCommand(COMMANDS.findLesson);
      }
    }),
    vscode.commands.registerCommand(COMMANDS.reportMistake, async () => (await view()).reportMistake()),
  );
}
