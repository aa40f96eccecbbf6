import type { Concept, Family } from '../rocketmq/vocabulary';
import type { Locale, Texts } from '../util/locale';

/** A row of a roadmap: an entry of the syllabus and what teaches it. */
export interface RoadmapEntry {
  /** `mastery/05`: unique over all roadmaps. */
  readonly syllabus: string;
  readonly title: Texts;
  /** What teaches it; absent while `planned` and for further reading. */
  readonly lesson?: LessonTarget;
  readonly planned: boolean;
  /** Further reading: teaches nothing of its own, has no checkbox and counts nowhere. */
  readonly reading: boolean;
  /** Where to read on; only with `reading`. */
  readonly url?: string;
  /** Minutes of this entry where it is less than the whole lesson; absent: the lesson's own. */
  readonly minutes?: number;
  /** Bound to one client family. */
  readonly stack?: Family;
  /** The entry that serves the other stacks (a syllabus id). */
  readonly equivalent?: string;
}

/** A stage, part or chapter: it holds entries, or further stages, in order. */
export interface RoadmapStage {
  /** Unique in its roadmap. */
  readonly id: string;
  readonly title: Texts;
  readonly entries: readonly RoadmapEntry[];
  readonly stages: readonly RoadmapStage[];
}

export interface Roadmap {
  readonly id: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly stages: readonly RoadmapStage[];
}

/** A lesson, or one section of it. */
export interface LessonTarget {
  readonly lesson: string;
  /** Absent: the whole lesson. */
  readonly section?: string;
}

export interface LessonSection {
  /** Stable id written in the heading; the same in every language. */
  readonly id: string;
  /** 2 for `##`, 3 for `###`. Sections counted for reading progress are those of level 2. */
  readonly level: number;
  readonly title: string;
}

/** What of a lesson depends on its language. */
export interface LessonText {
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly LessonSection[];
  /** Asset path of the compiled Markdown: `lessons/mastery-05/en.md`. */
  readonly body: string;
}

/** What the catalogue knows of a lesson without reading its body. */
export interface Lesson {
  readonly id: string;
  /** At least one language; `en` and `zh-cn` in everything we ship. */
  readonly texts: Readonly<Partial<Record<Locale, LessonText>>>;
  /** Minutes for the core and for the `deeper` parts. */
  readonly minutes: number;
  readonly deeperMinutes: number;
  readonly concepts: readonly Concept[];
  readonly rules: readonly string[];
  readonly prerequisites: readonly string[];
  /** RocketMQ versions it was checked against. */
  readonly versions: readonly string[];
  readonly quizzes: readonly string[];
  readonly predictions: readonly string[];
  readonly exercises: readonly string[];
  readonly cards: readonly string[];
  /** Client families (first segments of its code regions) that have code in it. */
  readonly families: readonly string[];
}

/** `dist/lessons/catalogue.json`: made by esbuild.js from `lessons/`, read once on first need. */
export interface CatalogueData {
  readonly roadmaps: readonly Roadmap[];
  readonly lessons: readonly Lesson[];
  /** Which section teaches a concept: the target of every lens. Every concept has one. */
  readonly concepts: Readonly<Record<Concept, LessonTarget>>;
  /** Which section explains a rule; rules no lesson names are absent. */
  readonly rules: Readonly<Record<string, LessonTarget>>;
}
