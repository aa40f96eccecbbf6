import { compareRanges } from './order';
import type { Group, Name, Place, RequestPlace, Topic, Topology, TransactionPlace } from './topology';

/** The map of one repository in a picture of several. */
export interface NamedTopology {
  /** Shown before its paths; empty for none. */
  readonly name: string;
  readonly topology: Topology;
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
