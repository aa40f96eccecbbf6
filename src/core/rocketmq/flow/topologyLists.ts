import { compareRanges } from './order';
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

interface OpenTopic {
  readonly name: Name;
  readonly producers: Producer[];
  readonly consumers: Consumer[];
}

interface OpenGroup {
  readonly name: Name;
  readonly subscriptions: Subscription[];
}

/** Gathers what flows, by topic and by group. */
export class TopologyLists {
  private readonly _topics = new Map<string, OpenTopic>();
  private readonly _groups = new Map<string, OpenGroup>();
  private readonly _transactions: TransactionPlace[] = [];
  private readonly _requests: RequestPlace[] = [];

  addProducer(topic: Name, path: string, producer: Producer): void {
    const { producers } = this._topic(topic, path);
    if (
      !producers.some((other) => isSame(other, producer) && other.tag === producer.tag && other.mode === producer.mode)
    ) {
      producers.push(producer);
    }
  }

  addConsumer(topic: Name, path: string, consumer: Consumer): void {
    const { consumers } = this._topic(topic, path);
    if (consumers.some((other) => isSame(other, consumer) && other.group.name === consumer.group.name)) {
      return;
    }
    consumers.push(consumer);
    const { range, expression, sql, mode, family, broadcast, grpc, group } = consumer;
    this._group(group, path).subscriptions.push({
      path: consumer.path,
      range,
      topic,
      expression,
      sql,
      mode,
      family,
      broadcast,
      grpc,
    });
  }

  addTransaction(place: TransactionPlace): void {
    if (!this._transactions.some((other) => isSame(other, place))) {
      this._transactions.push(place);
    }
  }

  addRequest(place: RequestPlace): void {
    if (!this._requests.some((other) => isSame(other, place))) {
      this._requests.push(place);
    }
  }

  topology(): Topology {
    const topics = [...this._topics.values()].map(({ name, producers, consumers }): Topic => ({
      ...name,
      producers: [...producers].sort(byPlace),
      consumers: [...consumers].sort(byPlace),
    }));
    const groups = [...this._groups.values()].map(({ name, subscriptions }) => groupOf(name, subscriptions));
    return {
      topics: topics.sort(byName),
      groups: groups.sort(byName),
      transactions: [...this._transactions].sort(byPlace),
      requests: [...this._requests].sort(byPlace),
    };
  }

  private _topic(name: Name, path: string): OpenTopic {
    const key = keyOf(name, path);
    const found = this._topics.get(key) ?? { name, producers: [], consumers: [] };
    this._topics.set(key, found);
    return found;
  }

  private _group(name: Name, path: string): OpenGroup {
    const key = keyOf(name, path);
    const found = this._groups.get(key) ?? { name, subscriptions: [] };
    this._groups.set(key, found);
    return found;
  }
}

function groupOf(name: Name, subscriptions: readonly Subscription[]): Group {
  const clustering = subscriptions.filter(({ broadcast }) => !broadcast);
  const pushed = clustering.filter(({ mode }) => mode !== 'consumer-pull');
  const remoting = pushed.some(({ grpc }) => !grpc);
  return {
    ...name,
    subscriptions: [...subscriptions].sort(byPlace),
    ...(name.resolved && remoting ? { retryTopic: `%RETRY%${name.name}` } : {}),
    ...(name.resolved && clustering.length > 0 ? { deadLetterTopic: `%DLQ%${name.name}` } : {}),
  };
}

/** Two unresolved names of one text mean the same in one file only. */
function keyOf({ name, resolved }: Name, path: string): string {
  return resolved ? `1 ${name}` : `2 ${name} ${path}`;
}

function isSame(a: Place, b: Place): boolean {
  return a.path === b.path && compareRanges(a.range, b.range) === 0;
}

function byPlace(a: Place, b: Place): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : compareRanges(a.range, b.range);
}

function byName(a: Name, b: Name): number {
  return Number(b.resolved) - Number(a.resolved) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
