import type { MessageLife, MessagePlace, MessageRow, TraceRow } from './adminModel';
import { groupOfDead, readRetryTopic } from './deadLetter';
import type { ReceivedMessage, TransactionCheck } from './messagingModel';

export type LifeKind =
  | 'stored'
  /** A half message: no consumer sees it yet. */
  | 'half'
  | 'checked'
  | 'committed'
  | 'rolled-back'
  | 'undecided'
  /** Nobody gets it before `until`. */
  | 'waiting'
  /** The time it waited for has come: it is in its topic. */
  | 'due'
  /** A group said that it failed, and gets it again at `until`. */
  | 'failed'
  /** In the retry topic of the group: delivered again. */
  | 'again'
  | 'dead'
  /** A consumer got it, as this consumer tells. */
  | 'delivered'
  | 'consumed';

export interface LifeEvent {
  readonly kind: LifeKind;
  /** Milliseconds since 1970: the broker's clock for stored copies, else that of who tells it. */
  readonly at: number;
  readonly until?: number;
  readonly group?: string;
  /** How often it had failed by then; of `checked`: which check it was. */
  readonly times?: number;
  /** The stored copy that tells of it. */
  readonly place?: MessagePlace;
  /** Who tells of it when it is no stored copy: `editor` is the Node.js client of the editor. */
  readonly by?: 'editor' | 'trace';
  readonly client?: string;
}

export interface Witnesses {
  /** Topic that the message was sent to. */
  readonly topic: string;
  readonly life: MessageLife;
  readonly trace?: readonly TraceRow[];
  /** What consumers of the editor got, of any message. */
  readonly received?: readonly (ReceivedMessage & { readonly group: string })[];
  readonly checks?: readonly TransactionCheck[];
}

/** Default of the broker's messageDelayLevel, in seconds. */
const LEVELS = [1, 5, 10, 30, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 1200, 1800, 3600, 7200];
const TIMER_TOPIC = 'rmq_sys_wheel_timer';
const SCHEDULE_TOPIC = 'SCHEDULE_TOPIC_XXXX';
const HALF_TOPIC = 'RMQ_SYS_TRANS_HALF_TOPIC';

/**
 * The life of one message, by time. Stored copies are the evidence; deliveries leave none, so they are known only
 * where a consumer of the editor or a client with tracing tells of them.
 */
export function timeline({ topic, life, trace = [], received = [], checks = [] }: Witnesses): LifeEvent[] {
  const { copies, groups } = life;
  const id = copies[0]?.id;
  const names = groups.map(({ group }) => group);
  const halves = copies.filter((copy) => copy.topic === HALF_TOPIC);
  const isInTopic = copies.some((copy) => copy.topic === topic);
  const waited = copies.some((copy) => isWaiting(copy) && copy.properties['REAL_TOPIC'] === topic);
  const events = copies.map((copy) => ofCopy(copy, { topic, names, isHalf: halves.length > 0, waited, halves }));
  const last = halves.at(-1);
  if (last !== undefined && !isInTopic) {
    // The time of a rollback is stored nowhere that can be asked: it came after the last copy.
    events.push({ kind: last.ended === true ? 'rolled-back' : 'undecided', at: last.stored });
  }
  const told = received
    .filter((message) => message.id === id)
    .map(({ at, group, attempt, answer }): LifeEvent => ({
      kind: answer === 'failure' ? 'failed' : answer === 'success' ? 'consumed' : 'delivered',
      at,
      group,
      times: attempt - 1,
      by: 'editor',
    }));
  const traced = trace.flatMap(({ kind, time, group, client, ok }): LifeEvent[] =>
    kind === 'SubBefore' || kind === 'SubAfter'
      ? [
          {
            kind: kind === 'SubBefore' ? 'delivered' : ok ? 'consumed' : 'failed',
            at: time,
            group,
            client,
            by: 'trace',
          },
        ]
      : [],
  );
  // Every check puts the half message back: once those copies can be seen, they tell it all.
  const asked = checks
    .filter((check) => check.id === id && halves.length < 2)
    .map(({ at }, index): LifeEvent => ({ kind: 'checked', at, times: index + 1, by: 'editor' }));
  // Sorting is stable: what the same millisecond tells stays as it was put.
  return [...events, ...told, ...traced, ...asked].sort((a, b) => a.at - b.at);
}

interface Surroundings {
  readonly topic: string;
  readonly names: readonly string[];
  readonly isHalf: boolean;
  readonly waited: boolean;
  readonly halves: readonly MessageRow[];
}

function ofCopy(copy: MessageRow, { topic, names, isHalf, waited, halves }: Surroundings): LifeEvent {
  const { stored, reconsumeTimes, properties } = copy;
  const place = { topic: copy.topic, broker: copy.broker, queue: copy.queue, offset: copy.offset };
  const base = { at: stored, place };
  const dead = groupOfDead(copy.topic);
  if (dead !== undefined) {
    return { ...base, kind: 'dead', group: dead, times: reconsumeTimes };
  }
  if (copy.topic === HALF_TOPIC) {
    const number = Number(properties['TRANSACTION_CHECK_TIMES'] ?? 0);
    // Put back after each check; the first copy is the half message itself.
    return copy === halves[0] ? { ...base, kind: 'half' } : { ...base, kind: 'checked', times: number };
  }
  if (isWaiting(copy)) {
    const real = properties['REAL_TOPIC'] ?? '';
    const retry = readRetryTopic(real, names);
    const until = dueTime(copy);
    return retry === undefined
      ? { ...base, kind: 'waiting', ...(until === undefined ? {} : { until }) }
      : {
          ...base,
          kind: 'failed',
          group: retry.group,
          times: reconsumeTimes,
          ...(until === undefined ? {} : { until }),
        };
  }
  const retry = readRetryTopic(copy.topic, names);
  if (retry !== undefined) {
    return { ...base, kind: 'again', group: retry.group, times: reconsumeTimes };
  }
  if (copy.topic !== topic) {
    return { ...base, kind: 'rolled-back' };
  }
  return { ...base, kind: isHalf ? 'committed' : waited ? 'due' : 'stored' };
}

function isWaiting({ topic }: MessageRow): boolean {
  return topic === SCHEDULE_TOPIC || topic === TIMER_TOPIC;
}

/** When a waiting copy is delivered; undefined when nothing in it tells. */
function dueTime({ topic, queue, stored, properties }: MessageRow): number | undefined {
  if (topic === TIMER_TOPIC) {
    const out = Number(properties['TIMER_OUT_MS']);
    return Number.isFinite(out) && out > 0 ? out : undefined;
  }
  // Queue n of the schedule topic holds level n + 1.
  const seconds = LEVELS[queue];
  return seconds === undefined ? undefined : stored + seconds * 1000;
}
