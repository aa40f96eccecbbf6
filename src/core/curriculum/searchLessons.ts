import { LOCALES } from '../util/locale';
import type { Catalogue } from './catalogue';
import { CONCEPT_NAMES } from './conceptNames';
import type { Lesson } from './model';

/** A lesson that matches, best first; among equals in reading order. */
export interface SearchHit {
  readonly lesson: Lesson;
  /** The section whose title holds the whole query; absent when the lesson's title does or none does. */
  readonly section?: string;
  readonly score: number;
}

const TITLE = 8;
const CONCEPT = 5;
const SECTION = 3;
const SUMMARY = 1;

/**
 * Lessons in whose title, summary, concepts or section titles, in any language, every word of the query occurs. An
 * empty query gives every lesson.
 */
export function searchLessons(catalogue: Catalogue, query: string): readonly SearchHit[] {
  const words = normalise(query).split(/\s+/u).filter(Boolean);
  const hits: SearchHit[] = [];
  for (const lesson of catalogue.lessons) {
    const hit = match(lesson, words);
    if (hit !== undefined) {
      hits.push(hit);
    }
  }
  return hits.sort((a, b) => b.score - a.score);
}

interface Field {
  readonly text: string;
  readonly weight: number;
  readonly section?: string;
}

function fields(lesson: Lesson): readonly Field[] {
  const found: Field[] = [{ text: lesson.id, weight: SUMMARY }];
  for (const locale of LOCALES) {
    const text = lesson.texts[locale];
    if (text !== undefined) {
      found.push({ text: text.title, weight: TITLE }, { text: text.summary, weight: SUMMARY });
      found.push(...text.sections.map(({ id, title }) => ({ text: title, weight: SECTION, section: id })));
    }
  }
  for (const concept of lesson.concepts) {
    found.push({ text: concept, weight: CONCEPT });
    found.push(...LOCALES.map((locale) => ({ text: CONCEPT_NAMES[concept][locale], weight: CONCEPT })));
  }
  return found;
}

function match(lesson: Lesson, words: readonly string[]): SearchHit | undefined {
  const all = fields(lesson).map((field) => ({ ...field, text: normalise(field.text) }));
  let score = 0;
  for (const word of words) {
    const best = Math.max(
      ...all.map(({ text, weight }) => (text.startsWith(word) ? weight + 1 : text.includes(word) ? weight : 0)),
    );
    if (best <= 0) {
      return undefined;
    }
    score += best;
  }
  const holdsAll = ({ text }: Field) => words.length > 0 && words.every((word) => text.includes(word));
  const inTitle = all.some((field) => field.weight === TITLE && holdsAll(field));
  const section = inTitle ? undefined : all.find((field) => field.section !== undefined && holdsAll(field))?.section;
  return section === undefined ? { lesson, score } : { lesson, section, score };
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
