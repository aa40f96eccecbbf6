import type { Texts } from '../util/locale';

/** What lessons/stages/<roadmap>.yaml says about a roadmap, in Markdown of one paragraph each. */
export interface RoadmapTexts {
  /** How to work through it. */
  readonly advice: readonly Texts[];
  /** What one can do afterwards. */
  readonly after: readonly Texts[];
  /** By stage id; stages that are told nothing about are absent. */
  readonly stages: Readonly<Record<string, StageTexts>>;
}

export interface StageTexts {
  /** What the reader can do at its end. */
  readonly can: readonly Texts[];
  /** The parts into which the map of the stage is divided; entries that are in none stand outside. */
  readonly areas: readonly { readonly title: Texts; readonly entries: readonly string[] }[];
  /** Something small to do in the reader's own code. */
  readonly project: StageProject;
}

export interface StageProject {
  readonly title: Texts;
  readonly steps: readonly Texts[];
  /** How to see that it is done. */
  readonly done: Texts;
}

/** `dist/lessons/stages.json`: by roadmap id. */
export type RoadmapTextsData = Readonly<Record<string, RoadmapTexts>>;

export const NO_TEXTS: RoadmapTexts = { advice: [], after: [], stages: {} };
