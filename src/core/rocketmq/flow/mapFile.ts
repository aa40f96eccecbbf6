import type { Locale } from '../../util/locale';
import type { Position } from '../../util/position';
import type { Concept, Family } from '../vocabulary';
import { compareRanges } from './order';
import { REASONS, type Reason } from './reasons';
import type {
  Consumer,
  Group,
  Name,
  Place,
  Producer,
  RequestPlace,
  Subscription,
  Topic,
  Topology,
  TransactionPlace,
} from './topology';

// The map as JSON, for reports and for other repositories. Lines and columns are 1-based, columns count UTF-16 units.

export interface PlaceJson {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface NameJson {
  readonly name: string;
  readonly resolved: boolean;
  /** Why it is not resolved. */
  readonly reason?: string;
}

export interface ThroughJson extends PlaceJson {
  /** The project's own method: `MqSender.send`. */
  readonly name: string;
}

export interface ProducerJson extends PlaceJson {
  readonly mode: Concept;
  readonly family: Family;
  readonly symbol: string;
  readonly tag?: string;
  readonly key?: string;
  readonly through?: ThroughJson;
}

export interface ConsumerJson extends PlaceJson {
  readonly group: string;
  /** Only where it is not. */
  readonly groupResolved?: false;
  readonly expression: string;
  readonly sql?: true;
  readonly broadcast?: true;
  readonly grpc?: true;
  readonly mode: Concept;
  readonly family: Family;
  readonly symbol: string;
  readonly through?: ThroughJson;
}

export interface TopicJson extends NameJson {
  readonly producers: readonly ProducerJson[];
  readonly consumers: readonly ConsumerJson[];
}

export interface SubscriptionJson extends PlaceJson {
  readonly topic: string;
  readonly topicResolved?: false;
  readonly expression: string;
  readonly sql?: true;
  readonly broadcast?: true;
  readonly grpc?: true;
  readonly mode: Concept;
  readonly family: Family;
}

export interface GroupJson extends NameJson {
  readonly subscriptions: readonly SubscriptionJson[];
  readonly retryTopic?: string;
  readonly deadLetterTopic?: string;
}

export interface KindPlaceJson<K extends string> extends PlaceJson {
  readonly kind: K;
  readonly family: Family;
  readonly symbol: string;
  readonly topic?: string;
}

export interface TopologyJson {
  readonly topics: readonly TopicJson[];
  readonly groups: readonly GroupJson[];
  readonly transactions: readonly KindPlaceJson<'listener' | 'send'>[];
  readonly requests: readonly KindPlaceJson<'request' | 'reply'>[];
}

export function topologyJson(topology: Topology, locale: Locale): TopologyJson {
  const nameJson = ({ name, resolved, reason }: Name): NameJson => ({
    name,
    resolved,
    ...(reason === undefined ? {} : { reason: REASONS[reason][locale] }),
  });
  return {
    topics: topology.topics.map((topic) => ({
      ...nameJson(topic),
      producers: topic.producers.map(producerJson),
      consumers: topic.consumers.map(consumerJson),
    })),
    groups: topology.groups.map((group) => ({
      ...nameJson(group),
      subscriptions: group.subscriptions.map(subscriptionJson),
      ...(group.retryTopic === undefined ? {} : { retryTopic: group.retryTopic }),
      ...(group.deadLetterTopic === undefined ? {} : { deadLetterTopic: group.deadLetterTopic }),
    })),
    transactions: topology.transactions.map(kindJson),
    requests: topology.requests.map(kindJson),
  };
}

function placeJson({ path, range }: Place): PlaceJson {
  return { path, line: range.start.line + 1, column: range.start.character + 1 };
}

function throughJson(through: Producer['through']) {
  return through === undefined ? {} : { through: { name: through.name, ...placeJson(through) } };
}

function producerJson(producer: Producer): ProducerJson {
  const { mode, family, symbol, tag, key, through } = producer;
  return {
    ...placeJson(producer),
    mode,
    family,
    symbol,
    ...(tag === undefined ? {} : { tag }),
    ...(key === undefined ? {} : { key }),
    ...throughJson(through),
  };
}

function consumerJson(consumer: Consumer): ConsumerJson {
  const { group, expression, sql, broadcast, grpc, mode, family, symbol, through } = consumer;
  return {
    ...placeJson(consumer),
    group: group.name,
    ...(group.resolved ? {} : { groupResolved: false }),
    expression,
    ...(sql ? { sql } : {}),
    ...(broadcast ? { broadcast } : {}),
    ...(grpc ? { grpc } : {}),
    mode,
    family,
    symbol,
    ...throughJson(through),
  };
}

function subscriptionJson(subscription: Subscription): SubscriptionJson {
  const { topic, expression, sql, broadcast, grpc, mode, family } = subscription;
  return {
    ...placeJson(subscription),
    topic: topic.name,
    ...(topic.resolved ? {} : { topicResolved: false }),
    expression,
    ...(sql ? { sql } : {}),
    ...(broadcast ? { broadcast } : {}),
    ...(grpc ? { grpc } : {}),
    mode,
    family,
  };
}

function kindJson<K extends string>(
  place: Place & { kind: K; family: Family; symbol: string; topic?: Name },
): KindPlaceJson<K> {
  const { kind, family, symbol, topic } = place;
  return { kind, ...placeJson(place), family, symbol, ...(topic === undefined ? {} : { topic: topic.name }) };
}

/** The map of one repository in a picture of several. */
export interface NamedTopology {
  /** Shown before its paths; empty for none. */
  readonly name: string;
  readonly topology: Topology;
}

/**
 * Reads the JSON that `map --format json` or `analyze --format json` printed. Undefined when it is something else; parts
 * of it that are not as expected are left out.
 */
export function readMap(value: unknown): NamedTopology | undefined {
  const map = record(value);
  const topology = record(map?.['topology']);
  if (map?.['version'] !== 1 || !Array.isArray(topology?.['topics']) || !Array.isArray(topology['groups'])) {
    return undefined;
  }
  const name = text(map['name']) ?? '';
  return {
    name,
    topology: {
      topics: list(topology['topics']).flatMap(readTopic),
      groups: list(topology['groups']).flatMap(readGroup),
      transactions: list(topology['transactions']).flatMap((item) => readKind(item, ['listener', 'send'] as const)),
      requests: list(topology['requests']).flatMap((item) => readKind(item, ['request', 'reply'] as const)),
    },
  };
}

type Json = Readonly<Record<string, unknown>>;

function record(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readName(item: Json): Name | undefined {
  const name = text(item['name']);
  const reason = Object.entries(REASONS).find(([, texts]) =>
    Object.values(texts).includes(String(item['reason'])),
  )?.[0];
  return name === undefined
    ? undefined
    : {
        name,
        resolved: item['resolved'] === true,
        ...(item['resolved'] === true ? {} : { reason: (reason ?? 'run-time') as Reason }),
      };
}

function readPlace(item: Json): Place | undefined {
  const [path, line, column] = [text(item['path']), item['line'], item['column']];
  if (path === undefined || typeof line !== 'number' || line < 1) {
    return undefined;
  }
  const start: Position = { line: line - 1, character: typeof column === 'number' && column > 0 ? column - 1 : 0 };
  return { path, range: { start, end: start } };
}

function readThrough(item: Json): Pick<Producer, 'through'> {
  const through = record(item['through']);
  const place = through && readPlace(through);
  const name = text(through?.['name']);
  return place === undefined || name === undefined ? {} : { through: { ...place, name } };
}

function readCommon(item: Json) {
  return {
    mode: (text(item['mode']) ?? 'template') as Concept,
    family: (text(item['family']) ?? 'java-remoting') as Family,
    symbol: text(item['symbol']) ?? '',
  };
}

function readTopic(value: unknown): Topic[] {
  const item = record(value);
  const name = item && readName(item);
  if (item === undefined || name === undefined) {
    return [];
  }
  return [
    {
      ...name,
      producers: list(item['producers']).flatMap((entry): Producer[] => {
        const producer = record(entry);
        const place = producer && readPlace(producer);
        const [tag, key] = [text(producer?.['tag']), text(producer?.['key'])];
        return producer === undefined || place === undefined
          ? []
          : [
              {
                ...place,
                ...readCommon(producer),
                ...(tag === undefined ? {} : { tag }),
                ...(key === undefined ? {} : { key }),
                ...readThrough(producer),
                properties: [],
              },
            ];
      }),
      consumers: list(item['consumers']).flatMap((entry): Consumer[] => {
        const consumer = record(entry);
        const place = consumer && readPlace(consumer);
        return consumer === undefined || place === undefined
          ? []
          : [
              {
                ...place,
                ...readCommon(consumer),
                group: otherName(consumer['group'], consumer['groupResolved']),
                expression: text(consumer['expression']) ?? '*',
                sql: consumer['sql'] === true,
                broadcast: consumer['broadcast'] === true,
                grpc: consumer['grpc'] === true,
                ...readThrough(consumer),
                properties: [],
              },
            ];
      }),
    },
  ];
}

function readGroup(value: unknown): Group[] {
  const item = record(value);
  const name = item && readName(item);
  if (item === undefined || name === undefined) {
    return [];
  }
  const [retryTopic, deadLetterTopic] = [text(item['retryTopic']), text(item['deadLetterTopic'])];
  return [
    {
      ...name,
      subscriptions: list(item['subscriptions']).flatMap((entry): Subscription[] => {
        const subscription = record(entry);
        const place = subscription && readPlace(subscription);
        const { mode, family } = readCommon(subscription ?? {});
        return subscription === undefined || place === undefined
          ? []
          : [
              {
                ...place,
                topic: otherName(subscription['topic'], subscription['topicResolved']),
                expression: text(subscription['expression']) ?? '*',
                sql: subscription['sql'] === true,
                broadcast: subscription['broadcast'] === true,
                grpc: subscription['grpc'] === true,
                mode,
                family,
              },
            ];
      }),
      ...(retryTopic === undefined ? {} : { retryTopic }),
      ...(deadLetterTopic === undefined ? {} : { deadLetterTopic }),
    },
  ];
}

function otherName(value: unknown, resolved: unknown): Name {
  const name = text(value) ?? '';
  return resolved === false ? { name, resolved: false, reason: 'run-time' } : { name, resolved: true };
}

function readKind<K extends string>(value: unknown, kinds: readonly K[]) {
  const item = record(value);
  const place = item && readPlace(item);
  const kind = kinds.find((known) => known === item?.['kind']);
  if (item === undefined || place === undefined || kind === undefined) {
    return [];
  }
  const { family, symbol } = readCommon(item);
  const topic = text(item['topic']);
  return [
    { kind, ...place, family, symbol, ...(topic === undefined ? {} : { topic: { name: topic, resolved: true } }) },
  ];
}

/** One map of several: names that are resolved are the same everywhere. */
export function mergeMaps(maps: readonly NamedTopology[]): Topology {
  const topics = new Map<string, Topic>();
  const groups = new Map<string, Group>();
  const [transactions, requests]: [TransactionPlace[], RequestPlace[]] = [[], []];
  maps.forEach(({ name, topology }, map) => {
    const moved = <T extends Place>(place: T): T => (name === '' ? place : { ...place, path: `${name}/${place.path}` });
    const key = (item: Name, i: number) => (item.resolved ? `1 ${item.name}` : `2 ${map} ${i}`);
    topology.topics.forEach((topic, i) => {
      const known = topics.get(key(topic, i));
      topics.set(key(topic, i), {
        ...topic,
        producers: [...(known?.producers ?? []), ...topic.producers.map(moved)].sort(byPlace),
        consumers: [...(known?.consumers ?? []), ...topic.consumers.map(moved)].sort(byPlace),
      });
    });
    topology.groups.forEach((group, i) => {
      const known = groups.get(key(group, i));
      groups.set(key(group, i), {
        ...known,
        ...group,
        subscriptions: [...(known?.subscriptions ?? []), ...group.subscriptions.map(moved)].sort(byPlace),
      });
    });
    transactions.push(...topology.transactions.map(moved));
    requests.push(...topology.requests.map(moved));
  });
  return {
    topics: [...topics.values()].sort(byName),
    groups: [...groups.values()].sort(byName),
    transactions: transactions.sort(byPlace),
    requests: requests.sort(byPlace),
  };
}

function byPlace(a: Place, b: Place): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : compareRanges(a.range, b.range);
}

function byName(a: Name, b: Name): number {
  return Number(b.resolved) - Number(a.resolved) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
