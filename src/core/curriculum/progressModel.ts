/** A value and when it was set (milliseconds since 1970, UTC): the newest change wins when two stores are merged. */
export interface Stamped<T> {
  readonly value: T;
  readonly at: number;
}

/** Whether a section was read. `false` records that it was unmarked. */
export interface SectionMark extends Stamped<boolean> {
  /** The roadmap entry (syllabus id) through which it was read; absent when opened from elsewhere. */
  readonly via?: string;
}

/** An answer. No chosen option means that it is unanswered (again). */
export interface Answer {
  /** Zero-based indexes of the options, as written. */
  readonly chosen: readonly number[];
  readonly passed: boolean;
}

/** What the reader did in one lesson. Everything that is computed from it (states, percentages) is stored nowhere. */
export interface LessonProgress {
  /** Section id (or the id of another part that an entry names) -> read. */
  readonly sections: Readonly<Record<string, SectionMark>>;
  /** Quiz id -> what was chosen and whether it was right. */
  readonly questions: Readonly<Record<string, Stamped<Answer>>>;
  /** Prediction id -> the reader's own words. */
  readonly predictions: Readonly<Record<string, Stamped<string>>>;
  /** Exercise id -> the reader says that it works. */
  readonly exercises: Readonly<Record<string, Stamped<boolean>>>;
  /** The reader says that the whole lesson is done, questions or not. */
  readonly marked?: Stamped<boolean>;
  /** The reader's note; empty text means deleted. */
  readonly note?: Stamped<string>;
  /** The section where the reader was last, and when; empty: nowhere (an import that was undone). */
  readonly last?: Stamped<string>;
  /** The roadmap entry (syllabus id) through which the lesson was opened last; empty: none. */
  readonly via?: Stamped<string>;
}

/**
 * One thing the reader did. `lesson` is a lesson id of the catalogue; `entry` the roadmap entry (syllabus id) in which
 * it happened, where that is known.
 */
export type ProgressEvent =
  | { readonly kind: 'opened'; readonly lesson: string; readonly section: string; readonly entry?: string }
  | {
      readonly kind: 'section';
      readonly lesson: string;
      readonly section: string;
      readonly read: boolean;
      readonly entry?: string;
    }
  | ({ readonly kind: 'question'; readonly lesson: string; readonly quiz: string } & Answer)
  | { readonly kind: 'prediction'; readonly lesson: string; readonly id: string; readonly text: string }
  | { readonly kind: 'exercise'; readonly lesson: string; readonly id: string; readonly done: boolean }
  | { readonly kind: 'note'; readonly lesson: string; readonly text: string }
  /** Comes with a `section` event for every section: see `markEvents`. */
  | { readonly kind: 'marked'; readonly lesson: string; readonly done: boolean };

/** Where progress lives for the parts that show or change it. */
export interface ProgressStore {
  /** Empty lists for a lesson that was never opened. */
  lesson(id: string): LessonProgress;
  /** Resolves when stored; never rejects (a failed write is logged and told to the user once). */
  record(...events: readonly ProgressEvent[]): Promise<void>;
  /** Called with the ids of the lessons that changed: by this window, another one, an import or a reset. */
  onDidChange(listener: (lessons: ReadonlySet<string>) => void): { dispose(): void };
}

/** What brings the reader here; asked once. */
export const SITUATIONS = ['new', 'in-use', 'interview', 'broken'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What the reader chose for all lessons together. */
export interface Choices {
  readonly situation?: Stamped<Situation>;
  /** Syllabus id -> "not for my stack". */
  readonly skipped: Readonly<Record<string, Stamped<boolean>>>;
  /** `mastery/getting-started` (roadmap and stage) -> its mixed questions were passed. `false`: taken back. */
  readonly known?: Readonly<Record<string, Stamped<boolean>>>;
  /** When progress was reset last: whatever is older counts nowhere. 0 for never. */
  readonly resetAt: number;
}

/** What was opened and finished on one day, lesson ids in the order in which it happened. */
export interface LogDay {
  readonly opened: readonly string[];
  readonly finished: readonly string[];
}

/** `2026-03-14` (the reader's own time zone) -> that day. */
export type LearningLog = Readonly<Record<string, LogDay>>;

/** Everything there is to know of a reader: what is exported and imported. */
export interface ProgressDocument {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly choices: Choices;
  readonly log: LearningLog;
}
