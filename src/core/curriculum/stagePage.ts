import { diagramBlock } from '../markdown/diagramBlock';
import { lessonStrings } from '../markdown/lessonStrings';
import type { RenderContext } from '../markdown/renderContext';
import { renderInlineText } from '../markdown/renderLesson';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import { type Catalogue, type EntryPlace, chooseText } from './catalogue';
import { numberedTitle } from './entryNames';
import { entryState, isKnown, type ProgressReader, tally } from './entryState';
import { entriesUnder } from './groupRow';
import { writeLessonAddress } from './lessonAddress';
import type { Lesson, Roadmap, RoadmapStage } from './model';
import type { Page } from './page';
import type { RoadmapTexts, StageProject } from './roadmapTexts';
import { roadmapAddress, stageAddress } from './stageAddress';
import { stageMap } from './stageMap';
import { STAGE_PAGE_TEXTS } from './stagePageTexts';
import { questionKey, type StageQuestion, type StageResult } from './stageQuestions';

/** Where the result of the mixed questions stands on the page. */
export const RESULT_ID = 'result';

export interface StagePageInput {
  readonly catalogue: Catalogue;
  readonly progress: ProgressReader;
  readonly roadmap: Roadmap;
  /** An outermost stage of the roadmap. */
  readonly stage: RoadmapStage;
  readonly texts: RoadmapTexts;
  readonly questions: readonly StageQuestion[];
  readonly result: StageResult;
  /** Question key -> its HTML; a question without one is left out. */
  readonly drawn: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

/** What ends a stage: what can be done now, how its lessons hang together, mixed questions, a project. */
export function stagePage(input: StagePageInput): Page {
  const { catalogue, progress, roadmap, stage, locale } = input;
  const texts = STAGE_PAGE_TEXTS[locale];
  const own = input.texts.stages[stage.id];
  const places = entriesUnder(catalogue, roadmap, stage);
  const sum = tally(catalogue, progress, places);
  const known = isKnown(progress, roadmap.id, stage);
  const over = known || (sum.total > 0 && sum.done + sum.known === sum.total);
  const context = inlineContext(locale);
  const sections = [
    ...(own === undefined
      ? []
      : [
          {
            id: 'can',
            title: over ? texts.canNow : texts.canThen,
            html: list(
              own.can.map((one) => one[locale]),
              context,
            ),
          },
        ]),
    { id: 'map', title: texts.map, html: map(input, places) },
    { id: 'questions', title: texts.questions, html: questions(input, known) },
    ...(own === undefined
      ? []
      : [{ id: 'project', title: texts.project, html: project(own.project, locale, context) }]),
  ];
  const title = stage.title[locale];
  return {
    address: stageAddress(roadmap.id, stage),
    title,
    locale,
    breadcrumb: [roadmap.title[locale], title],
    contents: sections.map(({ id, title: heading }) => ({ id, level: 2, title: heading })),
    html:
      `<article lang="${locale}"><h1>${escapeHtml(title)}</h1>${facts(input, places, known)}` +
      sections
        .map((section) => `<section><h2 id="${section.id}">${escapeHtml(section.title)}</h2>${section.html}</section>`)
        .join('') +
      `</article>${neighbours(input, places)}`,
  };
}

/** For texts of the data files: they show no code regions and no images. */
export function inlineContext(locale: Locale): RenderContext {
  return { strings: lessonStrings(locale), region: () => undefined, image: () => undefined };
}

export function list(items: readonly string[], context: RenderContext, tag: 'ul' | 'ol' = 'ul'): string {
  return `<${tag}>${items.map((item) => `<li>${renderInlineText(item, context)}</li>`).join('')}</${tag}>`;
}

/** The lessons of these entries, each once. */
export function lessonsOf(catalogue: Catalogue, places: readonly EntryPlace[]): readonly Lesson[] {
  const ids = new Set(places.flatMap(({ entry }) => entry.lesson?.lesson ?? []));
  return [...ids].flatMap((id) => catalogue.lesson(id) ?? []);
}

function facts({ catalogue, progress, locale }: StagePageInput, places: readonly EntryPlace[], known: boolean): string {
  const texts = STAGE_PAGE_TEXTS[locale];
  const lessons = lessonsOf(catalogue, places);
  const sum = tally(catalogue, progress, places);
  const deeper = lessons.reduce((minutes, lesson) => minutes + lesson.deeperMinutes, 0);
  const minutes = lessons.reduce((total, lesson) => total + lesson.minutes, 0);
  const items = [
    `${texts.facts(lessons.length, minutes)}${deeper > 0 ? `${locale === 'en' ? ', ' : '，'}${texts.deeper(deeper)}` : ''}`,
    texts.far(sum.done, sum.total),
    ...(sum.planned > 0 ? [texts.planned(sum.planned)] : []),
  ];
  const mark = known
    ? `<li><span class="done-mark" title="${escapeHtml(texts.knownWhy)}">${texts.known}</span></li>`
    : '';
  return `<ul class="facts">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}${mark}</ul>`;
}

function map(
  { catalogue, progress, roadmap, stage, texts: all, locale }: StagePageInput,
  places: readonly EntryPlace[],
) {
  const texts = STAGE_PAGE_TEXTS[locale];
  const states = places.map((place) => ({ place, state: entryState(catalogue, progress, place).name }));
  const finished = states.filter(({ state }) => state === 'done' || state === 'known');
  const source = stageMap(
    {
      title: texts.mapTitle(stage.title[locale]),
      description: texts.mapDescription(places.map((place) => numberedTitle(place, locale))),
      places,
      areas: all.stages[stage.id]?.areas ?? [],
      catalogue,
      finished: new Set(finished.map(({ place }) => place.entry.syllabus)),
    },
    locale,
  );
  const rows = states.map(({ place, state }) => {
    const title = escapeHtml(numberedTitle(place, locale));
    const { lesson, syllabus } = place.entry;
    const address =
      lesson && catalogue.isWritten(place.entry) ? writeLessonAddress({ ...lesson, entry: syllabus }) : '';
    const link = address === '' ? title : `<a href="#" data-address="${escapeHtml(address)}">${title}</a>`;
    return `<li>${link} <span class="muted">${escapeHtml(texts.states[state])}</span></li>`;
  });
  return (
    `${diagramBlock(source, inlineContext(locale))}<p class="muted">${escapeHtml(texts.mapHint)}</p>` +
    `<ul class="entries" aria-label="${escapeHtml(`${texts.lessons}: ${roadmap.title[locale]}`)}">${rows.join('')}</ul>`
  );
}

function questions(input: StagePageInput, known: boolean): string {
  const { catalogue, locale, result, drawn } = input;
  const texts = STAGE_PAGE_TEXTS[locale];
  const shown = input.questions.flatMap((question) => {
    const html = drawn.get(questionKey(question));
    const lesson = catalogue.lesson(question.lesson);
    if (html === undefined || lesson === undefined) {
      return [];
    }
    const title = escapeHtml(chooseText(lesson, locale).text.title);
    const address = writeLessonAddress({ lesson: lesson.id, section: question.quiz });
    return [
      `${html}<p class="muted from">${escapeHtml(texts.from)} <a href="#" data-address="${escapeHtml(address)}">${title}</a></p>`,
    ];
  });
  if (shown.length === 0) {
    return `<p>${escapeHtml(texts.noQuestions)}</p>`;
  }
  const { answered, right, total, needed, state } = result;
  const says =
    state === 'passed'
      ? texts.passed(right, total)
      : state === 'failed'
        ? texts.failed(right, total, needed)
        : texts.progress(answered, total, right);
  const buttons = [
    ...(answered > 0 ? [button('other-questions', texts.others)] : []),
    ...(known ? [button('not-known', texts.notKnown)] : []),
  ];
  return (
    `<p>${escapeHtml(texts.questionsIntro(total, needed))}</p>` +
    `<div class="box finish" id="${RESULT_ID}" tabindex="-1"><p data-page-status role="status">${escapeHtml(says)}</p>` +
    `${buttons.length === 0 ? '' : `<p class="actions">${buttons.join(' ')}</p>`}</div>${shown.join('')}`
  );
}

function button(action: string, label: string): string {
  return `<button type="button" class="secondary" id="do-${action}" data-page-action="${action}" data-value="">${escapeHtml(label)}</button>`;
}

function project({ title, steps, done }: StageProject, locale: Locale, context: RenderContext): string {
  const texts = STAGE_PAGE_TEXTS[locale];
  return (
    `<div class="box exercise"><p class="box-title">${renderInlineText(title[locale], context)}</p>` +
    `${list(
      steps.map((step) => step[locale]),
      context,
      'ol',
    )}` +
    `<p><strong>${escapeHtml(texts.projectDone)}</strong>${locale === 'en' ? ': ' : '：'}${renderInlineText(done[locale], context)}</p></div>`
  );
}

/** Back to the last lesson of the stage, on to the first of the next one; at the end back to the roadmap's page. */
function neighbours({ catalogue, roadmap, stage, locale }: StagePageInput, places: readonly EntryPlace[]): string {
  const texts = STAGE_PAGE_TEXTS[locale];
  const written = (place: EntryPlace) => catalogue.isWritten(place.entry);
  const last = places.findLast(written);
  const after = roadmap.stages.slice(roadmap.stages.indexOf(stage) + 1);
  const next = after.flatMap((other) => entriesUnder(catalogue, roadmap, other)).find(written);
  const link = (kind: 'previous' | 'next', address: string, title: string) =>
    `<a class="${kind}" href="#" data-address="${escapeHtml(address)}"><span class="muted">${escapeHtml(texts[kind])}</span>` +
    `<span>${escapeHtml(title)}</span></a>`;
  const to = (kind: 'previous' | 'next', place: EntryPlace | undefined) =>
    place?.entry.lesson === undefined
      ? kind === 'next'
        ? link(kind, roadmapAddress(roadmap.id), roadmap.title[locale])
        : '<span></span>'
      : link(
          kind,
          writeLessonAddress({ ...place.entry.lesson, entry: place.entry.syllabus }),
          place.entry.title[locale],
        );
  return `<nav class="neighbours" aria-label="${escapeHtml(texts.neighbours)}">${to('previous', last)}${to('next', next)}</nav>`;
}
