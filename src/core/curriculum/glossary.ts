import type { Locale } from '../util/locale';
import type { LessonTarget } from './model';

/** What a term is called and means in one language. */
export interface GlossaryText {
  readonly term: string;
  /** Other ways to say it. */
  readonly also: readonly string[];
  /** The forms that lessons link; a form with a capital letter counts only as written. */
  readonly link: readonly string[];
  /** One or two sentences of Markdown. */
  readonly text: string;
}

export interface GlossaryTerm {
  readonly id: string;
  /** What teaches it; may be a lesson that is not written yet. */
  readonly target: LessonTarget;
  readonly texts: Readonly<Record<Locale, GlossaryText>>;
}

/** `dist/lessons/glossary.json`, in the order of the subject. */
export type Glossary = readonly GlossaryTerm[];

export const GLOSSARY_SCHEME = 'glossary';

/** `glossary:` or, at a term, `glossary:#offset`. */
export function glossaryAddress(term?: string): string {
  return `${GLOSSARY_SCHEME}:${term === undefined ? '' : `#${term}`}`;
}
