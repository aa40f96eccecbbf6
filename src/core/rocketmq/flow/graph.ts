import type { Locale, Texts } from '../../util/locale';
import type { Name, Place, Topology } from './topology';

/** What is drawn: senders on the left, topics in the middle, groups on the right, dead-letter topics behind them. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

export interface FlowNode {
  /** Unique in the graph: `t0`. */
  readonly id: string;
  readonly kind: 'sender' | 'topic' | 'group' | 'dead-letter';
  readonly label: string;
  /** A second line, smaller; absent for none. */
  readonly detail?: string;
  readonly resolved: boolean;
  /** Where to go from it; absent for names that stand nowhere. */
  readonly place?: Place;
  /** Name of the topic or group that it is. */
  readonly name?: string;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** Tags, an expression; empty for none. */
  readonly label: string;
  readonly kind: 'send' | 'subscribe' | 'dead-letter';
}

const TEXTS: Readonly<Record<'deadLetter' | 'unresolved' | 'broadcast', Texts>> = {
  deadLetter: { en: 'retries used up', 'zh-cn': '重试次数用尽' },
  unresolved: { en: 'not resolved', 'zh-cn': '未能确定' },
  broadcast: { en: 'broadcast', 'zh-cn': '广播消费' },
};

const LABEL_AT_MOST = 64;

export function flowGraph(topology: Topology, locale: Locale): FlowGraph {
  const nodes: FlowNode[] = [];
  const edges = new Map<string, FlowEdge & { readonly labels: string[] }>();
  const ids = new Map<string, string>();
  const node = (key: string, make: (id: string) => FlowNode): string => {
    let id = ids.get(key);
    if (id === undefined) {
      id = `n${ids.size}`;
      ids.set(key, id);
      nodes.push(make(id));
    }
    return id;
  };
  const edge = (from: string, to: string, kind: FlowEdge['kind'], label: string) => {
    const key = `${from} ${to} ${kind}`;
    const known = edges.get(key) ?? { from, to, kind, label: '', labels: [] };
    if (label !== '' && !known.labels.includes(label)) {
      known.labels.push(label);
    }
    edges.set(key, known);
  };
  const unresolved = ({ resolved }: Name) => (resolved ? {} : { detail: TEXTS.unresolved[locale] });
  const groupNode = (group: Name, path: string, place: Place): string => {
    const known = topology.groups.find((other) => other.name === group.name && other.resolved && group.resolved);
    const id = node(`group ${group.name}${group.resolved ? '' : path}`, (made) => ({
      id: made,
      kind: 'group',
      label: shortened(group.name),
      resolved: group.resolved,
      place,
      name: group.name,
      ...(known?.retryTopic === undefined ? unresolved(group) : { detail: shortened(known.retryTopic) }),
    }));
    const dead = known?.deadLetterTopic;
    if (dead !== undefined) {
      edge(id, topicId(dead) ?? deadNode(dead), 'dead-letter', TEXTS.deadLetter[locale]);
    }
    return id;
  };
  // A dead-letter topic that somebody listens to is one of the topics.
  const topicId = (name: string) => ids.get(`topic ${topology.topics.findIndex((topic) => topic.name === name)}`);
  const deadNode = (name: string) =>
    node(`dead ${name}`, (id) => ({ id, kind: 'dead-letter', label: shortened(name), resolved: true, name }));
  topology.topics.forEach((topic, i) => {
    const place = topic.producers[0] ?? topic.consumers[0];
    node(`topic ${i}`, (id) => ({
      id,
      kind: 'topic',
      label: shortened(topic.name),
      resolved: topic.resolved,
      name: topic.name,
      ...(place === undefined ? {} : { place: { path: place.path, range: place.range } }),
      ...unresolved(topic),
    }));
  });
  topology.topics.forEach((topic, i) => {
    const to = ids.get(`topic ${i}`)!;
    for (const producer of topic.producers) {
      const sender = node(`sender ${producer.path}`, (id) => ({
        id,
        kind: 'sender',
        label: shortened(fileName(producer.path)),
        resolved: true,
        place: { path: producer.path, range: producer.range },
        ...throughOf(producer.path, topology),
      }));
      edge(sender, to, 'send', producer.tag ?? '');
    }
    for (const consumer of topic.consumers) {
      const group = groupNode(consumer.group, consumer.path, { path: consumer.path, range: consumer.range });
      const expression = consumer.expression === '*' ? '' : consumer.expression;
      edge(to, group, 'subscribe', consumer.broadcast ? `${expression} ${TEXTS.broadcast[locale]}`.trim() : expression);
    }
  });
  return {
    nodes,
    edges: [...edges.values()].map(({ from, to, kind, labels }) => ({
      from,
      to,
      kind,
      label: shortened(labels.join(', ')),
    })),
  };
}

/** The project's own method through which a file sends, when it always is the same. */
function throughOf(path: string, topology: Topology): { detail?: string } {
  const names = topology.topics.flatMap(({ producers }) =>
    producers.filter((producer) => producer.path === path).map(({ through }) => through?.name),
  );
  const [first] = names;
  return first !== undefined && names.every((name) => name === first) ? { detail: `→ ${shortened(first)}` } : {};
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.\w+$/, '');
}

function shortened(text: string): string {
  return text.length <= LABEL_AT_MOST ? text : `${text.slice(0, LABEL_AT_MOST - 1)}…`;
}
