import { REASONS } from '../rocketmq/flowModel';
import type { Consumer, Group, Name, Place, Producer, Subscription, Topic, Topology } from '../rocketmq/flowModel';
import type { Locale } from '../util/locale';
import { CONCEPT_NAMES } from './conceptNames';
import { FLOW_TEXTS, type FlowTexts } from './flowTexts';

/** What choosing a row does. */
export type FlowAction = { readonly does: 'go'; readonly place: Place } | { readonly does: 'choose-profile' };

/** A row of the view on the flow. */
export interface FlowRow {
  /** Stable as long as names and order of places stay: expansion and selection are remembered by it. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** The platform's name of an icon. */
  readonly icon: string;
  readonly action?: FlowAction;
  /** A topic that can be followed. */
  readonly topic?: string;
  /** A rule whose page can be opened. */
  readonly rule?: string;
  readonly expanded?: boolean;
  readonly children: readonly FlowRow[];
}

export interface FlowRead {
  readonly topology: Topology;
  /** Paths of the files that the map was made of. */
  readonly files: readonly string[];
  readonly profile: string | undefined;
  readonly profiles: readonly string[];
  /** Names of maps of other repositories that were added. */
  readonly maps: readonly string[];
}

/**
 * The rows of the view. Empty when no message flows and nothing was found: the view then says what to do.
 * @param findings the section of what the rules found
 */
export function flowRows(read: FlowRead, locale: Locale, findings?: FlowRow): readonly FlowRow[] {
  const { topics, groups, transactions, requests } = read.topology;
  if (topics.length + groups.length + transactions.length + requests.length === 0 && findings === undefined) {
    return [];
  }
  const texts = FLOW_TEXTS[locale];
  const rows = new Rows(texts, locale);
  const known = topics.filter(({ resolved }) => resolved);
  const open = [...topics, ...groups].filter(({ resolved }) => !resolved);
  return [
    rows.section(
      'topics',
      texts.topics,
      'symbol-event',
      known.map((topic) => rows.topic(topic)),
      true,
    ),
    rows.section(
      'groups',
      texts.groups,
      'organization',
      groups.filter(({ resolved }) => resolved).map((group) => rows.group(group)),
    ),
    rows.section(
      'unresolved',
      texts.unresolved,
      'question',
      open.map((name, i) => rows.unresolved(name, i)),
    ),
    rows.section(
      'transactions',
      texts.transactions,
      'git-compare',
      transactions.map((place, i) =>
        rows.place(`transaction ${i}`, place, [
          place.kind === 'send' ? texts.transactionSend : texts.transactionListener,
          place.topic?.name,
        ]),
      ),
    ),
    rows.section(
      'requests',
      texts.requests,
      'arrow-swap',
      requests.map((place, i) =>
        rows.place(`request ${i}`, place, [place.kind === 'request' ? texts.request : texts.reply, place.topic?.name]),
      ),
    ),
    findings,
    rows.read(read),
  ].filter((row): row is FlowRow => row !== undefined);
}

class Rows {
  constructor(
    private readonly _texts: FlowTexts,
    private readonly _locale: Locale,
  ) {}

  /** Undefined when it is empty. */
  section(
    id: string,
    label: string,
    icon: string,
    children: readonly FlowRow[],
    expanded = false,
  ): FlowRow | undefined {
    const description = String(children.length);
    return children.length === 0
      ? undefined
      : { id, label, description, spoken: `${label}: ${description}`, icon, children, expanded };
  }

  topic(topic: Topic): FlowRow {
    const { name, producers, consumers } = topic;
    const counts = this._texts.counts(producers.length, consumers.length);
    const id = `topic ${name}`;
    return {
      id,
      label: name,
      description: [
        producers.length === 0 ? this._texts.noSender : this._texts.senders(producers.length),
        consumers.length === 0 ? this._texts.noListener : this._texts.listeners(consumers.length),
      ].join(' → '),
      tooltip: `${name}\n${counts}`,
      spoken: `${name}, ${counts}`,
      icon: 'mail',
      topic: name,
      children: this._ends(id, topic),
    };
  }

  group({ name, subscriptions, retryTopic, deadLetterTopic }: Group): FlowRow {
    const id = `group ${name}`;
    const count = this._texts.subscriptions(subscriptions.length);
    const named = (kind: string, topic: string | undefined, icon: string): FlowRow[] =>
      topic === undefined
        ? []
        : [{ id: `${id} ${kind}`, label: topic, description: kind, spoken: `${kind} ${topic}`, icon, children: [] }];
    return {
      id,
      label: name,
      description: count,
      spoken: `${name}, ${count}`,
      icon: 'organization',
      children: [
        ...subscriptions.map((subscription, i) => this._subscription(`${id} ${i}`, subscription)),
        ...named(this._texts.retryTopic, retryTopic, 'history'),
        ...named(this._texts.deadLetterTopic, deadLetterTopic, 'error'),
      ],
    };
  }

  unresolved(name: Name & Partial<Topic> & Partial<Group>, i: number): FlowRow {
    const reason = name.reason === undefined ? '' : REASONS[name.reason][this._locale];
    const id = `unresolved ${i} ${name.name}`;
    const children =
      name.producers !== undefined && name.consumers !== undefined
        ? this._ends(id, name as Topic)
        : (name.subscriptions ?? []).map((subscription, at) => this._subscription(`${id} ${at}`, subscription));
    return {
      id,
      label: name.name,
      description: reason,
      tooltip: `${name.name}\n${reason}`,
      spoken: `${name.name}, ${reason}`,
      icon: 'question',
      children,
    };
  }

  place(id: string, place: Place & { readonly symbol: string }, details: readonly (string | undefined)[]): FlowRow {
    return this._place(id, place, 'symbol-method', details);
  }

  read({ files, profile, profiles, maps }: FlowRead): FlowRow {
    const texts = this._texts;
    const chosen = profile ?? texts.noProfile;
    const children: FlowRow[] = [
      ...(profiles.length === 0
        ? []
        : [
            {
              id: 'read profile',
              label: texts.profile,
              description: chosen,
              spoken: `${texts.profile}: ${chosen}`,
              icon: 'settings',
              action: { does: 'choose-profile' as const },
              children: [],
            },
          ]),
      {
        id: 'read files',
        label: texts.filesRead,
        description: String(files.length),
        spoken: `${texts.filesRead}: ${files.length}`,
        icon: 'files',
        children: files.map((path): FlowRow => {
          const start = { line: 0, character: 0 };
          return {
            id: `read file ${path}`,
            label: fileName(path),
            description: path,
            spoken: path,
            icon: 'file',
            action: { does: 'go', place: { path, range: { start, end: start } } },
            children: [],
          };
        }),
      },
      ...(maps.length === 0
        ? []
        : [
            {
              id: 'read maps',
              label: texts.mapsAdded,
              description: maps.join(', '),
              spoken: `${texts.mapsAdded}: ${maps.join(', ')}`,
              icon: 'repo',
              children: [],
            },
          ]),
    ];
    return { id: 'read', label: texts.read, spoken: texts.read, icon: 'eye', children };
  }

  private _ends(id: string, { producers, consumers }: Pick<Topic, 'producers' | 'consumers'>): FlowRow[] {
    return [
      ...producers.map((producer, i) => this._producer(`${id} sender ${i}`, producer)),
      ...consumers.map((consumer, i) => this._consumer(`${id} listener ${i}`, consumer)),
    ];
  }

  private _producer(id: string, producer: Producer): FlowRow {
    const { mode, tag, key, through } = producer;
    return this._place(id, producer, 'arrow-up', [
      CONCEPT_NAMES[mode][this._locale],
      tag && this._texts.tag(tag),
      key && this._texts.key(key),
      through && this._texts.through(through.name),
    ]);
  }

  private _consumer(id: string, consumer: Consumer): FlowRow {
    const { group, expression, sql, broadcast, through } = consumer;
    return this._place(id, consumer, 'arrow-down', [
      group.resolved ? this._texts.group(group.name) : this._texts.noGroup,
      expression === '*' ? this._texts.everything : this._texts.expression(expression, sql),
      broadcast ? this._texts.broadcast : undefined,
      through && this._texts.through(through.name),
    ]);
  }

  private _subscription(id: string, { path, range, topic, expression, sql, broadcast }: Subscription): FlowRow {
    const details = [
      expression === '*' ? this._texts.everything : this._texts.expression(expression, sql),
      broadcast ? this._texts.broadcast : undefined,
      at({ path, range }),
    ];
    const description = details.filter((detail) => detail !== undefined).join(' · ');
    return {
      id,
      label: topic.name,
      description,
      spoken: `${topic.name}, ${description}`,
      icon: topic.resolved ? 'mail' : 'question',
      action: { does: 'go', place: { path, range } },
      children: [],
    };
  }

  private _place(id: string, place: Place, icon: string, details: readonly (string | undefined)[]): FlowRow {
    const description = details.filter((detail) => detail !== undefined && detail !== '').join(' · ');
    const label = at(place);
    return {
      id,
      label,
      description,
      tooltip: `${place.path}:${place.range.start.line + 1}\n${description}`,
      spoken: `${fileName(place.path)}, ${this._texts.line(place.range.start.line + 1)}, ${description}`,
      icon,
      action: { does: 'go', place: { path: place.path, range: place.range } },
      children: [],
    };
  }
}

function at({ path, range }: Place): string {
  return `${fileName(path)}:${range.start.line + 1}`;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
