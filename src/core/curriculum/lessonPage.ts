import { fill, type LessonStrings, lessonStrings } from '../markdown/lessonStrings';
import type { RenderContext } from '../markdown/renderContext';
import { renderLesson } from '../markdown/renderLesson';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import type { Catalogue, EntryPlace } from './catalogue';
import { type LessonAddress, writeLessonAddress } from './lessonAddress';
import type { Lesson } from './model';
import type { Page } from './page';
import { roadmapAddress, stageAddress } from './stageAddress';

export interface LessonPageInput {
  readonly catalogue: Catalogue;
  readonly lesson: Lesson;
  readonly address: LessonAddress;
  /** The reader's language; the lesson is shown in the other one when it lacks this. */
  readonly locale: Locale;
  /** The body in the language of `catalogue.text(lesson, locale)`. */
  readonly body: string;
  /** The reader asked for a lesson that is not written: this one takes its place. */
  readonly instead: boolean;
  readonly context: Omit<RenderContext, 'strings'>;
}

/** A lesson with everything around it. The texts around it are in the reader's language, those of the lesson in its own. */
export function lessonPage(input: LessonPageInput): Page {
  const { catalogue, lesson, address, locale } = input;
  const strings = lessonStrings(locale);
  const { text, locale: shown } = catalogue.text(lesson, locale);
  const place = (address.entry === undefined ? undefined : catalogue.entry(address.entry)) ?? catalogue.home(lesson.id);
  const notices = [
    ...(input.instead ? [strings.notWritten] : []),
    ...(shown === locale ? [] : [lessonStrings(locale).otherLanguage]),
  ];
  const body = renderLesson(input.body, { ...input.context, strings: lessonStrings(shown) });
  return {
    address: writeLessonAddress(address),
    title: text.title,
    locale,
    breadcrumb: place ? [place.roadmap.title[locale], ...place.stages.map(({ title }) => title[locale])] : [],
    contents: text.sections.filter(({ level }) => level === 2),
    html:
      `<article lang="${shown}"><h1>${escapeHtml(text.title)}</h1>` +
      `<p class="summary">${escapeHtml(text.summary)}</p>${facts(input, place, strings)}` +
      `${notices.map((notice) => `<p class="notice" lang="${locale}">${escapeHtml(notice)}</p>`).join('')}` +
      `${body}</article>${finish(strings)}${note(strings)}${neighbours(catalogue, place, locale, strings)}` +
      `<p class="report"><button type="button" class="quiet" data-page-action="print" data-value="">${strings.print}</button> ` +
      `<button type="button" class="quiet" data-action="report">${strings.report}</button></p>`,
  };
}

function facts(input: LessonPageInput, place: EntryPlace | undefined, strings: LessonStrings): string {
  const { lesson, locale } = input;
  const minutes =
    lesson.deeperMinutes > 0
      ? fill(strings.minutesDeeper, lesson.minutes, lesson.deeperMinutes)
      : fill(strings.minutes, lesson.minutes);
  const before = prerequisites(input, place).map(({ address, title }) => {
    return `<a href="#" data-address="${escapeHtml(address)}">${escapeHtml(title)}</a>`;
  });
  const items = [
    escapeHtml(minutes),
    ...(lesson.versions.length > 0 ? [escapeHtml(fill(strings.checkedAgainst, lesson.versions.join(', ')))] : []),
    ...(before.length > 0 ? [`${strings.buildsOn} ${before.join(locale === 'en' ? ', ' : '、')}`] : []),
    `<span class="done-mark" data-done hidden>${strings.done}</span>`,
  ];
  return `<ul class="facts" lang="${locale}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** In the order of the roadmap that the lesson was opened from, and leading on in it. */
function prerequisites({ catalogue, lesson, locale }: LessonPageInput, place: EntryPlace | undefined) {
  const entries = place === undefined ? [] : catalogue.entries(place.roadmap.id);
  const found = lesson.prerequisites.flatMap((id) => {
    const other = catalogue.lesson(id);
    const at = entries.find(({ entry }) => entry.lesson?.lesson === id && entry.lesson.section === undefined);
    const address = writeLessonAddress({ lesson: id, ...(at === undefined ? {} : { entry: at.entry.syllabus }) });
    const index = at?.index ?? Infinity;
    return other === undefined ? [] : [{ index, address, title: catalogue.text(other, locale).text.title }];
  });
  return found.sort((a, b) => a.index - b.index);
}

/** Offered when every question is answered right; the page moves it beneath the last one. */
function finish(strings: LessonStrings): string {
  return (
    `<div class="box finish" data-finish hidden><p>${strings.allPassed}</p>` +
    `<p class="actions"><button type="button" data-action="mark-done">${strings.markDone}</button></p></div>`
  );
}

function note(strings: LessonStrings): string {
  return (
    `<section class="my-note"><label for="my-note">${strings.myNote}</label>` +
    `<textarea id="my-note" rows="4" maxlength="20000" aria-describedby="my-note-hint" data-note></textarea>` +
    `<p class="muted" id="my-note-hint">${strings.noteHint} <span role="status" data-note-status></span></p></section>`
  );
}

function neighbours(
  catalogue: Catalogue,
  place: EntryPlace | undefined,
  locale: Locale,
  strings: LessonStrings,
): string {
  if (!place) {
    return '';
  }
  const link = (kind: 'previous' | 'next') => {
    const { address, title } = neighbour(catalogue, place, kind, locale);
    return (
      `<a class="${kind}" href="#" data-address="${escapeHtml(address)}"><span class="muted">${strings[kind]}</span>` +
      `<span>${escapeHtml(title)}</span></a>`
    );
  };
  return `<nav class="neighbours" aria-label="${strings.neighbours}">${link('previous')}${link('next')}</nav>`;
}

/** Between two stages, and at the end, stands the page of the stage that ends there; before the first lesson the roadmap's. */
function neighbour(
  catalogue: Catalogue,
  { entry, roadmap, stages: [stage] }: EntryPlace,
  kind: 'previous' | 'next',
  locale: Locale,
): { readonly address: string; readonly title: string } {
  const other = catalogue[kind](entry.syllabus);
  const between = kind === 'next' ? stage : other?.stages[0];
  if (between !== undefined && other?.stages[0] !== stage) {
    return { address: stageAddress(roadmap.id, between), title: between.title[locale] };
  }
  if (other?.entry.lesson === undefined) {
    return { address: roadmapAddress(roadmap.id), title: roadmap.title[locale] };
  }
  return {
    address: writeLessonAddress({ ...other.entry.lesson, entry: other.entry.syllabus }),
    title: other.entry.title[locale],
  };
}
