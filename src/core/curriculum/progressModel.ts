/** A value and when it was set (milliseconds since 1970, UTC): the newest change wins when two stores are merged. */
export interface Stamped<T> {
  readonly value: T;
  readonly at: number;
}

/** What the reader did in one lesson. Everything that is computed from it (states, percentages) is stored nowhere. */
export interface LessonProgress {
  /** Section id -> read. `false` records that it was unmarked. */
  readonly sections: Readonly<Record<string, Stamped<boolean>>>;
  /** Quiz id -> indexes of the chosen options (zero-based, as written) and whether they were right. */
  readonly questions: Readonly<
    Record<string, Stamped<{ readonly chosen: readonly number[]; readonly passed: boolean }>>
  >;
  /** Prediction id -> the reader's own words. */
  readonly predictions: Readonly<Record<string, Stamped<string>>>;
  /** Exercise id -> the reader says that it works. */
  readonly exercises: Readonly<Record<string, Stamped<boolean>>>;
  /** The reader's note; empty text means deleted. */
  readonly note?: Stamped<string>;
  /** The section where the reader was last, and when. */
  readonly last?: Stamped<string>;
}

/** One thing the reader did. `lesson` is a lesson id of the catalogue. */
export type ProgressEvent =
  | { readonly kind: 'opened'; readonly lesson: string; readonly section: string }
  | { readonly kind: 'section'; readonly lesson: string; readonly section: string; readonly read: boolean }
  | {
      readonly kind: 'question';
      readonly lesson: string;
      readonly quiz: string;
      readonly chosen: readonly number[];
      readonly passed: boolean;
    }
  | { readonly kind: 'prediction'; readonly lesson: string; readonly id: string; readonly text: string }
  | { readonly kind: 'exercise'; readonly lesson: string; readonly id: string; readonly done: boolean }
  | { readonly kind: 'note'; readonly lesson: string; readonly text: string };

/** Where progress lives for the parts that show or change it. */
export interface ProgressStore {
  /** Empty lists for a lesson that was never opened. */
  lesson(id: string): LessonProgress;
  /** Resolves when stored; never rejects (a failed write is logged and told to the user once). */
  record(...events: readonly ProgressEvent[]): Promise<void>;
  /** Called with the ids of the lessons that changed: by this window, another one, an import or a reset. */
  onDidChange(listener: (lessons: ReadonlySet<string>) => void): { dispose(): void };
}
