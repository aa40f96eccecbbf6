import { changedLessons } from './mergeProgress';
import { EMPTY_PROGRESS, itemsOf, sameItem } from './progressItems';
import type { ProgressDocument } from './progressModel';

/** What an import would change, counted. */
export interface ImportSummary {
  /** Lesson ids, sorted. */
  readonly lessons: readonly string[];
  readonly sectionsRead: number;
  readonly sectionsUnread: number;
  readonly answers: number;
  readonly exercises: number;
  /** Notes and predictions: texts of the reader's own. */
  readonly texts: number;
  /** "Not for my stack", stages that are known, and the situation. */
  readonly choices: number;
  readonly days: number;
}

export function summariseImport(before: ProgressDocument, after: ProgressDocument): ImportSummary {
  const lessons = [...changedLessons(before, after)].sort();
  let [sectionsRead, sectionsUnread, answers, exercises, texts] = [0, 0, 0, 0, 0];
  for (const id of lessons) {
    const was = itemsOf(before.lessons[id] ?? EMPTY_PROGRESS);
    for (const [key, stamped] of itemsOf(after.lessons[id] ?? EMPTY_PROGRESS)) {
      const [group = ''] = key.split('/');
      if (JSON.stringify(was.get(key)?.value) === JSON.stringify(stamped.value)) {
        continue;
      }
      sectionsRead += group === 'sections' && stamped.value === true ? 1 : 0;
      sectionsUnread += group === 'sections' && stamped.value === false && was.get(key)?.value === true ? 1 : 0;
      answers += group === 'questions' ? 1 : 0;
      exercises += group === 'exercises' ? 1 : 0;
      texts += group === 'predictions' || group === 'note' ? 1 : 0;
    }
  }
  const skipped = Object.keys(after.choices.skipped).filter(
    (id) => !sameItem(before.choices.skipped[id], after.choices.skipped[id]),
  );
  const known = Object.keys(after.choices.known ?? {}).filter(
    (id) => !sameItem(before.choices.known?.[id], after.choices.known?.[id]),
  );
  const situation = sameItem(before.choices.situation, after.choices.situation) ? 0 : 1;
  const days = Object.keys(after.log).filter(
    (day) => JSON.stringify(before.log[day]) !== JSON.stringify(after.log[day]),
  );
  return {
    lessons,
    sectionsRead,
    sectionsUnread,
    answers,
    exercises,
    texts,
    choices: skipped.length + known.length + situation,
    days: days.length,
  };
}

/** True when importing would change nothing that the reader can see. */
export function changesNothing({ lessons, choices, days }: ImportSummary): boolean {
  return lessons.length === 0 && choices === 0 && days === 0;
}
