import * as vscode from 'vscode';
import type { MessageRow } from '../../core/lab/adminModel';
import { groupOfDead, originalTopic } from '../../core/lab/deadLetter';
import type { LabSession } from './labSession';

export interface ReplayDeps {
  readonly session: LabSession;
  /** Groups of the open project that listen on a topic. */
  readonly projectGroups: (topic: string) => Promise<readonly string[]>;
  readonly refresh: () => void;
}

/** Sends a dead letter again; to the topic only after naming who else gets it. What came of it; undefined: declined. */
export async function replayDead(
  { session, projectGroups, refresh }: ReplayDeps,
  dead: MessageRow,
  to: 'group' | 'topic',
): Promise<string | undefined> {
  const group = groupOfDead(dead.topic) ?? '';
  const topic =
    originalTopic(dead) ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('The dead letter does not say its topic. To which topic was it sent?'),
    }));
  if (topic === undefined || topic === '') {
    return undefined;
  }
  const admin = await session.admin();
  if (to === 'topic') {
    const [stored, connected, own] = await Promise.all([
      admin.topicGroups(topic),
      admin.groups(),
      projectGroups(topic),
    ]);
    const subscribed = connected.filter(({ subscriptions }) => Object.hasOwn(subscriptions, topic));
    const all = new Set([...stored, ...subscribed.map(({ name }) => name), ...own]);
    all.delete(group);
    if (!(await confirmTopic(topic, [...all].sort()))) {
      return undefined;
    }
  }
  const { topic: into } = await admin.replay(dead, topic, to);
  refresh();
  return vscode.l10n.t('Sent again, into {0}. The dead letter stays where it is.', into);
}

async function confirmTopic(topic: string, others: readonly string[]): Promise<boolean> {
  const send = vscode.l10n.t('Send to the Topic');
  const detail =
    others.length === 0
      ? vscode.l10n.t(
          'No other group of the lab or of this project is known to read it. One that is not known here would get it too.',
        )
      : vscode.l10n.t('These groups get it again, though they may have handled it: {0}', others.join(', '));
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Send the dead letter to {0} again?', topic),
    { modal: true, detail },
    send,
  );
  return answer === send;
}
