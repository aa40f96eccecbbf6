import type { Answer, LessonProgress, SectionMark, Stamped } from './progressModel';

/**
 * A lesson's progress as a flat list: `sections/mechanism`, `questions/q1`, `note` ... -> the stamped value. Merging,
 * comparing and undoing are the same for every item, whatever it is.
 */
export type Items = ReadonlyMap<string, Stamped<unknown>>;

const GROUPS = ['sections', 'questions', 'predictions', 'exercises'] as const;
const SINGLES = ['marked', 'note', 'last', 'via'] as const;

/** A lesson that was never opened. */
export const EMPTY_PROGRESS: LessonProgress = { sections: {}, questions: {}, predictions: {}, exercises: {} };

export function itemsOf(progress: LessonProgress): Items {
  const items = new Map<string, Stamped<unknown>>();
  for (const group of GROUPS) {
    for (const [id, stamped] of Object.entries<Stamped<unknown>>(progress[group])) {
      items.set(`${group}/${id}`, stamped);
    }
  }
  for (const single of SINGLES) {
    const stamped = progress[single];
    if (stamped !== undefined) {
      items.set(single, stamped);
    }
  }
  return items;
}

/** The inverse of `itemsOf`; the values must have come from there. Sorted, so that equal progress is equal JSON. */
export function fromItems(items: Items): LessonProgress {
  const group = <T>(name: (typeof GROUPS)[number]): Record<string, T> =>
    Object.fromEntries(
      [...items]
        .filter(([key]) => key.startsWith(`${name}/`))
        .map(([key, stamped]) => [key.slice(name.length + 1), stamped as T] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const singles = SINGLES.filter((single) => items.has(single)).map((single) => [single, items.get(single)]);
  return {
    sections: group<SectionMark>('sections'),
    questions: group<Stamped<Answer>>('questions'),
    predictions: group<Stamped<string>>('predictions'),
    exercises: group<Stamped<boolean>>('exercises'),
    ...(Object.fromEntries(singles) as Partial<LessonProgress>),
  };
}

/**
 * The newer of two changes. Of two at the same moment always the same one is taken, whichever comes first, so that two
 * machines end with the same value.
 */
export function newer<T extends Stamped<unknown>>(a: T, b: T): T {
  if (a.at !== b.at) {
    return a.at > b.at ? a : b;
  }
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

export function sameItem(a: Stamped<unknown> | undefined, b: Stamped<unknown> | undefined): boolean {
  return a?.at === b?.at && JSON.stringify(a?.value) === JSON.stringify(b?.value);
}
