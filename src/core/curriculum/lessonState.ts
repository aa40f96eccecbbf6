import { chooseText, countedSections } from './catalogue';
import type { Lesson, LessonTarget } from './model';
import type { LessonProgress } from './progressModel';

/** How far a lesson, or the section that an entry names, has come. */
export interface TargetState {
  readonly state: 'not-started' | 'in-progress' | 'done';
  /** Sections read, of `total`. */
  readonly read: number;
  readonly total: number;
}

/**
 * Done: every section read and every question passed, or marked as done and no section unmarked since. A section that a
 * later version of the lesson adds does not take "marked" away.
 */
export function isLessonDone(lesson: Lesson, progress: LessonProgress): boolean {
  const sections = countedSections(lesson);
  if (progress.marked?.value === true && !sections.some((id) => progress.sections[id]?.value === false)) {
    return true;
  }
  return (
    sections.length + lesson.quizzes.length > 0 &&
    sections.every((id) => progress.sections[id]?.value === true) &&
    lesson.quizzes.every((id) => progress.questions[id]?.value.passed === true)
  );
}

export function targetState(lesson: Lesson, target: LessonTarget, progress: LessonProgress): TargetState {
  if (target.section !== undefined) {
    const done = isPartDone(lesson, target.section, progress);
    const started = progress.last?.value === target.section;
    return { state: done ? 'done' : started ? 'in-progress' : 'not-started', read: done ? 1 : 0, total: 1 };
  }
  const sections = countedSections(lesson);
  const total = sections.length;
  if (isLessonDone(lesson, progress)) {
    return { state: 'done', read: total, total };
  }
  const read = sections.filter((id) => progress.sections[id]?.value === true).length;
  // Unmarking starts over: what was opened or answered before does not count as started.
  const since = progress.marked?.value === false ? progress.marked.at : -1;
  const opened = progress.last !== undefined && progress.last.value !== '' && progress.last.at > since;
  const answered = Object.values(progress.questions).some(({ value, at }) => value.chosen.length > 0 && at > since);
  const started = read > 0 || opened || answered;
  return { state: started ? 'in-progress' : 'not-started', read, total };
}

/** The ids of the sections that tell whether a target was read. */
export function sectionsOf(lesson: Lesson, target: LessonTarget): readonly string[] {
  return target.section === undefined ? countedSections(lesson) : [target.section];
}

/**
 * A section is done when it was read or marked; one below level 2 also with the section around it; a question, exercise
 * or card also when it was passed, worked, or the section that holds the cards was read.
 */
function isPartDone(lesson: Lesson, part: string, progress: LessonProgress): boolean {
  const own = progress.sections[part];
  if (own !== undefined) {
    return own.value;
  }
  const { sections } = chooseText(lesson, 'en').text;
  const index = sections.findIndex(({ id }) => id === part);
  if (index >= 0) {
    const around = sections.slice(0, index + 1).findLast(({ level }) => level === 2);
    return around !== undefined && progress.sections[around.id]?.value === true;
  }
  return (
    progress.questions[part]?.value.passed === true ||
    progress.exercises[part]?.value === true ||
    (lesson.cards.includes(part) && progress.sections['interview']?.value === true)
  );
}
