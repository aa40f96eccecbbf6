import type { Locale } from '../../util/locale';
import type { Concept, Family } from '../vocabulary';
import { REASONS } from './reasons';
import type { Consumer, Name, Place, Producer, Subscription, Topology } from './topology';

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

/** How messages are chosen; what is not the case is left out. */
function filterJson({ expression, sql, broadcast, grpc }: Subscription | Consumer) {
  return {
    expression,
    ...(sql ? { sql } : {}),
    ...(broadcast ? { broadcast } : {}),
    ...(grpc ? { grpc } : {}),
  };
}

function consumerJson(consumer: Consumer): ConsumerJson {
  const { group, mode, family, symbol, through } = consumer;
  return {
    ...placeJson(consumer),
    group: group.name,
    ...(group.resolved ? {} : { groupResolved: false }),
    ...filterJson(consumer),
    mode,
    family,
    symbol,
    ...throughJson(through),
  };
}

function subscriptionJson(subscription: Subscription): SubscriptionJson {
  const { topic, mode, family } = subscription;
  return {
    ...placeJson(subscription),
    topic: topic.name,
    ...(topic.resolved ? {} : { topicResolved: false }),
    ...filterJson(subscription),
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
