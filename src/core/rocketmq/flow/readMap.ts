import type { Position } from '../../util/position';
import type { Concept, Family } from '../vocabulary';
import { REASONS, type Reason } from './reasons';
import type { NamedTopology } from './mergeMaps';
import type { Consumer, Group, Name, Place, Producer, Subscription, Topic } from './topology';

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

function readFilter(item: Json) {
  return {
    expression: text(item['expression']) ?? '*',
    sql: item['sql'] === true,
    broadcast: item['broadcast'] === true,
    grpc: item['grpc'] === true,
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
                ...readFilter(consumer),
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
                ...readFilter(subscription),
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
