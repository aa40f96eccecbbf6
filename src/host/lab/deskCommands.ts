import * as vscode from 'vscode';
import { TOPIC_TYPES, type TopicType } from '../../core/lab/adminModel';
import { typeForTopic } from '../../core/lab/sendForm';
import { isRecord } from '../../core/util/isRecord';
import { COMMANDS } from '../platform/ids';
import { failureOf } from './adminFailure';
import type { LabPanel } from './labPanel';
import { NoLab } from './noLab';
import type { DESK_COMMANDS } from './registerLab';
import type { LabSession } from './labSession';
import type { LabView } from './labView';
import { resetOffset } from './resetOffset';

export interface DeskCommandsDeps {
  readonly view: LabView;
  readonly panel: LabPanel;
  /** Throws while no lab runs. */
  readonly session: () => LabSession;
  /** What the user's code sends where the cursor is; undefined where it sends nothing that is known. */
  readonly sendAtCursor: () => Promise<{ readonly topic: string; readonly tag?: string } | undefined>;
}

export type DeskCommandTable = Readonly<Record<(typeof DESK_COMMANDS)[number], (argument?: unknown) => Promise<void>>>;

/** What the commands around the running lab do. Arguments come from links and menus and are not trusted. */
export function deskCommands({ view, panel, session, sendAtCursor }: DeskCommandsDeps): DeskCommandTable {
  const admin = () => session().admin();
  return told({
    labBrowse: async (argument) => {
      session();
      const topic = nameOf(argument, 'topic');
      panel.show('messages', topic === undefined ? {} : { topic });
      return Promise.resolve();
    },
    labSend: async (argument) => {
      session();
      const fromCode = argument instanceof vscode.Uri ? await sendAtCursor() : undefined;
      const topic = fromCode?.topic ?? nameOf(argument, 'topic');
      if (topic === undefined && argument instanceof vscode.Uri) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('No topic is known at this place of the code. You can choose one in the form.'),
        );
      }
      const known = (view.last ?? (await view.read()))?.topics.find(({ name }) => name === topic);
      panel.show('send', topic === undefined ? {} : { form: { topic, type: typeForTopic(known?.type), ...fromCode } });
      if (topic !== undefined && view.last?.failure === undefined && known === undefined) {
        await offerTopic(topic);
      }
    },
    labReceive: async () => {
      session();
      panel.show('receive');
      return Promise.resolve();
    },
    labGroup: async (argument) => {
      const group = nameOf(argument, 'group') ?? (await pickGroup(view));
      if (group !== undefined) {
        panel.show('group', { group });
      }
    },
    labCreateTopic: async (argument) => {
      const topic = nameOf(argument, 'topic') ?? (await askName(vscode.l10n.t('Name of the new topic')));
      const type = topic === undefined ? undefined : await pickType();
      if (topic !== undefined && type !== undefined) {
        await (await admin()).createTopic(topic, type);
        view.refresh();
        const send = vscode.l10n.t('Send a Message');
        void vscode.window
          .showInformationMessage(vscode.l10n.t('The topic {0} is there.', topic), send)
          .then((answer) => {
            if (answer === send) {
              panel.show('send', { form: { topic, type } });
            }
          });
      }
    },
    labCreateGroup: async () => {
      const group = await askName(vscode.l10n.t('Name of the new consumer group'));
      const options = group === undefined ? undefined : await askGroupOptions();
      if (group !== undefined && options !== undefined) {
        await (await admin()).createGroup(group, options);
        view.refresh();
      }
    },
    labDelete: async (argument) => {
      const topic = nameOf(argument, 'topic');
      const group = nameOf(argument, 'group');
      const name = topic ?? group;
      const remove = vscode.l10n.t('Delete');
      const answer =
        name === undefined
          ? undefined
          : await vscode.window.showWarningMessage(
              topic !== undefined
                ? vscode.l10n.t('Delete the topic {0} with its messages?', topic)
                : vscode.l10n.t('Delete the group {0} with its progress?', name),
              { modal: true, detail: vscode.l10n.t('This cannot be undone.') },
              remove,
            );
      if (answer === remove && name !== undefined) {
        await (topic !== undefined ? (await admin()).deleteTopic(topic) : (await admin()).deleteGroup(name));
        view.refresh();
      }
    },
    labResetOffset: async (argument) => {
      const group = nameOf(argument, 'group') ?? (await pickGroup(view));
      if (group === undefined) {
        return;
      }
      const progress = await (await admin()).progress(group);
      const topics = [...new Set(progress.map(({ topic }) => topic))].filter((topic) => !topic.startsWith('%'));
      const topic = topics.length > 1 ? await vscode.window.showQuickPick(topics) : topics[0];
      if (topic === undefined) {
        if (topics.length === 0) {
          void vscode.window.showInformationMessage(
            vscode.l10n.t('{0} has no progress yet: let it consume a message first.', group),
          );
        }
        return;
      }
      const text = await resetOffset(session(), group, topic, () => view.refresh());
      if (text !== undefined) {
        void vscode.window.showInformationMessage(text);
      }
    },
    labRefresh: async () => Promise.resolve(view.refresh()),
  });
}

/** What goes wrong is said in words; without a lab the way to one is offered. */
export async function orStart(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof NoLab)) {
      void vscode.window.showErrorMessage(failureOf(cause));
      return;
    }
    const start = vscode.l10n.t('Start the Lab');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('No lab runs.'), start);
    if (answer === start) {
      await vscode.commands.executeCommand(COMMANDS.labStart);
    }
  }
}

function told(commands: DeskCommandTable): DeskCommandTable {
  const wrap = (command: (argument?: unknown) => Promise<void>) => (argument?: unknown) =>
    orStart(() => command(argument));
  const pairs = Object.entries(commands).map(([name, command]) => [name, wrap(command)] as const);
  return Object.fromEntries(pairs) as DeskCommandTable;
}

/** A name, or that of the row of the view that a menu passes. */
function nameOf(argument: unknown, key: 'topic' | 'group'): string | undefined {
  const name: unknown = isRecord(argument) ? argument[key] : argument;
  return typeof name === 'string' && name !== '' && name.length <= 255 ? name : undefined;
}

/** Names that the broker takes: org.apache.rocketmq.common.topic.TopicValidator. */
async function askName(title: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    validateInput: (value) =>
      /^[\w-]{1,127}$/.test(value.trim()) ? undefined : vscode.l10n.t('1 to 127 letters, digits, - or _'),
  });
  return name?.trim();
}

async function pickType(): Promise<TopicType | undefined> {
  const notes: Readonly<Record<TopicType, string>> = {
    NORMAL: vscode.l10n.t('plain messages'),
    FIFO: vscode.l10n.t('in order within a message group'),
    DELAY: vscode.l10n.t('delivered at a later time'),
    TRANSACTION: vscode.l10n.t('delivered once the producer commits'),
  };
  const picked = await vscode.window.showQuickPick(
    TOPIC_TYPES.map((type) => ({ label: type, description: notes[type] })),
    { title: vscode.l10n.t('Which messages may it hold?') },
  );
  return picked?.label;
}

async function askGroupOptions(): Promise<{ ordered: boolean; retries: number } | undefined> {
  const how = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Concurrent'), description: vscode.l10n.t('the default'), ordered: false },
      { label: vscode.l10n.t('In order'), description: vscode.l10n.t('for FIFO messages'), ordered: true },
    ],
    { title: vscode.l10n.t('How does the group consume?') },
  );
  if (how === undefined) {
    return undefined;
  }
  const retries = await vscode.window.showInputBox({
    title: vscode.l10n.t('How many retries before a message is a dead letter?'),
    prompt: vscode.l10n.t('Remoting clients that set their own maximum override this.'),
    value: '16',
    validateInput: (value) => (/^\d{1,4}$/.test(value.trim()) ? undefined : vscode.l10n.t('A whole number')),
  });
  return retries === undefined ? undefined : { ordered: how.ordered, retries: Number(retries) };
}

async function pickGroup(view: LabView): Promise<string | undefined> {
  const groups = (await view.read())?.groups ?? [];
  if (groups.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The lab has no consumer group yet.'));
    return undefined;
  }
  return vscode.window.showQuickPick(
    groups.map(({ name }) => name),
    { title: vscode.l10n.t('Which consumer group?') },
  );
}

async function offerTopic(topic: string): Promise<void> {
  const create = vscode.l10n.t('Create It');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('The lab has no topic {0} yet, and the proxy takes messages of topics that exist only.', topic),
    create,
  );
  if (answer === create) {
    await vscode.commands.executeCommand(COMMANDS.labCreateTopic, topic);
  }
}
