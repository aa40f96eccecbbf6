import type { Choices, LearningLog, LessonProgress, LogDay, ProgressDocument, Stamped } from './progressModel';
import { EMPTY_PROGRESS, fromItems, itemsOf, newer, sameItem } from './progressItems';

/** Item by item the newest change; what is not newer than `resetAt` is left out. Order does not matter. */
export function mergeLesson(a: LessonProgress, b: LessonProgress, resetAt = 0): LessonProgress {
  const merged = new Map<string, Stamped<unknown>>();
  for (const [key, stamped] of [...itemsOf(a), ...itemsOf(b)]) {
    const known = merged.get(key);
    if (stamped.at > resetAt) {
      merged.set(key, known === undefined ? stamped : newer(known, stamped));
    }
  }
  return fromItems(merged);
}

export function mergeChoices(a: Choices, b: Choices): Choices {
  const resetAt = Math.max(a.resetAt, b.resetAt);
  const skipped = mergeFlags(a.skipped, b.skipped, resetAt);
  const known = mergeFlags(a.known ?? {}, b.known ?? {}, resetAt);
  const situations = [a.situation, b.situation].filter((one) => one !== undefined && one.at > resetAt);
  const situation = situations.reduce((one, other) => (one && other ? newer(one, other) : (one ?? other)), undefined);
  return {
    skipped,
    resetAt,
    ...(Object.keys(known).length === 0 ? {} : { known }),
    ...(situation === undefined ? {} : { situation }),
  };
}

type Flags = Readonly<Record<string, Stamped<boolean>>>;

function mergeFlags(a: Flags, b: Flags, resetAt: number): Flags {
  const merged: Record<string, Stamped<boolean>> = {};
  for (const [id, stamped] of [...Object.entries(a), ...Object.entries(b)]) {
    const known = merged[id];
    if (stamped.at > resetAt) {
      merged[id] = known === undefined ? stamped : newer(known, stamped);
    }
  }
  return merged;
}

/** Every day of either; on a day, what either has. */
export function mergeLog(a: LearningLog, b: LearningLog): LearningLog {
  const days = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(days.map((day) => [day, mergeDay(a[day], b[day])]));
}

/** `b` may come from a file made before the last reset of `a`: what it holds was asked for and counts again. */
export function mergeDocuments(a: ProgressDocument, b: ProgressDocument): ProgressDocument {
  const revived = reviveAfter(b, a.choices.resetAt);
  const ids = [...new Set([...Object.keys(a.lessons), ...Object.keys(revived.lessons)])].sort();
  const lesson = (id: string) =>
    mergeLesson(a.lessons[id] ?? EMPTY_PROGRESS, revived.lessons[id] ?? EMPTY_PROGRESS, a.choices.resetAt);
  return {
    lessons: Object.fromEntries(ids.map((id) => [id, lesson(id)])),
    choices: mergeChoices(a.choices, { ...revived.choices, resetAt: 0 }),
    log: mergeLog(a.log, b.log),
  };
}

/** Ids of the lessons in which `after` has an item that `before` lacks or has otherwise. */
export function changedLessons(before: ProgressDocument, after: ProgressDocument): ReadonlySet<string> {
  return new Set(
    Object.keys(after.lessons).filter(
      (id) => !sameProgress(before.lessons[id] ?? EMPTY_PROGRESS, after.lessons[id] ?? EMPTY_PROGRESS),
    ),
  );
}

export function sameProgress(a: LessonProgress, b: LessonProgress): boolean {
  const left = itemsOf(a);
  const right = itemsOf(b);
  return left.size === right.size && [...left].every(([key, stamped]) => sameItem(stamped, right.get(key)));
}

function reviveAfter(document: ProgressDocument, resetAt: number): ProgressDocument {
  const lift = <T extends Stamped<unknown>>(stamped: T): T =>
    stamped.at > resetAt ? stamped : { ...stamped, at: resetAt + 1 };
  const lessons = Object.entries(document.lessons).map(
    ([id, progress]) => [id, fromItems(new Map([...itemsOf(progress)].map(([key, one]) => [key, lift(one)])))] as const,
  );
  const { situation, skipped, known } = document.choices;
  const liftAll = (flags: Flags) => Object.fromEntries(Object.entries(flags).map(([id, one]) => [id, lift(one)]));
  return {
    ...document,
    lessons: Object.fromEntries(lessons),
    choices: {
      resetAt: 0,
      skipped: liftAll(skipped),
      ...(known === undefined ? {} : { known: liftAll(known) }),
      ...(situation === undefined ? {} : { situation: lift(situation) }),
    },
  };
}

function mergeDay(a: LogDay | undefined, b: LogDay | undefined): LogDay {
  return {
    opened: [...new Set([...(a?.opened ?? []), ...(b?.opened ?? [])])],
    finished: [...new Set([...(a?.finished ?? []), ...(b?.finished ?? [])])],
  };
}
