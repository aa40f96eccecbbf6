import type { LessonTarget } from '../core/curriculum/model';
import type { Concept } from '../core/rocketmq/vocabulary';
import type { AssetReader } from '../core/util/assets';

/** Concept or rule -> `<lesson id>[#section]`. Empty when the product has no lessons yet. */
export interface LessonLinks {
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
  readonly rules: Readonly<Record<string, string>>;
}

/** Reads the links from the lessons' catalogue; none when it is missing or does not look as expected. */
export async function readLessonLinks(assets: AssetReader): Promise<LessonLinks> {
  try {
    const { concepts, rules } = JSON.parse(await assets.readText('lessons/catalogue.json')) as {
      concepts?: Record<string, unknown>;
      rules?: Record<string, unknown>;
    };
    return { concepts: links(concepts), rules: links(rules) };
  } catch {
    return { concepts: {}, rules: {} };
  }
}

function links(targets: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(targets).flatMap(([name, target]) => link(name, target)));
}

function link(concept: string, target: unknown): [string, string][] {
  const { lesson, section } = (target ?? {}) as Partial<Record<keyof LessonTarget, unknown>>;
  if (typeof lesson !== 'string') {
    return [];
  }
  return [[concept, typeof section === 'string' ? `${lesson}#${section}` : lesson]];
}
