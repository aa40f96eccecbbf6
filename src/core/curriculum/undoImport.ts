import { isRecord } from '../util/isRecord';
import { readChoices, readLessons, readLog } from './progressGuards';
import { EMPTY_PROGRESS, fromItems, itemsOf, sameItem } from './progressItems';
import type { Choices, LessonProgress, ProgressDocument, Stamped } from './progressModel';

type Flags = Readonly<Record<string, Stamped<boolean>>>;

/** What an import did: enough to take it back, and nothing that was done since. */
export interface ImportRecord {
  readonly before: ProgressDocument;
  readonly after: ProgressDocument;
}

/**
 * `current` without what the import brought: every item that still is as imported goes back to what it was, stamped
 * `now` so that the return is the newest change on every machine. What the reader changed since stays.
 */
export function undoImport(current: ProgressDocument, { before, after }: ImportRecord, now: number): ProgressDocument {
  const lessons = Object.entries(current.lessons).map(
    ([id, progress]) =>
      [id, revertLesson(progress, before.lessons[id] ?? EMPTY_PROGRESS, after.lessons[id], now)] as const,
  );
  const revertFlags = (of: (choices: Choices) => Flags): Flags =>
    Object.fromEntries(
      Object.entries(of(current.choices)).map(([id, stamped]) => {
        const was = of(before.choices)[id];
        const untouched = sameItem(stamped, of(after.choices)[id]) && !sameItem(stamped, was);
        return [id, untouched ? { value: was?.value ?? false, at: later(stamped, now) } : stamped] as const;
      }),
    );
  const { situation } = current.choices;
  const was = before.choices.situation;
  const asked = situation && was && sameItem(situation, after.choices.situation) && !sameItem(situation, was);
  return {
    lessons: Object.fromEntries(lessons),
    choices: {
      ...current.choices,
      skipped: revertFlags(({ skipped }) => skipped),
      ...(current.choices.known === undefined ? {} : { known: revertFlags(({ known }) => known ?? {}) }),
      ...(asked ? { situation: { value: was.value, at: later(situation, now) } } : {}),
    },
    log: { ...current.log, ...undoneDays(current, before, after) },
  };
}

/** Undefined for anything that `ImportRecord` was not written as. */
export function readImportRecord(value: unknown): ImportRecord | undefined {
  const read = (document: unknown): ProgressDocument | undefined => {
    if (!isRecord(document)) {
      return undefined;
    }
    let sound = true;
    const problem = () => (sound = false);
    const result = {
      lessons: readLessons(document['lessons'], 'lessons', problem),
      choices: readChoices(document['choices'], 'choices', problem),
      log: readLog(document['log'], 'log', problem),
    };
    return sound ? result : undefined;
  };
  const before = isRecord(value) ? read(value['before']) : undefined;
  const after = isRecord(value) ? read(value['after']) : undefined;
  return before && after ? { before, after } : undefined;
}

function revertLesson(
  current: LessonProgress,
  before: LessonProgress,
  after: LessonProgress | undefined,
  now: number,
): LessonProgress {
  const imported = itemsOf(after ?? EMPTY_PROGRESS);
  const was = itemsOf(before);
  const items = new Map<string, Stamped<unknown>>();
  for (const [key, stamped] of itemsOf(current)) {
    if (!sameItem(stamped, imported.get(key)) || sameItem(stamped, was.get(key))) {
      items.set(key, stamped);
      continue;
    }
    const value = was.has(key) ? was.get(key)?.value : nothing(key);
    items.set(key, { ...was.get(key), value, at: later(stamped, now) });
  }
  return fromItems(items);
}

/** The value that says "not done", "not answered", "never opened". */
function nothing(key: string): unknown {
  if (key.startsWith('questions/')) {
    return { chosen: [], passed: false };
  }
  return key.startsWith('predictions/') || ['note', 'last', 'via'].includes(key) ? '' : false;
}

function undoneDays(current: ProgressDocument, before: ProgressDocument, after: ProgressDocument) {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const days = Object.keys(after.log).filter((day) => same(current.log[day], after.log[day]));
  return Object.fromEntries(days.map((day) => [day, before.log[day] ?? { opened: [], finished: [] }]));
}

function later(stamped: Stamped<unknown>, now: number): number {
  return Math.max(now, stamped.at + 1);
}
