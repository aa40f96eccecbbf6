import { ID } from '../markdown/links';
import type { LessonTarget } from './model';

/** A lesson as the panel opens it: perhaps at a section, perhaps from an entry of a roadmap. */
export interface LessonAddress extends LessonTarget {
  /** Syllabus id of the entry it was opened from: `mastery/05`. */
  readonly entry?: string;
}

const FORM = /^lesson:([^@#]+)(?:@([a-z]+\/[\w.-]+))?(?:#(.+))?$/;

/** `lesson:<id>[@<entry>][#<section>]`, the form that links, history and saved state use. */
export function writeLessonAddress({ lesson, section, entry }: LessonAddress): string {
  return `lesson:${lesson}${entry === undefined ? '' : `@${entry}`}${section === undefined ? '' : `#${section}`}`;
}

/** Undefined for everything that is no such address; whether the lesson exists is not checked here. */
export function readLessonAddress(address: string): LessonAddress | undefined {
  const [, lesson = '', entry, section] = FORM.exec(address) ?? [];
  if (!ID.test(lesson) || (section !== undefined && !ID.test(section))) {
    return undefined;
  }
  return { lesson, ...(section === undefined ? {} : { section }), ...(entry === undefined ? {} : { entry }) };
}
