import * as vscode from 'vscode';
import { type Catalogue, chooseText } from '../../core/curriculum/catalogue';
import { CONCEPT_NAMES } from '../../core/curriculum/conceptNames';
import { shortEntryName } from '../../core/curriculum/entryNames';
import { minutesOf } from '../../core/curriculum/entryRow';
import type { LessonTarget } from '../../core/curriculum/model';
import { ROW_TEXTS } from '../../core/curriculum/rowTexts';
import { type SearchHit, searchLessons } from '../../core/curriculum/searchLessons';
import type { Locale } from '../../core/util/locale';
import type { CommandDeps } from './commandDeps';

/** Finds a lesson by title, summary or concept, in either language, and opens it. */
export async function findLesson({ catalogue, lessons, services }: CommandDeps): Promise<void> {
  const target = await pickLesson(catalogue, services.settings.locale, vscode.l10n.t('Find a lesson'));
  if (target !== undefined) {
    await lessons.open(target);
  }
}

interface LessonItem extends vscode.QuickPickItem {
  readonly target: LessonTarget;
}

/** Undefined when the user leaves without choosing. */
export async function pickLesson(
  catalogue: Catalogue,
  locale: Locale,
  title: string,
): Promise<LessonTarget | undefined> {
  const picker = vscode.window.createQuickPick<LessonItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Words of the title, the summary or a concept, in English or Chinese');
  const search = () => {
    picker.items = searchLessons(catalogue, picker.value).map((hit) => toItem(catalogue, hit, locale));
  };
  search();
  picker.onDidChangeValue(search);
  try {
    return await new Promise<LessonTarget | undefined>((resolve) => {
      picker.onDidAccept(() => resolve(picker.activeItems[0]?.target));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
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
    target: section === undefined ? { lesson: lesson.id } : { lesson: lesson.id, section },
  };
}
