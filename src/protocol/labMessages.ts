/**
 * What the lab's panel and its page say to each other. Both sides check what they get. Everything that is shown comes
 * as plain text: the page never makes HTML of it.
 */

export type LabTab = 'messages' | 'send' | 'receive' | 'group';

/** What the form for sending holds, as typed; its meaning is checked by the host. */
export type LabForm = Readonly<Record<string, string>>;

/** From the page to the host. */
export type LabToHost =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tab'; readonly tab: LabTab }
  /** Show the newest messages of a topic. */
  | { readonly kind: 'browse'; readonly topic: string }
  /** The end of the list is on screen. */
  | { readonly kind: 'older' }
  /** Look for new messages once a second, or no longer. */
  | { readonly kind: 'live'; readonly on: boolean }
  | { readonly kind: 'find'; readonly by: 'id' | 'key'; readonly text: string }
  /** A message of the list or of a life, by the key of its row. */
  | { readonly kind: 'select'; readonly key: string }
  | { readonly kind: 'life'; readonly topic: string; readonly id: string }
  | { readonly kind: 'replay'; readonly key: string; readonly to: 'group' | 'topic' }
  /** Put the selected message into the form for sending. */
  | { readonly kind: 'copy'; readonly key: string }
  | { readonly kind: 'send'; readonly form: LabForm }
  | { readonly kind: 'decide'; readonly id: string; readonly decision: 'commit' | 'rollback' }
  | { readonly kind: 'receive'; readonly form: LabForm }
  | { readonly kind: 'watch'; readonly on: boolean; readonly form: LabForm }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'reset'; readonly group: string; readonly topic: string }
  | { readonly kind: 'create'; readonly what: 'topic' | 'group' };

export interface LabListRow {
  readonly key: string;
  readonly time: string;
  readonly tag: string;
  readonly keys: string;
  /** `queue 0 · 12`: where it is stored. */
  readonly place: string;
  /** How often it failed; empty: never. */
  readonly times: string;
  readonly line: string;
}

export interface LabDetail {
  readonly key: string;
  readonly title: string;
  /** Name and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly properties: readonly (readonly [string, string])[];
  /** Absent when the body is no text. */
  readonly text?: string;
  /** Absent when it is no JSON. */
  readonly json?: string;
  readonly hex: string;
  /** That something is left out; empty: nothing is. */
  readonly cut: string;
  /** For the time line. */
  readonly topic: string;
  readonly id: string;
  readonly isDead: boolean;
}

export interface LabLifeRow {
  /** Of the sign before it, and its colour. */
  readonly tone: 'good' | 'bad' | 'wait' | 'plain';
  readonly time: string;
  /** Since the event before; empty for the first. */
  readonly after: string;
  readonly text: string;
  /** Who tells of it. */
  readonly source: string;
  /** The stored copy, to look at; absent: there is none. */
  readonly key?: string;
}

export interface LabOutcomeRow {
  readonly id: string;
  readonly topic: string;
  readonly time: string;
  readonly text: string;
  readonly isFailure: boolean;
  /** The broker asks what became of it. */
  readonly undecided: boolean;
}

export interface LabProgressRow {
  readonly topic: string;
  readonly queue: string;
  readonly offset: string;
  readonly max: string;
  readonly lag: string;
  readonly last: string;
}

/** From the host to the page. */
export type LabToPage =
  /** What there is to choose from. Sent after `ready` and when it changes. */
  | {
      readonly kind: 'choices';
      readonly topics: readonly { readonly name: string; readonly type: string }[];
      readonly groups: readonly string[];
      readonly tab: LabTab;
    }
  /** The list, as a whole or what is added at its end (older ones) or its beginning (new ones). */
  | {
      readonly kind: 'list';
      readonly topic: string;
      readonly how: 'all' | 'older' | 'newer';
      readonly rows: readonly LabListRow[];
      readonly more: boolean;
      /** What is there, or why there is nothing; read aloud. */
      readonly summary: string;
      readonly live: boolean;
    }
  | { readonly kind: 'detail'; readonly detail: LabDetail }
  | {
      readonly kind: 'life';
      readonly title: string;
      readonly rows: readonly LabLifeRow[];
      readonly notes: readonly string[];
    }
  /** Put these values into the form for sending; the others stay. */
  | { readonly kind: 'form'; readonly form: LabForm }
  | { readonly kind: 'problems'; readonly problems: readonly { readonly field: string; readonly text: string }[] }
  /** Newest first. */
  | { readonly kind: 'outcomes'; readonly rows: readonly LabOutcomeRow[] }
  /** Newest first. */
  | {
      readonly kind: 'received';
      readonly rows: readonly LabListRow[];
      readonly watching: boolean;
      readonly summary: string;
    }
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly summary: string;
      readonly rows: readonly LabProgressRow[];
      readonly topics: readonly string[];
    }
  /** Something went well or wrong; read aloud. */
  | { readonly kind: 'say'; readonly text: string; readonly isFailure: boolean };
