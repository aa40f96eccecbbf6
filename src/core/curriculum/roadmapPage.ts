import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import type { Catalogue, EntryPlace } from './catalogue';
import { numberedTitle } from './entryNames';
import { entryState, isKnown, type ProgressReader, tally } from './entryState';
import { entriesUnder } from './groupRow';
import { writeLessonAddress } from './lessonAddress';
import type { Roadmap, RoadmapStage } from './model';
import type { Page } from './page';
import type { RoadmapTexts } from './roadmapTexts';
import { roadmapAddress, stageAddress } from './stageAddress';
import { inlineContext, lessonsOf, list } from './stagePage';
import { STAGE_PAGE_TEXTS } from './stagePageTexts';

/** Lessons that a reader with a job gets through in a week, exercises included. */
const LESSONS_A_WEEK = 3;

export interface RoadmapPageInput {
  readonly catalogue: Catalogue;
  readonly progress: ProgressReader;
  readonly roadmap: Roadmap;
  readonly texts: RoadmapTexts;
  readonly locale: Locale;
}

/** What opens a roadmap: how to work through it, what it leads to, how long it takes, its stages. */
export function roadmapPage(input: RoadmapPageInput): Page {
  const { catalogue, roadmap, texts: own, locale } = input;
  const texts = STAGE_PAGE_TEXTS[locale];
  const context = inlineContext(locale);
  const told = (id: string, title: string, items: RoadmapTexts['advice']) =>
    items.length === 0
      ? []
      : [
          {
            id,
            title,
            html: list(
              items.map((item) => item[locale]),
              context,
            ),
          },
        ];
  const sections = [
    ...told('after', texts.after, own.after),
    ...told('advice', texts.advice, own.advice),
    { id: 'time', title: texts.time, html: time(input) },
    { id: 'stages', title: texts.stages, html: stages(input) },
  ];
  const title = roadmap.title[locale];
  return {
    address: roadmapAddress(roadmap.id),
    title,
    locale,
    breadcrumb: [title],
    contents: sections.map(({ id, title: heading }) => ({ id, level: 2, title: heading })),
    html:
      `<article lang="${locale}"><h1>${escapeHtml(title)}</h1>` +
      `<p class="summary">${escapeHtml(roadmap.summary[locale])}</p>${goOn(input, catalogue.entries(roadmap.id))}` +
      sections
        .map((section) => `<section><h2 id="${section.id}">${escapeHtml(section.title)}</h2>${section.html}</section>`)
        .join('') +
      `</article>`,
  };
}

/** The first entry that is neither done nor known. */
function goOn({ catalogue, progress, locale }: RoadmapPageInput, places: readonly EntryPlace[]): string {
  const texts = STAGE_PAGE_TEXTS[locale];
  const names = places.map((place) => ({ place, name: entryState(catalogue, progress, place).name }));
  const next = names.find(({ name }) => name === 'not-started' || name === 'in-progress')?.place;
  if (next?.entry.lesson === undefined) {
    return '';
  }
  const begun = names.some(({ name }) => name === 'done' || name === 'in-progress' || name === 'known');
  const address = writeLessonAddress({ ...next.entry.lesson, entry: next.entry.syllabus });
  return (
    `<p>${escapeHtml(begun ? texts.goOn : texts.startWith)}${locale === 'en' ? ': ' : '：'}` +
    `<a href="#" data-address="${escapeHtml(address)}">${escapeHtml(numberedTitle(next, locale))}</a></p>`
  );
}

function time({ catalogue, roadmap, locale }: RoadmapPageInput): string {
  const texts = STAGE_PAGE_TEXTS[locale];
  const places = catalogue.entries(roadmap.id).filter(({ entry }) => !entry.reading);
  const lessons = lessonsOf(catalogue, places);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const deeper = lessons.reduce((sum, lesson) => sum + lesson.deeperMinutes, 0);
  const about = texts.aboutTime({
    written: places.filter(({ entry }) => catalogue.isWritten(entry)).length,
    total: places.length,
    hours: texts.hours(minutes),
    deeper: deeper === 0 ? '' : texts.hours(deeper),
  });
  const weeks = Math.max(1, Math.ceil(lessons.length / LESSONS_A_WEEK));
  return `<p>${escapeHtml(about)}</p><p>${escapeHtml(texts.pace(weeks))}</p>`;
}

function stages(input: RoadmapPageInput): string {
  const { roadmap, locale } = input;
  const rows = roadmap.stages.map((stage) => stageRow(input, stage)).join('');
  return `<p>${escapeHtml(STAGE_PAGE_TEXTS[locale].testFirst)}</p><ol class="log-stages">${rows}</ol>`;
}

function stageRow({ catalogue, progress, roadmap, locale }: RoadmapPageInput, stage: RoadmapStage): string {
  const texts = STAGE_PAGE_TEXTS[locale];
  const { done, total, planned } = tally(catalogue, progress, entriesUnder(catalogue, roadmap, stage));
  const name = escapeHtml(stage.title[locale]);
  const far = [
    ...(total > 0 ? [texts.far(done, total)] : []),
    ...(planned > 0 ? [texts.planned(planned)] : []),
    ...(isKnown(progress, roadmap.id, stage) ? [texts.known] : []),
  ];
  const label = escapeHtml(far.join(locale === 'en' ? ', ' : '，'));
  return (
    `<li><a class="log-stage" href="#" data-address="${escapeHtml(stageAddress(roadmap.id, stage))}">${name}</a>` +
    `<progress max="${Math.max(1, total)}" value="${done}" aria-label="${name}">${label}</progress>` +
    `<span class="log-far">${label}</span></li>`
  );
}
