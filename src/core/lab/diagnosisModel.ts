import type { ClientDependency } from '../rocketmq/model';
import type { Texts } from '../util/locale';
import type { Endpoint } from './model';

/** The checks, in the order in which a connection is made: the first problem is the one to mend first. */
export const CHECKS = [
  'java',
  'ports',
  'name-server',
  'broker',
  'topics',
  'groups',
  'permissions',
  'disk',
  'clock',
  'proxy',
  'versions',
] as const;
export type CheckId = (typeof CHECKS)[number];

export interface CheckResult {
  readonly check: CheckId;
  /** `unknown`: nothing was shown either way; `found` says why. */
  readonly outcome: 'ok' | 'problem' | 'unknown';
  /** What was seen; what stands in backticks is a name or a value. */
  readonly found: Texts;
  /** What to do; with every problem. */
  readonly fix?: Texts;
  /** `mastery-04#failures`; with every problem. */
  readonly lesson?: string;
  /** Errors of lessons/errors that this shows itself by. */
  readonly errors?: readonly string[];
}

/** What is diagnosed. At least one of the addresses is there. */
export interface DiagnosisTarget {
  /** `lab`: processes on this machine that the lab started; `given`: an address that the user confirmed. */
  readonly kind: 'lab' | 'given';
  /** As configured, perhaps several joined by `;` and perhaps malformed. */
  readonly nameServer?: string;
  readonly proxy?: string;
}

/** How an attempt to open a TCP connection ended; `limit`: not within `seconds`. */
export type Reach =
  | { readonly kind: 'open' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'no-host' }
  | { readonly kind: 'limit'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface JavaObservation {
  /** 8, 11, 17 ...; undefined: there is no `java`, or it did not start. */
  readonly major: number | undefined;
  /** What it said instead of its version; empty where there is none. */
  readonly output: string;
  /** Options that the environment gives to every JVM or to RocketMQ's scripts, by the variable's name. */
  readonly options: Readonly<Record<string, string>>;
}

/** One broker process that the name server knows. */
export interface DiagnosedBroker {
  readonly name: string;
  /** 0: the master. */
  readonly brokerId: number;
  readonly address: Endpoint;
  /** By the broker's own names; absent: it did not answer. */
  readonly runtime?: Readonly<Record<string, string>>;
  readonly failure?: string;
}

export interface DiagnosedTopic {
  readonly name: string;
  /** The broker's word: `NORMAL`, `FIFO`, `DELAY`, `TRANSACTION`, `UNSPECIFIED`. */
  readonly type: string;
}

/** What administration is asked for here: a part of the lab's admin process. */
export interface DiagnosisAdmin {
  brokers(): Promise<readonly DiagnosedBroker[]>;
  topics(): Promise<readonly DiagnosedTopic[]>;
  groups(): Promise<readonly { readonly name: string }[]>;
}

/** What a failed call of administration said. `code`: RocketMQ's response code, negative where it was none. */
export interface AdminFailure {
  readonly message: string;
  readonly code: number;
}

/** An answer, or why there is none. `limit`: none within so many seconds; `away`: no NameServer to ask was reached. */
export type Observed<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: AdminFailure }
  | { readonly kind: 'limit'; readonly seconds: number }
  | { readonly kind: 'away' }
  | { readonly kind: 'no-admin' };

/** What the user's code expects to find on the broker. */
export interface ExpectedTopic {
  readonly name: string;
  /** The type that its sends have; absent where no send tells it. */
  readonly type?: 'NORMAL' | 'FIFO' | 'DELAY' | 'TRANSACTION';
  /** Whether only clients that speak gRPC use it: the broker checks the type for those alone, and creates nothing. */
  readonly grpc: boolean;
}

export interface ProjectExpectations {
  readonly topics: readonly ExpectedTopic[];
  readonly groups: readonly string[];
  readonly clients: readonly ClientDependency[];
}
