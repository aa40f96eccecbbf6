import type { Catalogue, EntryPlace } from './catalogue';
import { sectionsOf, targetState } from './lessonState';
import type { RoadmapStage } from './model';
import type { Choices, LessonProgress } from './progressModel';
import { stageKey } from './stageAddress';

export type EntryStateName =
  | 'not-started'
  | 'in-progress'
  | 'done'
  /** Not done, but the mixed questions of its stage were passed. */
  | 'known'
  /** Not written yet. */
  | 'planned'
  /** Further reading: nothing to be done. */
  | 'reading'
  /** "Not for my stack". */
  | 'skipped';

export interface EntryState {
  readonly name: EntryStateName;
  /** Sections read, of `total`; both 0 where nothing can be read. */
  readonly read: number;
  readonly total: number;
  /** The entry of another roadmap through which what is read of it was read. */
  readonly readIn?: EntryPlace;
}

/** What the entries beneath a stage or a roadmap come to. Percentages leave out what is planned, reading or skipped. */
export interface Tally {
  readonly done: number;
  readonly total: number;
  /** Whole percent, rounded down: 100 only when all is done. Undefined when there is nothing to do. */
  readonly percent: number | undefined;
  readonly started: boolean;
  readonly planned: number;
  /** Of `total`: not done, but known. */
  readonly known: number;
}

/** Where states come from. */
export interface ProgressReader {
  lesson(id: string): LessonProgress;
  readonly choices: Choices;
}

export function entryState(catalogue: Catalogue, progress: ProgressReader, place: EntryPlace): EntryState {
  const { entry } = place;
  if (entry.reading) {
    return { name: 'reading', read: 0, total: 0 };
  }
  const lesson = entry.lesson === undefined ? undefined : catalogue.lesson(entry.lesson.lesson);
  if (entry.planned || entry.lesson === undefined || lesson === undefined) {
    return { name: 'planned', read: 0, total: 0 };
  }
  if (progress.choices.skipped[entry.syllabus]?.value === true) {
    return { name: 'skipped', read: 0, total: 0 };
  }
  const { state, read, total } = targetState(lesson, entry.lesson, progress.lesson(lesson.id));
  const known = state !== 'done' && place.stages.some((stage) => isKnown(progress, place.roadmap.id, stage));
  const readIn = read > 0 ? readElsewhere(catalogue, progress, place) : undefined;
  return { name: known ? 'known' : state, read, total, ...(readIn === undefined ? {} : { readIn }) };
}

export function tally(catalogue: Catalogue, progress: ProgressReader, places: readonly EntryPlace[]): Tally {
  const names = places.map((place) => entryState(catalogue, progress, place).name);
  const count = (...wanted: readonly EntryStateName[]) => names.filter((name) => wanted.includes(name)).length;
  const done = count('done');
  const total = count('done', 'in-progress', 'not-started', 'known');
  return {
    done,
    total,
    percent: total === 0 ? undefined : Math.floor((done * 100) / total),
    started: count('done', 'in-progress', 'known') > 0,
    planned: count('planned'),
    known: count('known'),
  };
}

/** Whether the mixed questions of a stage were passed. */
export function isKnown(progress: Pick<ProgressReader, 'choices'>, roadmap: string, stage: RoadmapStage): boolean {
  return progress.choices.known?.[stageKey(roadmap, stage)]?.value === true;
}

/**
 * The entry of another roadmap through which the newest section was read; undefined when any was read through an entry
 * of this roadmap. A section that was not read from a roadmap counts for the roadmap where its lesson is at home.
 */
function readElsewhere(catalogue: Catalogue, progress: ProgressReader, place: EntryPlace): EntryPlace | undefined {
  const target = place.entry.lesson;
  const lesson = target && catalogue.lesson(target.lesson);
  if (target === undefined || lesson === undefined) {
    return undefined;
  }
  const { sections } = progress.lesson(lesson.id);
  const marks = sectionsOf(lesson, target)
    .map((id) => sections[id])
    .filter((mark) => mark?.value === true)
    .sort((a, b) => (b?.at ?? 0) - (a?.at ?? 0));
  const through = marks.map((mark) => catalogue.entry(mark?.via ?? '') ?? catalogue.home(lesson.id));
  return through.some((other) => other?.roadmap.id === place.roadmap.id) ? undefined : through[0];
}
