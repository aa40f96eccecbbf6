import type { Concept } from '../rocketmq/vocabulary';
import type { Locale } from '../util/locale';
import { type Catalogue, type EntryPlace, chooseText, countedSections } from './catalogue';
import { CONCEPT_NAMES } from './conceptNames';
import { numberedTitle, shortEntryName, shortNameOf } from './entryNames';
import { type EntryState, type EntryStateName, type ProgressReader, entryState } from './entryState';
import type { Lesson, LessonTarget, RoadmapEntry } from './model';
import { markdownText } from './markdownText';
import type { Row, RowIcon } from './rowModel';
import { ROW_TEXTS, type RowTexts } from './rowTexts';

const ICONS: Readonly<Record<EntryStateName, RowIcon>> = {
  'not-started': { id: 'circle-large-outline' },
  'in-progress': { id: 'color-mode', color: 'charts.yellow' },
  done: { id: 'pass-filled', color: 'testing.iconPassed' },
  known: { id: 'pass', color: 'testing.iconPassed' },
  planned: { id: 'clockface', color: 'disabledForeground' },
  reading: { id: 'book' },
  skipped: { id: 'circle-slash', color: 'disabledForeground' },
};

const CONTEXTS: Readonly<Record<EntryStateName, string>> = {
  'not-started': 'entry-todo',
  'in-progress': 'entry-todo',
  done: 'entry-done',
  known: 'entry-todo',
  planned: 'entry-planned',
  reading: 'entry-reading',
  skipped: 'entry-skipped',
};

/** The icon of a state, also for stages and roadmaps. */
export function stateIcon(state: EntryStateName): RowIcon {
  return ICONS[state];
}

export function entryRow(
  catalogue: Catalogue,
  progress: ProgressReader,
  place: EntryPlace,
  used: ReadonlyMap<Concept, number>,
  locale: Locale,
): Row {
  const texts = ROW_TEXTS[locale];
  const state = entryState(catalogue, progress, place);
  const { entry } = place;
  const lesson = entry.lesson && catalogue.lesson(entry.lesson.lesson);
  const minutes = lesson && entry.lesson ? (entry.minutes ?? minutesOf(lesson, entry.lesson)) : undefined;
  const concepts = lesson && entry.lesson ? conceptsIn(catalogue, lesson, entry.lesson, used) : [];
  const partly = state.name === 'in-progress' && state.total > 1;
  const stateWord = ['planned', 'skipped', 'reading', 'known'].includes(state.name);
  const extras = [
    ...(state.readIn === undefined ? [] : [texts.readIn(shortEntryName(state.readIn, locale))]),
    ...stackText(catalogue, place, locale, texts),
    ...(concepts.length > 0 ? [texts.inProject] : []),
  ];
  const description = [
    ...(stateWord ? [texts.states[state.name]] : []),
    ...(partly ? [texts.howFar(state.read, state.total)] : []),
    ...(minutes === undefined ? [] : [texts.minutes(minutes)]),
    ...extras,
  ];
  const title = numberedTitle(place, locale);
  const spoken = [
    title,
    texts.states[state.name],
    ...(partly ? [texts.spokenHowFar(state.read, state.total)] : []),
    ...(minutes === undefined ? [] : [texts.spokenMinutes(minutes)]),
    ...extras,
  ];
  return {
    label: title,
    description: description.join(' · '),
    tooltip: tooltip(catalogue, place, lesson, state, concepts, locale),
    icon: stateIcon(state.name),
    expand: 'leaf',
    dimmed: state.name === 'planned',
    context: CONTEXTS[state.name],
    spoken: texts.list(spoken),
    ...(hasCheckbox(state.name) ? { checked: state.name === 'done' } : {}),
    ...actionOf(entry),
  };
}

/** Minutes of the whole lesson, or the share of them that falls to one section: at least 1. */
export function minutesOf(lesson: Lesson, target: LessonTarget): number {
  const share = target.section === undefined ? 1 : Math.max(1, countedSections(lesson).length);
  return Math.max(1, Math.ceil(lesson.minutes / share));
}

/** The concepts of an entry that appear in the open project, most frequent first. */
export function conceptsIn(
  catalogue: Catalogue,
  lesson: Lesson,
  { section }: LessonTarget,
  used: ReadonlyMap<Concept, number>,
): readonly Concept[] {
  const teaches = (concept: Concept) => {
    const target = catalogue.conceptTarget(concept);
    return section === undefined
      ? target.lesson === lesson.id || lesson.concepts.includes(concept)
      : target.lesson === lesson.id && target.section === section;
  };
  return [...used]
    .filter(([concept, count]) => count > 0 && teaches(concept))
    .sort(([, a], [, b]) => b - a)
    .map(([concept]) => concept);
}

/** Further reading without an address has nothing to open. */
function actionOf({ reading, url, syllabus }: RoadmapEntry): Pick<Row, 'action'> {
  if (!reading) {
    return { action: { does: 'open-entry', syllabus } };
  }
  return url === undefined ? {} : { action: { does: 'open-url', url } };
}

function hasCheckbox(state: EntryStateName): boolean {
  return ['not-started', 'in-progress', 'done', 'known'].includes(state);
}

function stackText(catalogue: Catalogue, { entry }: EntryPlace, locale: Locale, texts: RowTexts): readonly string[] {
  if (entry.stack === undefined) {
    return [];
  }
  const stack = texts.families[entry.stack];
  const equivalent = shortNameOf(catalogue, entry.equivalent, locale);
  return [equivalent === undefined ? texts.onlyStack(stack) : texts.otherStack(stack, equivalent)];
}

function tooltip(
  catalogue: Catalogue,
  place: EntryPlace,
  lesson: Lesson | undefined,
  state: EntryState,
  concepts: readonly Concept[],
  locale: Locale,
): string {
  const texts = ROW_TEXTS[locale];
  const lines = [`**${markdownText(numberedTitle(place, locale))}**`];
  if (state.name === 'planned') {
    const target = catalogue.nearestWritten(place.entry.syllabus);
    const nearest = target && catalogue.lesson(target.lesson);
    lines.push(texts.plannedWhy(nearest ? markdownText(chooseText(nearest, locale).text.title) : '-'));
  } else if (state.name === 'reading') {
    lines.push(texts.readingWhy);
  } else if (lesson !== undefined) {
    lines.push(markdownText(chooseText(lesson, locale).text.summary));
  }
  if (concepts.length > 0) {
    lines.push(`${texts.inProject}: ${texts.list(concepts.map((concept) => CONCEPT_NAMES[concept][locale]))}`);
  }
  const equivalent = place.entry.equivalent === undefined ? undefined : catalogue.entry(place.entry.equivalent);
  if (equivalent !== undefined && place.entry.stack !== undefined) {
    const name = `${shortEntryName(equivalent, locale)} (${markdownText(equivalent.entry.title[locale])})`;
    lines.push(texts.otherStack(texts.families[place.entry.stack], name));
  }
  return lines.join('\n\n');
}
