import { countedSections } from './catalogue';
import type { Lesson, LessonTarget } from './model';
import type { LessonProgress, ProgressEvent, Stamped } from './progressModel';

/**
 * What a lesson's progress is after an event at `now` (milliseconds since 1970). A change is always stamped later than
 * what it replaces, even when a clock ran ahead: what the reader does last wins.
 */
export function applyEvent(progress: LessonProgress, event: ProgressEvent, now: number): LessonProgress {
  const stamp = <T>(value: T, before: Stamped<unknown> | undefined): Stamped<T> => ({
    value,
    at: Math.max(now, (before?.at ?? -1) + 1),
  });
  const { sections, questions, predictions, exercises } = progress;
  switch (event.kind) {
    case 'opened':
      return {
        ...progress,
        last: stamp(event.section, progress.last),
        ...(event.entry === undefined ? {} : { via: stamp(event.entry, progress.via) }),
      };
    case 'section': {
      const via = event.entry ?? progress.via?.value;
      const mark = { ...stamp(event.read, sections[event.section]), ...(via ? { via } : {}) };
      return { ...progress, sections: { ...sections, [event.section]: mark } };
    }
    case 'question': {
      const answer = stamp({ chosen: [...event.chosen], passed: event.passed }, questions[event.quiz]);
      return { ...progress, questions: { ...questions, [event.quiz]: answer } };
    }
    case 'prediction':
      return { ...progress, predictions: { ...predictions, [event.id]: stamp(event.text, predictions[event.id]) } };
    case 'exercise':
      return { ...progress, exercises: { ...exercises, [event.id]: stamp(event.done, exercises[event.id]) } };
    case 'note':
      return { ...progress, note: stamp(event.text, progress.note) };
    case 'marked':
      return { ...progress, marked: stamp(event.done, progress.marked) };
  }
}

/**
 * What "mark done" (or not done) means for a target: the section that it names, or every section of the lesson and the
 * lesson itself. Answers stay as they are.
 */
export function markEvents(lesson: Lesson, target: LessonTarget, done: boolean, entry?: string): ProgressEvent[] {
  const sections = target.section === undefined ? countedSections(lesson) : [target.section];
  const events: ProgressEvent[] = sections.map((section) => ({
    kind: 'section',
    lesson: lesson.id,
    section,
    read: done,
    ...(entry === undefined ? {} : { entry }),
  }));
  return target.section === undefined ? [...events, { kind: 'marked', lesson: lesson.id, done }] : events;
}
