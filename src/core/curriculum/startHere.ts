import type { Concept } from '../rocketmq/vocabulary';
import type { Catalogue } from './catalogue';
import { isLessonDone } from './lessonState';
import type { Lesson, LessonTarget } from './model';
import { isKnown, type ProgressReader } from './entryState';
import type { Situation } from './progressModel';

/** A lesson to begin with, and why. */
export interface Suggestion {
  readonly lesson: Lesson;
  /** The section on what the code uses most of this lesson's subjects, else the lesson. */
  readonly target: LessonTarget;
  /** Places in the project that it explains; 0 when it is here for its place in the roadmap. */
  readonly places: number;
  /** Most frequent first. */
  readonly concepts: readonly Concept[];
}

export const MOST_SUGGESTIONS = 5;

/** Where things go wrong in production. */
const TROUBLE: ReadonlySet<Concept> = new Set([
  'retry-dlq',
  'ack',
  'offset',
  'listener-concurrent',
  'listener-orderly',
  'listener-annotated',
  'transaction-listener',
]);

/**
 * Up to five lessons that are neither done nor known, ordered by what the code uses; filled up in the order of the reader's roadmap.
 * Who is new starts at the beginning of it, who has something broken with what breaks, who prepares for an interview
 * with lessons that hold interview cards.
 */
export function startHere(
  catalogue: Catalogue,
  progress: ProgressReader,
  used: ReadonlyMap<Concept, number>,
  situation: Situation | undefined,
): readonly Suggestion[] {
  const known = (lesson: Lesson) => {
    const home = catalogue.home(lesson.id);
    return home !== undefined && home.stages.some((stage) => isKnown(progress, home.roadmap.id, stage));
  };
  const todo = catalogue.lessons.filter(
    (lesson) => !isLessonDone(lesson, progress.lesson(lesson.id)) && !known(lesson),
  );
  const inOrder = readingOrder(catalogue, situation).filter((lesson) => todo.includes(lesson));
  const all = inOrder.map((lesson) => suggest(catalogue, lesson, used));
  const touched = all.filter(({ places }) => places > 0).sort((a, b) => weight(b, situation) - weight(a, situation));
  const first = situation === 'new' ? all.slice(0, 2) : [];
  return [...new Set([...first, ...touched, ...all])].slice(0, MOST_SUGGESTIONS);
}

/** The roadmap that suits the reader best, where it has something written: mastery before there is an answer. */
export function mainRoadmap(catalogue: Catalogue, situation: Situation | undefined): string | undefined {
  const wanted = situation === 'interview' ? ['interview', 'mastery'] : ['mastery'];
  const written = catalogue.roadmaps
    .map(({ id }) => id)
    .filter((id) => catalogue.entries(id).some(({ entry }) => catalogue.isWritten(entry)));
  return wanted.find((id) => written.includes(id)) ?? written[0];
}

function readingOrder(catalogue: Catalogue, situation: Situation | undefined): readonly Lesson[] {
  const roadmap = mainRoadmap(catalogue, situation);
  const own = (roadmap === undefined ? [] : catalogue.entries(roadmap)).map(({ entry }) =>
    catalogue.lesson(entry.lesson?.lesson ?? ''),
  );
  return [...new Set([...own.filter((lesson) => lesson !== undefined), ...catalogue.lessons])];
}

function suggest(catalogue: Catalogue, lesson: Lesson, used: ReadonlyMap<Concept, number>): Suggestion {
  const taught = [...used]
    .filter(([concept, count]) => count > 0 && catalogue.conceptTarget(concept).lesson === lesson.id)
    .sort(([, a], [, b]) => b - a);
  const [most] = taught;
  return {
    lesson,
    target: most === undefined ? { lesson: lesson.id } : catalogue.conceptTarget(most[0]),
    places: taught.reduce((sum, [, count]) => sum + count, 0),
    concepts: taught.map(([concept]) => concept),
  };
}

function weight({ lesson, places, concepts }: Suggestion, situation: Situation | undefined): number {
  const preferred =
    (situation === 'broken' && concepts.some((concept) => TROUBLE.has(concept))) ||
    (situation === 'interview' && lesson.cards.length > 0);
  return places + (preferred ? 1_000_000 : 0);
}
