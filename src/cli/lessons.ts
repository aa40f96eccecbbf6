import type { LessonTarget } from '../core/curriculum/model';
import type { Concept } from '../core/rocketmq/vocabulary';
import type { AssetReader } from '../core/util/assets';

/** Concept -> `<lesson id>[#section]`. Empty when the product has no lessons yet. */
export type LessonLinks = Readonly<Partial<Record<Concept, string>>>;

/** Reads the links from the lessons' catalogue; none when it is missing or does not look as expected. */
export async function readLessonLinks(assets: AssetReader): Promise<LessonLinks> {
  try {
    const { concepts } = JSON.parse(await assets.readText('lessons/catalogue.json')) as {
      concepts?: Record<string, unknown>;
    };
    return Object.fromEntries(Object.entries(concepts ?? {}).flatMap(([concept, target]) => link(concept, target)));
  } catch {
    return {};
  }
}

function link(concept: string, target: unknown): [string, string][] {
  const { lesson, section } = (target ?? {}) as Partial<Record<keyof LessonTarget, unknown>>;
  if (typeof lesson !== 'string') {
    return [];
  }
  return [[concept, typeof section === 'string' ? `${lesson}#${section}` : lesson]];
}
