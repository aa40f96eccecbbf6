import * as vscode from 'vscode';
import { type Catalogue, chooseText } from '../../core/curriculum/catalogue';
import { CONCEPT_NAMES } from '../../core/curriculum/conceptNames';
import { shortEntryName } from '../../core/curriculum/entryNames';
import { minutesOf } from '../../core/curriculum/entryRow';
import type { Glossary } from '../../core/curriculum/glossary';
import type { Lesson, LessonTarget } from '../../core/curriculum/model';
import { ROW_TEXTS } from '../../core/curriculum/rowTexts';
import type { SearchIndexData } from '../../core/curriculum/searchIndex';
import type { SearchHit } from '../../core/curriculum/searchLessons';
import type { Locale } from '../../core/util/locale';
import type { Services } from '../platform/services';
import type { CommandDeps } from './commandDeps';

/** Finds a lesson by any word in it, in either language, and opens it where it says so. */
export async function findLesson(deps: CommandDeps): Promise<void> {
  const target = await pickLesson(deps, vscode.l10n.t('Find a lesson'));
  if (target !== undefined) {
    await deps.lessons.open(target);
  }
}

interface LessonItem extends vscode.QuickPickItem {
  readonly lesson: Lesson;
  readonly target: LessonTarget;
}

type Search = (query: string) => readonly SearchHit[];

/** Undefined when the user leaves without choosing. */
export async function pickLesson(
  { catalogue, services }: Pick<CommandDeps, 'catalogue' | 'services'>,
  title: string,
): Promise<LessonTarget | undefined> {
  const { locale } = services.settings;
  const picker = vscode.window.createQuickPick<LessonItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Any word of a lesson, its code or a term of the glossary, in English or Chinese');
  picker.busy = true;
  try {
    const chosen = new Promise<LessonItem | undefined>((resolve) => {
      picker.onDidAccept(() => resolve(picker.activeItems[0]));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
    const search = await loadSearch(catalogue, services);
    const show = () => {
      picker.items = search(picker.value).map((hit) => toItem(catalogue, hit, locale));
    };
    show();
    picker.busy = false;
    picker.onDidChangeValue(show);
    const item = await chosen;
    return item && (await atSection(item, picker.value, services));
  } finally {
    picker.dispose();
  }
}

/** The code that searches and what it looks into: read when it is used, each time, so that nothing of it stays. */
async function loadSearch(catalogue: Catalogue, { assets, log }: Services): Promise<Search> {
  const { findLessons, SearchIndex } = await import('../../core/curriculum/findLessons');
  try {
    const [index, glossary] = await Promise.all(
      ['search', 'glossary'].map((name) => assets.readText(`lessons/${name}.json`)),
    );
    const sources = {
      index: new SearchIndex(JSON.parse(index ?? '') as SearchIndexData),
      glossary: JSON.parse(glossary ?? '') as Glossary,
    };
    return (query) => findLessons(catalogue, query, sources);
  } catch (cause) {
    log.error('The words of the lessons could not be read: only titles and concepts are searched', cause);
    return (query) => findLessons(catalogue, query, undefined);
  }
}

/** A lesson that was found by its text is opened at the section that says it. */
async function atSection(
  { lesson, target }: LessonItem,
  query: string,
  { assets, settings }: Services,
): Promise<LessonTarget> {
  if (target.section !== undefined || query.trim() === '') {
    return target;
  }
  const [{ sectionHolding }, body] = await Promise.all([
    import('../../core/curriculum/findLessons'),
    assets.readText(chooseText(lesson, settings.locale).text.body),
  ]);
  const section = sectionHolding(body, query);
  return section === undefined ? target : { ...target, section };
}

/** `alwaysShow`, because our own search decides, in both languages, what matches: the picker knows the label only. */
function toItem(catalogue: Catalogue, { lesson, section }: SearchHit, locale: Locale): LessonItem {
  const { title, summary, sections } = chooseText(lesson, locale).text;
  const home = catalogue.home(lesson.id);
  const heading = sections.find(({ id }) => id === section)?.title;
  const concepts = lesson.concepts.map((concept) => CONCEPT_NAMES[concept][locale]);
  const texts = ROW_TEXTS[locale];
  const facts = [
    home && shortEntryName(home, locale),
    heading,
    texts.minutes(minutesOf(lesson, { lesson: lesson.id })),
  ];
  return {
    label: title,
    description: facts.filter(Boolean).join(' · '),
    detail: concepts.length === 0 ? summary : `${summary} (${texts.list(concepts)})`,
    iconPath: new vscode.ThemeIcon('mortar-board'),
    alwaysShow: true,
    lesson,
    target: section === undefined ? { lesson: lesson.id } : { lesson: lesson.id, section },
  };
}
