import type { LinkTarget } from './links';
import type { ExerciseKind } from './containers';

/** A part of a lesson with an id. Lines are zero-based in the parsed text (the body without front matter). */
interface Part {
  readonly id: string;
  readonly line: number;
  /** Id of the section (level 2) it stands in; empty before the first. */
  readonly section: string;
}

export interface OutlineSection {
  readonly id: string;
  /** 2 or 3. */
  readonly level: number;
  readonly title: string;
  readonly line: number;
  /** It stands under `::: deeper`. */
  readonly deeper: boolean;
}

export interface OutlineQuiz extends Part {
  /** Whether each option is right, in order. */
  readonly options: readonly boolean[];
}

export interface OutlineExercise extends Part {
  readonly kind: ExerciseKind;
  readonly solution?: string;
  /** The text of its `yaml expect` fence. */
  readonly expect?: { readonly text: string; readonly line: number };
}

export interface OutlineRegion {
  readonly key: string;
  readonly marks: readonly number[];
  readonly line: number;
}

export interface OutlineDiagram {
  readonly source: string;
  /** First word of the source: `flowchart`, `sequenceDiagram`. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly line: number;
}

/** What a lesson's text consists of, and what is wrong with how it is written. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly quizzes: readonly OutlineQuiz[];
  readonly predictions: readonly Part[];
  readonly exercises: readonly OutlineExercise[];
  readonly cards: readonly Part[];
  readonly pitfalls: readonly { readonly rule: string; readonly line: number; readonly section: string }[];
  /** Regions of code blocks and solutions, in order of their first use. */
  readonly regions: readonly OutlineRegion[];
  readonly diagrams: readonly OutlineDiagram[];
  readonly links: readonly { readonly target: LinkTarget; readonly line: number }[];
  readonly images: readonly { readonly path: string; readonly line: number }[];
  /** Words (Latin) and characters (Chinese), lines of typed code, in the parts under `::: deeper` only. */
  readonly deeper: { readonly words: number; readonly characters: number };
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}
