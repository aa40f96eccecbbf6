import type { Locale } from '../util/locale';
import type { BrokerRow, GroupRow, TopicRow } from './adminModel';
import { groupOfDead, readRetryTopic } from './deadLetter';
import { LAB_TEXTS, type LabTexts } from './labTexts';
import type { LabProcess } from './model';

/** What the view draws: everything that was asked of a running lab. */
export interface LabSnapshot {
  /** Empty for a lab at a given address. */
  readonly processes: readonly LabProcess[];
  readonly brokers: readonly BrokerRow[];
  readonly topics: readonly TopicRow[];
  readonly groups: readonly GroupRow[];
  /** Why nothing could be asked; the lists are empty then. */
  readonly failure?: string;
}

export type LabRowAction =
  | { readonly does: 'browse'; readonly topic: string }
  | { readonly does: 'group'; readonly group: string }
  | { readonly does: 'send' | 'create-topic' | 'create-group' | 'refresh' };

export interface LabRow {
  /** Stable: expansion and selection are remembered by it. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  /** What menus ask for. */
  readonly context: string;
  readonly spoken: string;
  readonly expand: 'leaf' | 'collapsed' | 'expanded';
  readonly children: readonly LabRow[];
  readonly action?: LabRowAction;
  /** What commands in menus take from the row. */
  readonly topic?: string;
  readonly group?: string;
  readonly process?: LabProcess;
}

type RowParts = Pick<LabRow, 'id' | 'label' | 'icon' | 'context'> & Partial<LabRow>;

/** The rows of the view "Lab" while a lab runs. */
export function labRows(snapshot: LabSnapshot, locale: Locale): readonly LabRow[] {
  const texts = LAB_TEXTS[locale];
  const { processes, brokers, topics, groups, failure } = snapshot;
  const rows: LabRow[] = [];
  if (processes.length > 0) {
    rows.push(
      row({
        id: 'processes',
        label: texts.processes,
        description: String(processes.length),
        icon: 'server-process',
        context: 'lab-processes',
        expand: processes.some(({ state }) => state !== 'running') ? 'expanded' : 'collapsed',
        children: processes.map((process) => processRow(process, texts)),
      }),
    );
  }
  if (failure !== undefined) {
    const action = { does: 'refresh' } as const;
    return [
      ...rows,
      row({
        id: 'failure',
        label: texts.failed,
        description: failure,
        icon: 'warning',
        context: 'lab-failure',
        action,
      }),
    ];
  }
  const users = topics.filter(({ kind }) => kind === 'user');
  const names = groups.map(({ name }) => name);
  // Retry topics and dead letters outlive a group that was deleted.
  const isOrphan = ({ name, kind }: TopicRow) =>
    (kind === 'dead' && !names.includes(groupOfDead(name) ?? '')) ||
    (kind === 'retry' && !names.includes(readRetryTopic(name, names)?.group ?? ''));
  const systems = topics.filter((topic) => topic.kind === 'system' || isOrphan(topic));
  return [
    ...rows,
    row({
      id: 'brokers',
      label: texts.brokers,
      description: String(brokers.length),
      icon: 'server',
      context: 'lab-brokers',
      expand: 'collapsed',
      children: brokers.map((broker) => brokerRow(broker, texts)),
    }),
    row({
      id: 'topics',
      label: texts.topics,
      description: String(users.length),
      icon: 'list-unordered',
      context: 'lab-topics',
      expand: 'expanded',
      children: [
        ...users.map((topic) => topicRow(topic, groups, texts)),
        ...(users.length > 0 ? [] : [hint('no-topics', texts.noTopics, { does: 'create-topic' })]),
        ...(systems.length === 0 ? [] : [systemRow(systems, texts)]),
      ],
    }),
    row({
      id: 'groups',
      label: texts.groups,
      description: String(groups.length),
      icon: 'organization',
      context: 'lab-groups',
      expand: 'expanded',
      children: [
        ...groups.map((group) => groupRow(group, topics, groups, texts)),
        ...(groups.length > 0 ? [] : [hint('no-groups', texts.noGroups, { does: 'create-group' })]),
      ],
    }),
  ];
}

function row(parts: RowParts): LabRow {
  const { label, description = '' } = parts;
  const spoken = description === '' ? label : `${label}, ${description}`;
  return { description, tooltip: spoken, spoken, expand: 'leaf', children: [], ...parts };
}

function hint(id: string, label: string, action: LabRowAction): LabRow {
  return row({ id, label, icon: 'add', context: 'lab-hint', action });
}

function processRow(process: LabProcess, texts: LabTexts): LabRow {
  const icons = { running: 'vm-running', frozen: 'debug-pause', gone: 'vm-outline' } as const;
  return row({
    id: `process:${process.name}`,
    label: process.name,
    description: texts.states[process.state],
    tooltip: `${process.name}, ${process.pid}`,
    icon: icons[process.state],
    context: `lab-process-${process.state}`,
    process,
  });
}

function brokerRow({ name, brokerId, address, runtime, failure, cluster }: BrokerRow, texts: LabTexts): LabRow {
  const role = brokerId === 0 ? texts.master : texts.slave;
  const version = runtime?.['brokerVersionDesc']?.replace(/^V/, '').replaceAll('_', '.');
  const facts = Object.entries(runtime ?? {})
    .filter(([key]) =>
      /^(?:bootTimestamp|putTps|getTransferredTps|msgPutTotalTodayNow|commitLogDiskRatio|brokerRole)$/.test(key),
    )
    .map(([key, value]) => `${key}: ${value}`);
  return row({
    id: `broker:${name}:${brokerId}`,
    label: name,
    description: [role, version, address, failure === undefined ? undefined : texts.silent].filter(Boolean).join(' · '),
    tooltip: [`${cluster} / ${name} / ${brokerId}`, address, failure, ...facts].filter(Boolean).join('\n'),
    icon: failure === undefined ? 'server' : 'warning',
    context: 'lab-broker',
  });
}

function topicRow({ name, type, messages, queues }: TopicRow, groups: readonly GroupRow[], texts: LabTexts): LabRow {
  const readers = groups.filter(({ subscriptions }) => Object.hasOwn(subscriptions, name));
  return row({
    id: `topic:${name}`,
    label: name,
    description: [type, messages === undefined ? undefined : texts.messages(messages)].filter(Boolean).join(' · '),
    tooltip: [name, type, texts.queues(queues), ...readers.map((group) => texts.reads(group.name))].join('\n'),
    icon: 'mail',
    context: 'lab-topic',
    topic: name,
    action: { does: 'browse', topic: name },
  });
}

function systemRow(systems: readonly TopicRow[], texts: LabTexts): LabRow {
  return row({
    id: 'system',
    label: texts.system,
    description: String(systems.length),
    icon: 'gear',
    context: 'lab-system',
    expand: 'collapsed',
    children: systems.map(({ name, queues }) =>
      row({
        id: `topic:${name}`,
        label: name,
        description: texts.queues(queues),
        icon: 'mail',
        context: 'lab-system-topic',
        topic: name,
        action: { does: 'browse', topic: name },
      }),
    ),
  });
}

function groupRow(group: GroupRow, topics: readonly TopicRow[], groups: readonly GroupRow[], texts: LabTexts): LabRow {
  const { name, lag, clients, ordered, retries, model, subscriptions } = group;
  const names = groups.map((other) => other.name);
  const retry = topics.filter(
    (topic) => topic.kind === 'retry' && topic.messages !== 0 && readRetryTopic(topic.name, names)?.group === name,
  );
  const dead = topics.filter((topic) => groupOfDead(topic.name) === name && topic.messages !== 0);
  const deadCount = dead.reduce((sum, { messages = 0 }) => sum + messages, 0);
  const subscribed = Object.entries(subscriptions).filter(([topic]) => !topic.startsWith('%'));
  return row({
    id: `group:${name}`,
    label: name,
    description: [
      lag === undefined ? texts.noProgress : texts.lag(lag),
      texts.clients(clients.length),
      ...(deadCount === 0 ? [] : [texts.deadLetters(deadCount)]),
    ].join(' · '),
    tooltip: [name, texts.retries(retries), ...(ordered ? [texts.ordered] : []), ...(model ? [model] : [])].join('\n'),
    icon: deadCount > 0 ? 'warning' : 'organization',
    context: 'lab-group',
    group: name,
    action: { does: 'group', group: name },
    expand: clients.length + retry.length + dead.length + subscribed.length === 0 ? 'leaf' : 'collapsed',
    children: [
      ...subscribed.map(([topic, expression]) =>
        row({
          id: `group:${name}:topic:${topic}`,
          label: topic,
          description: expression,
          icon: 'mail',
          context: 'lab-topic',
          topic,
          action: { does: 'browse', topic },
        }),
      ),
      ...clients.map(({ id, address, language }) =>
        row({
          id: `group:${name}:client:${id}`,
          label: id,
          description: address,
          tooltip: `${id}\n${address}\n${language}`,
          icon: 'vm-connect',
          context: 'lab-client',
        }),
      ),
      ...[...retry, ...dead].map((topic) =>
        row({
          id: `topic:${topic.name}`,
          label: topic.kind === 'dead' ? texts.deadLetterQueue : texts.retryTopic,
          description: [topic.name, topic.messages === undefined ? '' : texts.messages(topic.messages)].join(' · '),
          icon: topic.kind === 'dead' ? 'inbox' : 'sync',
          context: topic.kind === 'dead' ? 'lab-dead' : 'lab-retry',
          topic: topic.name,
          action: { does: 'browse', topic: topic.name },
        }),
      ),
    ],
  });
}
