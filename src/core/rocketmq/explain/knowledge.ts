import type { Texts } from '../../util/locale';
import type { Concept, Family } from '../vocabulary';

// What `dist/knowledge/knowledge.json` holds: everything that lenses and hovers say, as data. It is written by hand in
// `lessons/knowledge/`, checked against `lessons/schema/knowledge.schema.json` and joined by the build.

/**
 * How a value is read and written. `level`: one of the eighteen delay levels; `epoch`: a moment in milliseconds; `name`:
 * the last name of what is written, `BROADCASTING` in `MessageModel.BROADCASTING`.
 */
export type Unit = 'ms' | 's' | 'min' | 'bytes' | 'count' | 'level' | 'epoch' | 'name';

/** A text, and when it may be said. It is left out while one of its `{names}` is unknown. */
export interface Fact extends Texts {
  /** All must hold; see `conditions.ts`. */
  readonly when?: readonly string[];
}

export type Part = 'here' | 'returns' | 'fails' | 'note';

export interface HoverFact extends Fact {
  readonly part: Part;
}

/** Something of a client that can be set, and what it is if nobody does. */
export interface Setting {
  readonly unit?: Unit;
  readonly default?: string | number | boolean;
  /** Earlier defaults: the value up to, and without, that version of the client. In order. */
  readonly before?: readonly { readonly version: string; readonly default: string | number | boolean }[];
  /** Methods that set it. */
  readonly setters?: readonly string[];
  /** The configuration key that sets it. */
  readonly key?: string;
  /** An attribute of the annotation at hand: when it is not written, the default holds for certain. */
  readonly attribute?: boolean;
  /** Cannot be set by this client (a broker's default, a constant): the default holds for certain. */
  readonly fixed?: boolean;
}

/** A value made from others. */
export interface Derived {
  /** The first of these names that is known. */
  readonly first?: readonly string[];
  /** The number of that name ... */
  readonly of?: string;
  /** ... and this added, */
  readonly plus?: number;
  /** ... or replaced where it is listed: -1 -> 16. */
  readonly replace?: Readonly<Record<string, number>>;
}

export interface Entry {
  /** Rows of the API table without their group: `DefaultMQProducer.send`. Absent: any row with one of the concepts. */
  readonly on?: readonly string[];
  readonly concepts: readonly Concept[];
  /** First version of the library that has it. */
  readonly since?: string;
  readonly title: Texts;
  readonly what: Texts;
  /** The first that can be said is; the last can always be. */
  readonly lens: readonly Fact[];
  readonly facts: readonly HoverFact[];
  /** Says something else of these parameters than the group does; empty: nothing. */
  readonly arguments?: Readonly<Record<string, readonly Fact[]>>;
  /** Parameters with another unit than in the rest of the group. */
  readonly units?: Readonly<Record<string, Unit>>;
}

/** What is known of one client library: the first part of its API rows' ids. */
export interface KnowledgeGroup {
  readonly group: string;
  readonly family: Family;
  /** What `since` and `client version` are about: `rocketmq-client`. */
  readonly artifact: string;
  /** The version whose defaults are said while the project's own is unknown. */
  readonly newest: string;
  /** `since` compares with the starter's own version instead of the client's inside. */
  readonly starter?: boolean;
  readonly settings: Readonly<Record<string, Setting>>;
  readonly values: Readonly<Record<string, Derived>>;
  /** Units of parameters that are not settings. */
  readonly units: Readonly<Record<string, Unit>>;
  /** What a parameter means, by its name in the API table: the first fact that can be said is. */
  readonly arguments: Readonly<Record<string, readonly Fact[]>>;
  readonly entries: readonly Entry[];
}

export interface Knowledge {
  /** Milliseconds of delay level 1, 2 and so on. */
  readonly delayLevels: readonly number[];
  readonly groups: readonly KnowledgeGroup[];
}
