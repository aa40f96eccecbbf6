import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import { type Catalogue, chooseText } from './catalogue';
import { type ProgressReader, type Tally, tally } from './entryState';
import { entriesUnder } from './groupRow';
import { dayOf } from './learningLog';
import { LOG_ADDRESS } from './logAddress';
import { LOG_TEXTS, type LogTexts } from './logTexts';
import type { Page } from './page';
import type { LearningLog, LogDay } from './progressModel';

/** How much of the past the calendar shows, the current week included. */
export const CALENDAR_WEEKS = 26;

export interface LogStage {
  readonly roadmap: string;
  readonly stage: string;
  readonly tally: Tally;
}

export interface LogData {
  /** `2026-03-14`, the last day of the calendar. */
  readonly today: string;
  readonly log: LearningLog;
  /** Lesson id -> title in the language of the page; lessons that no longer exist are absent. */
  readonly titles: ReadonlyMap<string, string>;
  /** Stages with something to do, in order. */
  readonly stages: readonly LogStage[];
}

/** Gathers what the page shows. Stages in which nothing is written yet are left out. */
export function readLogData(
  catalogue: Catalogue,
  progress: ProgressReader & { readonly log: LearningLog },
  now: number,
  locale: Locale,
): LogData {
  const stages = catalogue.roadmaps.flatMap((roadmap) =>
    roadmap.stages.map((stage) => ({
      roadmap: roadmap.title[locale],
      stage: stage.title[locale],
      tally: tally(catalogue, progress, entriesUnder(catalogue, roadmap, stage)),
    })),
  );
  return {
    today: dayOf(now),
    log: progress.log,
    titles: new Map(catalogue.lessons.map((lesson) => [lesson.id, chooseText(lesson, locale).text.title])),
    stages: stages.filter((stage) => stage.tally.total > 0),
  };
}

/** The learning log as the lesson panel shows it. */
export function logPage(data: LogData, locale: Locale): Page {
  const texts = LOG_TEXTS[locale];
  return {
    address: LOG_ADDRESS,
    title: texts.title,
    locale,
    breadcrumb: [texts.title],
    contents: [
      { id: 'activity', level: 2, title: texts.activity },
      { id: 'stages', level: 2, title: texts.stages },
      { id: 'days', level: 2, title: texts.days },
    ],
    html: renderLog(data, locale),
  };
}

/** Its HTML: class names only, no inline style; links have the scheme `lesson:`. */
export function renderLog(data: LogData, locale: Locale): string {
  const texts = LOG_TEXTS[locale];
  const days = Object.entries(data.log).filter(([, day]) => day.opened.length + day.finished.length > 0);
  const finished = new Set(days.flatMap(([, day]) => day.finished)).size;
  return (
    `<h1>${escapeHtml(texts.title)}</h1><p class="log-sum">${escapeHtml(texts.sum(finished, days.length))}</p>` +
    section('activity', texts.activity, calendar(data, locale)) +
    section('stages', texts.stages, stageList(data.stages, texts)) +
    section('days', texts.days, dayList(data, days, texts))
  );
}

function section(id: string, title: string, html: string): string {
  return `<section><h2 id="${id}">${escapeHtml(title)}</h2>${html}</section>`;
}

/** A table with a row for each day of the week, weeks beginning on Monday; the table scrolls where it is too wide. */
function calendar({ today, log }: LogData, locale: Locale): string {
  const texts = LOG_TEXTS[locale];
  const last = toNumber(today);
  const monday = last - weekday(last) - (CALENDAR_WEEKS - 1) * 7;
  const weeks = Array.from({ length: CALENDAR_WEEKS }, (_, week) => monday + week * 7);
  const head = weeks.map((day, at) => {
    const month = toDay(day).slice(0, 7);
    const isNew = at === 0 || toDay(day - 7).slice(0, 7) !== month;
    return isNew ? `<th scope="col">${escapeHtml(texts.month(Number(month.slice(5))))}</th>` : '<td></td>';
  });
  const rows = texts.weekdays.map((name, at) => {
    const cells = weeks.map((week) => (week + at > last ? '<td></td>' : dayCell(toDay(week + at), log, texts)));
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
  });
  return (
    `<div class="log-calendar" tabindex="0" role="region" aria-label="${escapeHtml(texts.activity)}"><table>` +
    `<caption>${escapeHtml(texts.calendarCaption(CALENDAR_WEEKS))}</caption>` +
    `<thead><tr><td></td>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  );
}

function dayCell(day: string, log: LearningLog, texts: LogTexts): string {
  const { opened, finished } = log[day] ?? { opened: [], finished: [] };
  const label = escapeHtml(texts.day(day, opened.length, finished.length));
  const level = Math.min(4, opened.length + 2 * finished.length);
  return `<td class="log-day level-${level}" title="${label}"><span class="visually-hidden">${label}</span></td>`;
}

function stageList(stages: readonly LogStage[], texts: LogTexts): string {
  if (stages.length === 0) {
    return `<p>${escapeHtml(texts.nothing)}</p>`;
  }
  const roadmaps = [...new Set(stages.map(({ roadmap }) => roadmap))];
  return roadmaps
    .map((roadmap) => {
      const rows = stages.filter((stage) => stage.roadmap === roadmap).map((stage) => stageRow(stage, texts));
      return `<h3>${escapeHtml(roadmap)}</h3><ul class="log-stages">${rows.join('')}</ul>`;
    })
    .join('');
}

function stageRow({ stage, tally: { done, total, percent = 0 } }: LogStage, texts: LogTexts): string {
  const far = escapeHtml(texts.far(done, total, percent));
  const name = escapeHtml(stage);
  return (
    `<li><span class="log-stage">${name}</span>` +
    `<progress max="${total}" value="${done}" aria-label="${name}">${far}</progress><span class="log-far">${far}</span></li>`
  );
}

function dayList({ titles }: LogData, days: readonly (readonly [string, LogDay])[], texts: LogTexts): string {
  if (days.length === 0) {
    return `<p>${escapeHtml(texts.nothing)}</p>`;
  }
  const lesson = (id: string) => {
    const title = titles.get(id);
    return title === undefined
      ? `<li>${escapeHtml(id)}</li>`
      : `<li><a href="#" data-address="lesson:${escapeHtml(id)}">${escapeHtml(title)}</a></li>`;
  };
  const list = (name: string, ids: readonly string[]) =>
    ids.length === 0 ? '' : `<p>${escapeHtml(name)}</p><ul>${ids.map(lesson).join('')}</ul>`;
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(
      ([day, { opened, finished }]) =>
        `<div class="log-entry"><h3><time datetime="${day}">${escapeHtml(texts.date(day))}</time></h3>` +
        `${list(texts.finished, finished)}${list(
          texts.opened,
          opened.filter((id) => !finished.includes(id)),
        )}</div>`,
    )
    .join('');
}

// Days are counted in UTC, where each has 24 hours: a day has no time zone once it has a date.
const DAY = 86_400_000;

function toNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function toDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** 0 for Monday. Day 0 of the epoch was a Thursday. */
function weekday(number: number): number {
  return (number + 3) % 7;
}
