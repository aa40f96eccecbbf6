import * as vscode from 'vscode';
import { VIEWS } from '../platform/ids';
import { changeLanguage } from './changeLanguage';
import { chooseSituation } from './chooseSituation';
import type { CommandBody, CommandDeps } from './commandDeps';
import { continueLearning } from './continueLearning';
import { exportNotes } from './exportNotes';
import { exportProgress } from './exportProgress';
import { findLesson } from './findLesson';
import { importProgress, undoImport } from './importProgress';
import { mark, toggleDone } from './markDone';
import { openEntry } from './openEntry';
import { openLesson } from './openLesson';
import { openLog } from './openLog';
import { openPage } from './openPage';
import { openRule } from './openRule';
import { openSample } from './openSample';
import { readProject } from './readProject';
import type { GUIDE_COMMANDS } from './registerCommands';
import { resetProgress } from './resetProgress';
import { showKept } from './showKept';
import { skipEntry } from './skipEntry';

/** The bodies of the commands that registerCommands.ts names. */
export type CommandTable = Readonly<Record<(typeof GUIDE_COMMANDS)[number], CommandBody>>;

export function createCommandTable(deps: CommandDeps): CommandTable {
  return {
    openLesson: (id, section, entry) => openLesson(deps, id, section, entry),
    openEntry: (syllabus) => openEntry(deps, syllabus),
    continue: () => continueLearning(deps),
    findLesson: () => findLesson(deps),
    markDone: (node) => mark(deps, node, true),
    markNotDone: (node) => mark(deps, node, false),
    toggleDone: (node) => toggleDone(deps, node),
    notForMyStack: (node) => skipEntry(deps, node, true),
    forMyStack: (node) => skipEntry(deps, node, false),
    showOnlyUnfinished: () => deps.roadmap.setOnlyUnfinished(true),
    showAllEntries: () => deps.roadmap.setOnlyUnfinished(false),
    // The editor makes this command for every tree view that shows the button.
    collapseAll: async () => {
      await vscode.commands.executeCommand(`workbench.actions.treeView.${VIEWS.roadmap}.collapseAll`);
    },
    changeLanguage: () => changeLanguage(deps),
    exportProgress: () => exportProgress(deps),
    importProgress: () => importProgress(deps),
    undoImport: () => undoImport(deps),
    resetProgress: () => resetProgress(deps),
    exportNotes: (form) => exportNotes(deps, form),
    openLog: () => openLog(deps),
    openPage: (address) => openPage(deps, address),
    openRule: (rule) => openRule(deps, rule),
    chooseSituation: (situation) => chooseSituation(deps, situation),
    openSample: () => openSample(deps),
    readProject: () => readProject(deps),
    showKept: () => showKept(deps),
  };
}
