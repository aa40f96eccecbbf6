import * as vscode from 'vscode';
import { COMMANDS } from '../platform/ids';
import type { Services } from '../platform/services';
import type { CommandTable } from './commandTable';

/** The commands around roadmaps, lessons and progress: known from the start, loaded when one is first run. */
export const GUIDE_COMMANDS = [
  'openLesson',
  'openEntry',
  'continue',
  'findLesson',
  'markDone',
  'markNotDone',
  'toggleDone',
  'notForMyStack',
  'forMyStack',
  'showOnlyUnfinished',
  'showAllEntries',
  'collapseAll',
  'changeLanguage',
  'exportProgress',
  'importProgress',
  'undoImport',
  'resetProgress',
  'exportNotes',
  'openLog',
  'openPage',
  'openRule',
  'chooseSituation',
  'openSample',
  'readProject',
  'showKept',
] as const satisfies readonly (keyof typeof COMMANDS)[];

/** Registers the commands; a failing one is logged and told to the user, who asked for it. */
export function registerCommands(services: Services, load: () => Promise<CommandTable>): vscode.Disposable {
  const run = async (name: keyof CommandTable, args: readonly unknown[]): Promise<void> => {
    try {
      await (await load())[name](...args);
    } catch (cause) {
      services.log.error(`Command ${COMMANDS[name]} failed`, cause);
      const text = vscode.l10n.t('This did not work. The log of RocketMQ Guide says why.');
      void vscode.window.showErrorMessage(text);
    }
  };
  return vscode.Disposable.from(
    ...GUIDE_COMMANDS.map((name) =>
      vscode.commands.registerCommand(COMMANDS[name], (...args: unknown[]) => run(name, args)),
    ),
  );
}
