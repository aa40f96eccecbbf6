import type { Range } from '../../util/position';
import type { Concept, Family } from '../vocabulary';
import type { Reason } from './reasons';
import type { PropertyUse } from './resolver';

// How messages flow through a project, names resolved. Plain data; positions zero-based.

export interface Place {
  readonly path: string;
  readonly range: Range;
}

/** A topic, group or tag as far as the source tells it. */
export interface Name {
  /** The source text when it is not resolved. */
  readonly name: string;
  readonly resolved: boolean;
  readonly reason?: Reason;
}

export interface Producer extends Place {
  readonly mode: Concept;
  readonly family: Family;
  readonly symbol: string;
  /** Resolved, or the source text. */
  readonly tag?: string;
  readonly key?: string;
  /** The project's own method through which it sends: `MqSender.send`, and the RocketMQ call in it. */
  readonly through?: Place & { readonly name: string };
  /** Where the topic is written. */
  readonly argument?: Range;
  readonly properties: readonly PropertyUse[];
}

export interface Consumer extends Place {
  readonly mode: Concept;
  readonly family: Family;
  readonly symbol: string;
  readonly group: Name;
  /** Tags or SQL; `*` for everything. */
  readonly expression: string;
  readonly sql: boolean;
  readonly broadcast: boolean;
  /** Of a client that speaks gRPC. */
  readonly grpc: boolean;
  readonly through?: Place & { readonly name: string };
  readonly argument?: Range;
  /** Where the group is written, when that is in the same file. */
  readonly groupArgument?: Range;
  readonly properties: readonly PropertyUse[];
}

export interface Topic extends Name {
  /** By path, then position; so are all lists. */
  readonly producers: readonly Producer[];
  readonly consumers: readonly Consumer[];
}

export interface Subscription extends Place {
  readonly topic: Name;
  readonly expression: string;
  readonly sql: boolean;
  readonly mode: Concept;
  readonly family: Family;
  readonly broadcast: boolean;
  readonly grpc: boolean;
}

export interface Group extends Name {
  readonly subscriptions: readonly Subscription[];
  /** The broker's retry topic of the group; absent for broadcasting groups, gRPC clients and unresolved names. */
  readonly retryTopic?: string;
  /** The group's dead-letter topic; absent for broadcasting groups and unresolved names. */
  readonly deadLetterTopic?: string;
}

export interface TransactionPlace extends Place {
  readonly kind: 'listener' | 'send';
  readonly family: Family;
  readonly symbol: string;
  /** Of a send. */
  readonly topic?: Name;
}

export interface RequestPlace extends Place {
  readonly kind: 'request' | 'reply';
  readonly family: Family;
  readonly symbol: string;
  readonly topic?: Name;
}

export interface Topology {
  /** Resolved ones by name, then the others by their text. */
  readonly topics: readonly Topic[];
  readonly groups: readonly Group[];
  readonly transactions: readonly TransactionPlace[];
  readonly requests: readonly RequestPlace[];
}

export const NO_TOPOLOGY: Topology = { topics: [], groups: [], transactions: [], requests: [] };
