import type { Topology } from '../rocketmq/flowModel';
import type { ProjectSummary } from '../rocketmq/projectModel';
import type { Concept } from '../rocketmq/vocabulary';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import { chooseText, type Catalogue } from './catalogue';
import { CONCEPT_NAMES } from './conceptNames';
import type { ProgressReader } from './entryState';
import { writeLessonAddress } from './lessonAddress';
import { isLessonDone } from './lessonState';
import type { Lesson, LessonTarget } from './model';
import type { Page } from './page';
import { clientTexts } from './projectText';
import { PROJECT_TEXTS, type ProjectTexts } from './projectPageTexts';
import { ROW_TEXTS } from './rowTexts';

export const PROJECT_ADDRESS = 'project:';

/** A lesson that the project's code asks for. */
export interface PathLesson {
  readonly lesson: Lesson;
  readonly target: LessonTarget;
  /** Places in the project that it explains. */
  readonly places: number;
  readonly done: boolean;
}

/** Every lesson on what the code uses, in the order of the roadmaps. */
export function learningPath(
  catalogue: Catalogue,
  progress: ProgressReader,
  used: ReadonlyMap<Concept, number>,
): readonly PathLesson[] {
  const found = new Map<string, { target: LessonTarget; most: number; places: number }>();
  for (const [concept, count] of used) {
    const target = catalogue.conceptTarget(concept);
    const known = found.get(target.lesson) ?? { target, most: 0, places: 0 };
    found.set(target.lesson, {
      target: count > known.most ? target : known.target,
      most: Math.max(count, known.most),
      places: known.places + count,
    });
  }
  const ordered = catalogue.roadmaps.flatMap(({ id }) =>
    catalogue.entries(id).flatMap(({ entry }) => entry.lesson?.lesson ?? []),
  );
  const ids = new Set([...ordered, ...catalogue.lessons.map(({ id }) => id)]);
  return [...ids].flatMap((id) => {
    const [lesson, on] = [catalogue.lesson(id), found.get(id)];
    return lesson === undefined || on === undefined
      ? []
      : [{ lesson, target: on.target, places: on.places, done: isLessonDone(lesson, progress.lesson(id)) }];
  });
}

export interface ProjectPageInput {
  readonly summary: ProjectSummary;
  readonly topology: Topology;
  readonly path: readonly PathLesson[];
  readonly catalogue: Pick<Catalogue, 'conceptTarget'>;
}

/** "Read my project": what it uses, what stands out, and which lessons explain it. */
export function projectPage(input: ProjectPageInput, locale: Locale): Page {
  const texts = PROJECT_TEXTS[locale];
  const { summary } = input;
  const rest =
    summary.places === 0
      ? `<p>${escapeHtml(texts.nothing)}</p>`
      : section('clients', texts.clients, clients(input, locale)) +
        section('concepts', texts.concepts, concepts(input, locale)) +
        section('flow', texts.flow, flow(input, texts)) +
        section('out', texts.standsOut, standsOut(input, texts)) +
        section('path', texts.path, path(input, texts, locale));
  return {
    address: PROJECT_ADDRESS,
    title: texts.title,
    locale,
    breadcrumb: [texts.title],
    contents:
      summary.places === 0
        ? []
        : [
            { id: 'clients', level: 2, title: texts.clients },
            { id: 'concepts', level: 2, title: texts.concepts },
            { id: 'flow', level: 2, title: texts.flow },
            { id: 'out', level: 2, title: texts.standsOut },
            { id: 'path', level: 2, title: texts.path },
          ],
    html: `<h1>${escapeHtml(texts.title)}</h1><p>${escapeHtml(texts.sum(summary.places, summary.files))}</p>${rest}`,
  };
}

function section(id: string, title: string, html: string): string {
  return `<section><h2 id="${id}">${escapeHtml(title)}</h2>${html}</section>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function clients({ summary }: ProjectPageInput, locale: Locale): string {
  return list(clientTexts(summary, ROW_TEXTS[locale]).map(escapeHtml));
}

function concepts({ summary, catalogue }: ProjectPageInput, locale: Locale): string {
  const byCount = [...summary.concepts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return list(
    byCount.map(([concept, count]) => {
      const address = writeLessonAddress(catalogue.conceptTarget(concept));
      const name = escapeHtml(CONCEPT_NAMES[concept][locale]);
      return `<a href="#" data-address="${escapeHtml(address)}">${name}</a> ${escapeHtml(PROJECT_TEXTS[locale].places(count))}`;
    }),
  );
}

function flow({ topology }: ProjectPageInput, texts: ProjectTexts): string {
  const topics = topology.topics.filter(({ resolved }) => resolved);
  const groups = topology.groups.filter(({ resolved }) => resolved);
  const rows = topics.map(
    ({ name }) =>
      `<li><button type="button" class="secondary" data-page-action="follow" data-value="${escapeHtml(name)}">` +
      `${escapeHtml(name)}</button></li>`,
  );
  return (
    `<p>${escapeHtml(texts.flowSum(topics.length, groups.length))} ` +
    `<button type="button" class="secondary" data-page-action="map" data-value="">${escapeHtml(texts.openMap)}</button></p>` +
    (rows.length === 0 ? '' : `<p>${escapeHtml(texts.follow)}</p><ul>${rows.join('')}</ul>`)
  );
}

/** What is worth a look; not what is wrong: that is what findings say. */
function standsOut({ topology, summary }: ProjectPageInput, texts: ProjectTexts): string {
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
  const resolved = topology.topics.filter((topic) => topic.resolved);
  const rows = [
    texts.silent(names(resolved.filter(({ consumers }) => consumers.length === 0))),
    texts.unfed(names(resolved.filter(({ producers }) => producers.length === 0))),
    texts.open([...topology.topics, ...topology.groups].filter((name) => !name.resolved).length),
    texts.shared(names(topology.groups.filter((group) => group.resolved && group.subscriptions.length > 1))),
    texts.broadcast(
      names(topology.groups.filter(({ subscriptions }) => subscriptions.some(({ broadcast }) => broadcast))),
    ),
    texts.oneway(summary.concepts.get('send-oneway') ?? 0),
    texts.otherSdks(summary.otherSdks),
    texts.unread(summary.unreadLanguages),
  ].filter((row) => row !== '');
  return rows.length === 0 ? `<p>${escapeHtml(texts.nothingStandsOut)}</p>` : list(rows.map(escapeHtml));
}

function path({ path: lessons }: ProjectPageInput, texts: ProjectTexts, locale: Locale): string {
  const done = lessons.filter((lesson) => lesson.done).length;
  const rows = lessons.map(({ lesson, target, places, done: isDone }) => {
    const title = escapeHtml(chooseText(lesson, locale).text.title);
    const address = escapeHtml(writeLessonAddress(target));
    return `<li>${isDone ? '✓ ' : ''}<a href="#" data-address="${address}">${title}</a> ${escapeHtml(texts.places(places))}${isDone ? `, ${escapeHtml(texts.done)}` : ''}</li>`;
  });
  const label = escapeHtml(texts.far(done, lessons.length));
  return (
    `<p><progress max="${Math.max(lessons.length, 1)}" value="${done}" aria-label="${label}">${label}</progress> ${label}</p>` +
    `<ol>${rows.join('')}</ol>`
  );
}
