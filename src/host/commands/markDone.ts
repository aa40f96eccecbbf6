import * as vscode from 'vscode';
import { markEvents } from '../../core/curriculum/applyEvent';
import type { RoadmapNode } from '../../core/curriculum/rowModel';
import type { CommandDeps } from './commandDeps';
import { pickLesson } from './findLesson';
import { focusedNode } from './focusedNode';

/** Marks the row it was called on, else the open lesson, else one that the user picks. */
export async function mark(deps: CommandDeps, node: unknown, done: boolean): Promise<void> {
  if (isEntryNode(node)) {
    return deps.roadmap.mark([[node, done]]);
  }
  const { catalogue, lessons, progress, services } = deps;
  const open = lessons.current;
  const title = done ? vscode.l10n.t('Mark a lesson as done') : vscode.l10n.t('Mark a lesson as not done');
  const target = open ? { lesson: open.target.lesson } : await pickLesson(catalogue, services.settings.locale, title);
  const lesson = target && catalogue.lesson(target.lesson);
  if (lesson !== undefined) {
    await progress.record(...markEvents(lesson, { lesson: lesson.id }, done, open?.entry));
  }
}

/**
 * Turns the state of the row it was called on, else of the one that has the keyboard focus. On a row without a checkbox
 * the key does what the editor does with it elsewhere: a stage opens or closes.
 */
export async function toggleDone({ roadmap, view }: CommandDeps, node: unknown): Promise<void> {
  const row = isEntryNode(node) ? node : await focusedNode(view);
  const done = row && roadmap.isDone(row);
  if (row !== undefined && done !== undefined) {
    await roadmap.mark([[row, !done]]);
  } else if (!isEntryNode(node)) {
    await vscode.commands.executeCommand('list.toggleExpand');
  }
}

export function isEntryNode(node: unknown): node is RoadmapNode & { readonly kind: 'entry' } {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'entry' && 'place' in node;
}
