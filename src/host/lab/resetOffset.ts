import * as vscode from 'vscode';
import type { LabSession } from './labSession';

/** Asks from when on a group shall consume, and sets it. What came of it, in words; undefined when declined. */
export async function resetOffset(
  session: LabSession,
  group: string,
  topic: string,
  refresh: () => void,
): Promise<string | undefined> {
  const time = await askTime(group, topic);
  if (time === undefined) {
    return undefined;
  }
  const { queues, online } = await (await session.admin()).resetOffset(group, topic, time);
  refresh();
  return online
    ? vscode.l10n.t('{0} queues were set.', queues)
    : vscode.l10n.t('{0} queues were set. No client is connected: it counts when one starts.', queues);
}

/** Milliseconds; -1: the end. */
async function askTime(group: string, topic: string): Promise<number | undefined> {
  const now = Date.now();
  const hour = 60 * 60 * 1000;
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('From the beginning'), description: vscode.l10n.t('everything comes again'), time: 0 },
      { label: vscode.l10n.t('From ten minutes ago'), description: '', time: now - hour / 6 },
      { label: vscode.l10n.t('From an hour ago'), description: '', time: now - hour },
      { label: vscode.l10n.t('From the end'), description: vscode.l10n.t('what waits now is skipped'), time: -1 },
      { label: vscode.l10n.t('From a time...'), description: '', time: undefined },
    ],
    { title: vscode.l10n.t('From when on shall {0} consume {1}?', group, topic) },
  );
  if (picked === undefined || picked.time !== undefined) {
    return picked?.time;
  }
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Time, as 2026-01-31 18:00:00 on this machine'),
    validateInput: (value) => (Number.isNaN(Date.parse(value)) ? vscode.l10n.t('Not a time') : undefined),
  });
  return typed === undefined ? undefined : Date.parse(typed);
}
