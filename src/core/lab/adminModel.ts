// What administration tells of a cluster. Times are milliseconds since 1970 by the broker's clock, unless said otherwise.

/** One broker process that the name server knows. */
export interface BrokerRow {
  readonly cluster: string;
  readonly name: string;
  /** 0: the master; others are slaves. */
  readonly brokerId: number;
  readonly address: string;
  /** What it says of itself, by the broker's own names (`brokerVersionDesc`, `putTps` ...); absent: it does not answer. */
  readonly runtime?: Readonly<Record<string, string>>;
  readonly failure?: string;
}

export const TOPIC_TYPES = ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'] as const;
export type TopicType = (typeof TOPIC_TYPES)[number];

export interface TopicRow {
  readonly name: string;
  /** `retry` and `dead`: the broker's topics of a group, `%RETRY%...` and `%DLQ%...`. */
  readonly kind: 'user' | 'retry' | 'dead' | 'system';
  /** The broker's word: one of TOPIC_TYPES, or another such as `UNSPECIFIED`, which accepts every message. */
  readonly type: string;
  /** Queues to read, of all brokers. */
  readonly queues: number;
  /** How many are stored; absent when it was not counted. */
  readonly messages?: number;
  /** When the last one came; 0: never. */
  readonly last?: number;
}

export interface QueueRow {
  readonly broker: string;
  readonly queue: number;
  readonly min: number;
  /** The offset that the next message gets. */
  readonly max: number;
  readonly last: number;
}

export interface ClientRow {
  readonly id: string;
  readonly address: string;
  /** The broker's word: `JAVA`, `NODE_JS` ... */
  readonly language: string;
}

export interface GroupRow {
  readonly name: string;
  readonly ordered: boolean;
  readonly retries: number;
  /** Messages between its progress and the ends of its queues, retry queues too; absent: it never reported any. */
  readonly lag?: number;
  /** Only while clients are connected. */
  readonly model?: string;
  readonly clients: readonly ClientRow[];
  /** Expressions by topic; empty while no client is connected. */
  readonly subscriptions: Readonly<Record<string, string>>;
}

export interface ProgressRow {
  readonly topic: string;
  readonly broker: string;
  readonly queue: number;
  readonly max: number;
  readonly offset: number;
  /** Time of storage of the last consumed message; 0: none. */
  readonly last: number;
}

/** Where a message is stored. */
export interface MessagePlace {
  readonly topic: string;
  readonly broker: string;
  readonly queue: number;
  readonly offset: number;
}

/** One stored message. */
export interface MessageRow extends MessagePlace {
  /** The client's id, the same for every copy in retry and waiting topics; the place's id where there is none. */
  readonly id: string;
  /** By the sender's clock. */
  readonly born: number;
  readonly stored: number;
  /** Host of the sender. */
  readonly from: string;
  /** Empty: none. */
  readonly tags: string;
  /** Separated by spaces; empty: none. */
  readonly keys: string;
  readonly reconsumeTimes: number;
  readonly properties: Readonly<Record<string, string>>;
  /** Bytes of the whole body. */
  readonly size: number;
  /** Base64 of its beginning: as many bytes as were asked for. */
  readonly body: string;
}

/** Offsets by `broker:queue`. */
export type Positions = Readonly<Record<string, number>>;

export interface MessagePage {
  /** Newest first. */
  readonly messages: readonly MessageRow[];
  /** For the page of older ones. */
  readonly before: Positions;
  readonly more: boolean;
}

export interface NewMessages {
  /** Oldest first. */
  readonly messages: readonly MessageRow[];
  readonly positions: Positions;
}

/** Every stored copy of one message, oldest first. */
export interface MessageLife {
  /** `ended` is known of half messages: an operation of the half topic names it. */
  readonly copies: readonly (MessageRow & { readonly ended?: boolean })[];
  /** Groups that read its topic, and whether their progress is past it. */
  readonly groups: readonly { readonly group: string; readonly passed?: boolean }[];
  readonly now: number;
}

/** What a client with tracing on reported. */
export interface TraceRow {
  /** `Pub`, `SubBefore`, `SubAfter`, `EndTransaction`, `Recall`. */
  readonly kind: string;
  readonly group: string;
  readonly client: string;
  readonly time: number;
  /** Milliseconds. */
  readonly cost: number;
  readonly ok: boolean;
}

export interface ReplayAnswer {
  readonly id: string;
  readonly status: string;
  /** The topic into which it was sent. */
  readonly topic: string;
}

/** What administration can be asked. Every call rejects with AdminError; one that takes too long as well. */
export interface Admin {
  brokers(): Promise<readonly BrokerRow[]>;
  topics(): Promise<readonly TopicRow[]>;
  queues(topic: string): Promise<readonly QueueRow[]>;
  createTopic(topic: string, type: TopicType, queues?: number): Promise<void>;
  /** With its messages: there is no way back. */
  deleteTopic(topic: string): Promise<void>;
  /** Groups that have progress in the topic. */
  topicGroups(topic: string): Promise<readonly string[]>;
  groups(): Promise<readonly GroupRow[]>;
  group(group: string): Promise<GroupRow>;
  progress(group: string): Promise<readonly ProgressRow[]>;
  createGroup(group: string, options?: { readonly ordered?: boolean; readonly retries?: number }): Promise<void>;
  deleteGroup(group: string): Promise<void>;
  /**
   * `time`: -1 for the end. `online`: the broker did it itself and tells remoting clients that are connected; otherwise
   * only the stored progress was set, and counts when the group starts.
   */
  resetOffset(
    group: string,
    topic: string,
    time: number,
  ): Promise<{ readonly queues: number; readonly online: boolean }>;
  messages(topic: string, max: number, before?: Positions): Promise<MessagePage>;
  since(topic: string, positions?: Positions): Promise<NewMessages>;
  /** With up to `bytes` of its body. */
  message(place: MessagePlace, bytes: number): Promise<MessageRow>;
  byId(topic: string, id: string): Promise<readonly MessageRow[]>;
  byKey(topic: string, key: string): Promise<readonly MessageRow[]>;
  life(topic: string, id: string): Promise<MessageLife>;
  trace(id: string): Promise<readonly TraceRow[]>;
  /** Sends a dead letter again; it stays in its queue as well. `original`: the topic it was sent to. */
  replay(dead: MessagePlace, original: string, to: 'group' | 'topic'): Promise<ReplayAnswer>;
}

/**
 * `code`: RocketMQ's response code; -1: the failure was none of the server's; -2: no answer within the stated time; -3:
 * there is no JDK or there are no jars to ask with.
 */
export class AdminError extends Error {
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message);
  }
}
