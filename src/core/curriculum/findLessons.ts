import type { Catalogue } from './catalogue';
import type { Glossary } from './glossary';
import { searchable, type SearchIndex } from './searchIndex';
import { type SearchHit, searchLessons } from './searchLessons';

export { SearchIndex, sectionHolding } from './searchIndex';

/** What full text search looks into; absent while it is being read. */
export interface SearchSources {
  readonly index: SearchIndex;
  readonly glossary: Glossary;
}

/**
 * Lessons for a query: first what teaches the very term, then what is named so, then what says it anywhere in its text, in
 * any language. A lesson is there once.
 */
export function findLessons(
  catalogue: Catalogue,
  query: string,
  sources: SearchSources | undefined,
): readonly SearchHit[] {
  const named = searchLessons(catalogue, query);
  if (sources === undefined || query.trim() === '') {
    return named;
  }
  const taught = termsOf(sources.glossary, query).flatMap(({ target }): SearchHit[] => {
    const lesson = catalogue.lesson(target.lesson);
    return lesson === undefined
      ? []
      : [{ lesson, score: Infinity, ...(target.section === undefined ? {} : { section: target.section }) }];
  });
  const said = sources.index.find(query).flatMap((id): SearchHit[] => {
    const lesson = catalogue.lesson(id);
    return lesson === undefined ? [] : [{ lesson, score: 0 }];
  });
  const seen = new Set<string>();
  return [...taught, ...named, ...said].filter(({ lesson }) => !seen.has(lesson.id) && seen.add(lesson.id));
}

/** The terms that are called like the query in any language, and those that begin so. */
function termsOf(glossary: Glossary, query: string): Glossary {
  const wanted = searchable(query).trim();
  const names = ({ texts }: Glossary[number]) =>
    Object.values(texts).flatMap(({ term, also }) => [term, ...also].map(searchable));
  const exact = glossary.filter((term) => names(term).includes(wanted));
  const begun = wanted.length < 2 ? [] : glossary.filter((term) => names(term).some((name) => name.startsWith(wanted)));
  return [...exact, ...begun.filter((term) => !exact.includes(term))].slice(0, 3);
}
