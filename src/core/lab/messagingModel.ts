import type { TopicType } from './adminModel';

// Sending and receiving from the editor, through the proxy.

export type Decision = 'commit' | 'rollback' | 'unknown';

export interface SendRequest {
  readonly topic: string;
  /** What kind of message it is; the topic must accept it. */
  readonly type: TopicType;
  readonly body: string;
  /** Absent: none. */
  readonly tag?: string;
  readonly keys?: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
  /** FIFO: messages of one group keep their order. */
  readonly messageGroup?: string;
  /** DELAY: seconds from now. */
  readonly delay?: number;
  /** TRANSACTION: what is said after the half message; `unknown`: nothing, so that the broker asks. */
  readonly decision?: Decision;
}

export interface SendOutcome {
  readonly topic: string;
  readonly id: string;
  /** How long it took, in milliseconds. */
  readonly took: number;
  /** By this machine's clock. */
  readonly at: number;
}

/** A message as a consumer of the editor got it. */
export interface ReceivedMessage {
  readonly topic: string;
  readonly id: string;
  readonly tag: string;
  readonly keys: readonly string[];
  readonly messageGroup?: string;
  /** 1 for the first delivery. */
  readonly attempt: number;
  /** By the sender's clock; absent where the message does not say. */
  readonly born?: number;
  /** By this machine's clock. */
  readonly at: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly size: number;
  /** Base64 of at most PREVIEW bytes. */
  readonly body: string;
  /** What was answered. */
  readonly answer: 'success' | 'failure' | 'none';
}

/** Bytes of a body that a list of received messages keeps. */
export const PREVIEW = 256;

export interface WatchRequest {
  readonly group: string;
  readonly topic: string;
  /** A tag expression, `*` for everything. */
  readonly tag: string;
  /** What the listener answers; `failure`: every message is delivered again until it is a dead letter. */
  readonly answer: 'success' | 'failure';
}

export interface ReceiveRequest {
  readonly group: string;
  readonly topic: string;
  readonly tag: string;
  /** At most. */
  readonly count: number;
  /** How long to wait for the first one, in seconds. */
  readonly wait: number;
  /** Without it they come again after `invisible` seconds. */
  readonly acknowledge: boolean;
  readonly invisible: number;
}

/** The broker asked about a transaction that was left undecided. */
export interface TransactionCheck {
  readonly id: string;
  readonly topic: string;
  readonly at: number;
  /** What was answered. */
  readonly decision: Decision;
}

export interface Watch {
  /** Settles when the consumer has left. */
  stop(): Promise<void>;
}

/** Everything rejects within the stated limit when nobody answers. Whoever makes one disposes it. */
export interface Messaging {
  send(request: SendRequest): Promise<SendOutcome>;
  receive(request: ReceiveRequest): Promise<readonly ReceivedMessage[]>;
  watch(request: WatchRequest, listener: (message: ReceivedMessage) => void): Promise<Watch>;
  /** What to answer when the broker asks about this message the next time. */
  decide(id: string, decision: Decision): void;
  dispose(): Promise<void>;
}
