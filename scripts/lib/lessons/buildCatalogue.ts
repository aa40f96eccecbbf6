import type {
  CatalogueData,
  Lesson,
  LessonTarget,
  LessonText,
  Roadmap,
  RoadmapEntry,
  RoadmapStage,
} from '../../../src/core/curriculum/model';
import { clientOf, familyOfClient } from '../../../src/core/curriculum/clients';
import type { OutlineSection } from '../../../src/core/markdown/outline';
import { type Concept, CONCEPTS } from '../../../src/core/rocketmq/vocabulary';
import type { Locale } from '../../../src/core/util/locale';
import type { LessonFile, LessonSource } from './readLessons';
import { type Roadmaps } from './readRoadmaps';

/** Reading speeds for the deeper parts: technical text is read slower than a story. */
const WORDS_A_MINUTE = 180;
const CHARACTERS_A_MINUTE = 320;

export function buildCatalogue(sources: readonly LessonSource[], { roadmaps, rows }: Roadmaps): CatalogueData {
  const order = rows.flatMap(({ entry }) => (entry.lesson ? [entry.lesson.lesson] : []));
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const sorted = [...sources].sort((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
  const written = new Set(sorted.map(({ id }) => id));
  return {
    roadmaps: roadmaps.map((roadmap): Roadmap => ({
      ...roadmap,
      stages: roadmap.stages.map((each) => settle(each, written)),
    })),
    lessons: sorted.map(lessonOf),
    concepts: conceptTargets(sorted, order[0]),
    rules: ruleTargets(sorted),
  };
}

/** An entry whose lesson is not there yet is planned, whatever the roadmap says; a test of the content reports it. */
function settle(stage: RoadmapStage, written: ReadonlySet<string>): RoadmapStage {
  const entries = stage.entries.map((entry): RoadmapEntry => {
    if (!entry.lesson || written.has(entry.lesson.lesson)) {
      return entry;
    }
    const { lesson, ...rest } = entry;
    void lesson;
    return { ...rest, planned: true };
  });
  return { ...stage, entries, stages: stage.stages.map((each) => settle(each, written)) };
}

function lessonOf({ id, files }: LessonSource): Lesson {
  const main = mainFile(files);
  const { frontMatter, outline } = main;
  const clients = new Set(outline.regions.map(({ key }) => clientOf(key)));
  const ids = (parts: readonly { readonly id: string }[]) => parts.map((part) => part.id);
  return {
    id,
    texts: Object.fromEntries([...files].map(([locale, file]) => [locale, textOf(id, file)])),
    minutes: frontMatter.minutes,
    deeperMinutes: deeperMinutes(main),
    concepts: frontMatter.concepts,
    rules: frontMatter.rules,
    prerequisites: frontMatter.prerequisites,
    versions: frontMatter.versions,
    quizzes: ids(outline.quizzes),
    predictions: ids(outline.predictions),
    exercises: ids(outline.exercises),
    cards: ids(outline.cards),
    families: [...clients].filter((client) => familyOfClient(client) !== undefined),
  };
}

function mainFile(files: ReadonlyMap<Locale, LessonFile>): LessonFile {
  const file = files.get('en') ?? [...files.values()][0];
  if (!file) {
    throw new Error('a lesson has at least one language');
  }
  return file;
}

function textOf(id: string, { frontMatter, outline, locale }: LessonFile): LessonText {
  return {
    title: frontMatter.title,
    summary: frontMatter.summary,
    sections: outline.sections.map(({ id: section, level, title }) => ({ id: section, level, title })),
    body: `lessons/${id}/${locale}.md`,
  };
}

function deeperMinutes({ outline }: LessonFile): number {
  const { words, characters } = outline.deeper;
  // In a Chinese text the Latin words are names within the sentence: they count little beside its characters.
  const minutes = characters > words ? characters / CHARACTERS_A_MINUTE : words / WORDS_A_MINUTE;
  return Math.ceil(minutes);
}

/** The section that has the concept as its id; until it is written, the first lesson. */
function conceptTargets(lessons: readonly LessonSource[], first = 'mastery-01'): Record<Concept, LessonTarget> {
  const fallback: LessonTarget = { lesson: lessons[0]?.id ?? first };
  return Object.fromEntries(
    CONCEPTS.map((concept) => {
      const owner = lessons.find(({ files }) => conceptSection(mainFile(files), concept));
      return [concept, owner ? { lesson: owner.id, section: concept } : fallback];
    }),
  ) as Record<Concept, LessonTarget>;
}

export function conceptSection({ outline }: LessonFile, concept: Concept): OutlineSection | undefined {
  return outline.sections.find(({ id }) => id === concept);
}

/** The section with the rule's pitfall; for rules without one the lesson that lists them. Earlier lessons win. */
function ruleTargets(lessons: readonly LessonSource[]): Record<string, LessonTarget> {
  const targets: Record<string, LessonTarget> = {};
  for (const { id, files } of lessons) {
    for (const { rule, section } of mainFile(files).outline.pitfalls) {
      targets[rule] ??= section === '' ? { lesson: id } : { lesson: id, section };
    }
  }
  for (const { id, files } of lessons) {
    for (const rule of mainFile(files).frontMatter.rules) {
      targets[rule] ??= { lesson: id };
    }
  }
  return Object.fromEntries(Object.entries(targets).sort(([a], [b]) => (a < b ? -1 : 1)));
}
