import type { Catalogue, EntryPlace } from './catalogue';
import type { Locale } from '../util/locale';
import { ROW_TEXTS } from './rowTexts';

/** The number in an entry's id without leading zeros (`mastery/05` -> `5`, `foundations/01.1` -> `1.1`); else empty. */
export function entryNumber(syllabus: string): string {
  const own = syllabus.slice(syllabus.indexOf('/') + 1);
  return /^\d+(\.\d+)*$/.test(own) ? own.split('.').map(Number).join('.') : '';
}

/** `Mastery 19`; the entry's title where it has no number. */
export function shortEntryName({ entry, roadmap }: EntryPlace, locale: Locale): string {
  const number = entryNumber(entry.syllabus);
  const name = ROW_TEXTS[locale].roadmaps[roadmap.id] ?? roadmap.title[locale];
  return number === '' ? entry.title[locale] : `${name} ${number}`;
}

/** `5  Core concepts`: how a row, a tab or a list names an entry. */
export function numberedTitle({ entry }: EntryPlace, locale: Locale): string {
  const number = entryNumber(entry.syllabus);
  return number === '' ? entry.title[locale] : `${number}. ${entry.title[locale]}`;
}

/** The short name of an entry given by its id; undefined for an unknown one. */
export function shortNameOf(catalogue: Catalogue, syllabus: string | undefined, locale: Locale): string | undefined {
  const place = syllabus === undefined ? undefined : catalogue.entry(syllabus);
  return place && shortEntryName(place, locale);
}
