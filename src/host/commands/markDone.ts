import * as vscode from 'vscode';
import { markEvents } from '../../core/curriculum/applyEvent';
import type { RoadmapNode } from '../../core/curriculum/rowModel';
import type { CommandDeps } from './commandDeps';
import { pickLesson } from './findLesson';
import { focusedNode } from './focusedNode';

/** Marks the row it was called on, else the open lesson, else one that the user picks. */
export async function mark(deps: CommandDeps, node: unknown, done: boolean): Promise<void> {
  const row = entryNode(deps, node);
  if (row !== undefined) {
    return deps.roadmap.mark([[row, done]]);
  }
  const { catalogue, lessons, progress } = deps;
  const open = lessons.current;
  const title = done ? vscode.l10n.t('Mark a lesson as done') : vscode.l10n.t('Mark a lesson as not done');
  const target = open ? { lesson: open.target.lesson } : await pickLesson(deps, title);
  const lesson = target && catalogue.lesson(target.lesson);
  if (lesson !== undefined) {
    await progress.record(...markEvents(lesson, { lesson: lesson.id }, done, open?.entry));
  }
}

/**
 * Turns the state of the row it was called on, else of the one that has the keyboard focus. On a row without a checkbox
 * the key does what the editor does with it elsewhere: a stage opens or closes.
 */
export async function toggleDone(deps: CommandDeps, node: unknown): Promise<void> {
  const row = entryNode(deps, node) ?? (await focusedNode(deps.view));
  const done = row && deps.roadmap.isDone(row);
  if (row !== undefined && done !== undefined) {
    await deps.roadmap.mark([[row, !done]]);
  } else if (node === undefined) {
    await vscode.commands.executeCommand('list.toggleExpand');
  }
}

/** The row of an entry that a menu passed; undefined for whatever else a command may be called with. */
export function entryNode({ catalogue }: CommandDeps, node: unknown): EntryNode | undefined {
  const { kind, id, place } = (node ?? {}) as Partial<EntryNode>;
  return kind === 'entry' && typeof id === 'string' && place !== undefined && catalogue.entry(id) === place
    ? (node as EntryNode)
    : undefined;
}

type EntryNode = RoadmapNode & { readonly kind: 'entry' };
