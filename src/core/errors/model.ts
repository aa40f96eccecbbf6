import type { Concept } from '../rocketmq/vocabulary';
import type { Texts } from '../util/locale';

/** Who says it, in the order of the page that lists all errors. */
export const ERROR_PRODUCTS = [
  'remoting-client',
  'grpc-client',
  'spring',
  'spring-cloud-stream',
  'go-client',
  'python-client',
  'nodejs-client',
  'broker',
  'name-server',
  'proxy',
  'access-control',
  'start-up',
] as const;
export type ErrorProduct = (typeof ERROR_PRODUCTS)[number];

/** What is enough to find an error in a text: loaded for a terminal's lines, long before any explanation is. */
export interface ErrorPatterns {
  readonly id: string;
  /** Plain text with holes: `connect to {address} failed`. */
  readonly patterns: readonly string[];
  /** Says that something failed, not why: what stands beside it in a stack trace comes first. */
  readonly wrapper?: true;
}

/** One reason for an error. */
export interface ErrorCause {
  readonly cause: Texts;
  /** How to find out whether it is this one; what stands in backticks is typed or read. */
  readonly check: Texts;
  readonly fix: Texts;
}

/** An error that RocketMQ, one of its clients or the JVM under it reports: the data of lessons/errors/. */
export interface KnownError extends ErrorPatterns {
  readonly product: ErrorProduct;
  readonly title: Texts;
  /** What happened, in a sentence or two. */
  readonly meaning: Texts;
  /** The most likely one first. */
  readonly causes: readonly ErrorCause[];
  /** `mastery-04#failures`. */
  readonly lesson: string;
  /** Rules that find this in code or configuration. */
  readonly rules?: readonly string[];
  /** Other errors that are seen together with it or mistaken for it. */
  readonly related?: readonly string[];
  /** Which places of the user's project it is about. */
  readonly concepts?: readonly Concept[];
}

/** A text in which an error was found. */
export interface FoundError {
  readonly id: string;
  /** Zero-based line of the text, and columns in it. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What stood in the holes, by their names; without those that were empty. */
  readonly values: Readonly<Record<string, string>>;
}
