import type { Concept } from '../rocketmq/vocabulary';
import type { Locale } from '../util/locale';
import type { CatalogueData, Lesson, LessonTarget, LessonText, Roadmap, RoadmapEntry, RoadmapStage } from './model';

/** An entry and where it stands. */
export interface EntryPlace {
  readonly entry: RoadmapEntry;
  readonly roadmap: Roadmap;
  /** From the outermost stage to the one that holds the entry; at least one. */
  readonly stages: readonly RoadmapStage[];
  /** Zero-based, over all entries of the roadmap. */
  readonly index: number;
}

/** A lesson's text and the language it is really in: the other one where the wanted one is missing. */
export interface ChosenText {
  readonly text: LessonText;
  readonly locale: Locale;
}

/** Look-ups over the roadmaps and lessons that ship. Immutable; every list is in reading order. */
export class Catalogue {
  readonly roadmaps: readonly Roadmap[];
  readonly lessons: readonly Lesson[];
  private readonly _lessons: ReadonlyMap<string, Lesson>;
  private readonly _places = new Map<string, EntryPlace>();
  private readonly _byRoadmap = new Map<string, EntryPlace[]>();
  private readonly _byLesson = new Map<string, EntryPlace[]>();

  constructor(private readonly _data: CatalogueData) {
    this.roadmaps = _data.roadmaps;
    this.lessons = _data.lessons;
    this._lessons = new Map(_data.lessons.map((lesson) => [lesson.id, lesson]));
    for (const roadmap of _data.roadmaps) {
      const places: EntryPlace[] = [];
      collect(roadmap, roadmap.stages, [], places);
      this._byRoadmap.set(roadmap.id, places);
      for (const place of places) {
        this._places.set(place.entry.syllabus, place);
        const lesson = place.entry.lesson?.lesson;
        if (lesson !== undefined) {
          this._byLesson.set(lesson, [...(this._byLesson.get(lesson) ?? []), place]);
        }
      }
    }
  }

  lesson(id: string): Lesson | undefined {
    return this._lessons.get(id);
  }

  roadmap(id: string): Roadmap | undefined {
    return this.roadmaps.find((roadmap) => roadmap.id === id);
  }

  /** The entry with this syllabus id (`mastery/05`). */
  entry(syllabus: string): EntryPlace | undefined {
    return this._places.get(syllabus);
  }

  /** All entries of a roadmap; empty for an unknown one. */
  entries(roadmap: string): readonly EntryPlace[] {
    return this._byRoadmap.get(roadmap) ?? [];
  }

  /** The entries, over all roadmaps, that this lesson or a section of it teaches. */
  entriesOf(lesson: string): readonly EntryPlace[] {
    return this._byLesson.get(lesson) ?? [];
  }

  /**
   * The entry that a lesson belongs to when it was not opened from a roadmap: the one whose roadmap gave the lesson its
   * name and that names it whole, else the first that names it.
   */
  home(lesson: string): EntryPlace | undefined {
    const places = this.entriesOf(lesson);
    const own = places.filter((place) => lesson.startsWith(`${place.roadmap.id}-`));
    const whole = (place: EntryPlace) => place.entry.lesson?.section === undefined;
    return own.find(whole) ?? places.find(whole) ?? own[0] ?? places[0];
  }

  /** True when there is a lesson to open for it. */
  isWritten(entry: RoadmapEntry): boolean {
    return !entry.planned && entry.lesson !== undefined && this._lessons.has(entry.lesson.lesson);
  }

  /** The next entry of the same roadmap that is written and leads to another place; undefined at the end. */
  next(syllabus: string): EntryPlace | undefined {
    return this._step(syllabus, 1);
  }

  /** The one before; undefined at the beginning. */
  previous(syllabus: string): EntryPlace | undefined {
    return this._step(syllabus, -1);
  }

  /**
   * What to open for an entry: itself when it is written, else the nearest earlier written entry of its roadmap, else
   * the first written one of it, else the first lesson of all. Undefined for an unknown entry or an empty catalogue.
   */
  nearestWritten(syllabus: string): LessonTarget | undefined {
    const place = this._places.get(syllabus);
    if (place === undefined) {
      return undefined;
    }
    const places = this.entries(place.roadmap.id);
    const earlier = places.slice(0, place.index + 1).reverse();
    const found = [...earlier, ...places].find(({ entry }) => this.isWritten(entry));
    const first = this.lessons[0];
    return found?.entry.lesson ?? (first === undefined ? undefined : { lesson: first.id });
  }

  /**
   * What to open for a lesson id of a link or command: the lesson, without the section if it has none of that name; for
   * the id of an entry that is not written yet (`mastery-19` or `mastery/19`), the nearest written one. Undefined for an
   * id that no lesson and no entry has.
   */
  resolve(id: string, section?: string): LessonTarget | undefined {
    const lesson = this._lessons.get(id);
    if (lesson !== undefined) {
      return section !== undefined && hasSection(lesson, section) ? { lesson: id, section } : { lesson: id };
    }
    const dash = id.indexOf('-');
    return (
      this.nearestWritten(id) ??
      (dash > 0 ? this.nearestWritten(`${id.slice(0, dash)}/${id.slice(dash + 1)}`) : undefined)
    );
  }

  /** The section that teaches a concept: where its lens leads. */
  conceptTarget(concept: Concept): LessonTarget {
    return this._data.concepts[concept];
  }

  /** The section that explains a rule; undefined when no lesson names it yet. */
  ruleTarget(rule: string): LessonTarget | undefined {
    return Object.hasOwn(this._data.rules, rule) ? this._data.rules[rule] : undefined;
  }

  /** The ids of the rules that a lesson explains. */
  get rules(): readonly string[] {
    return Object.keys(this._data.rules).sort();
  }

  /** The text in the wanted language, else in the one there is. */
  text(lesson: Lesson, locale: Locale): ChosenText {
    return chooseText(lesson, locale);
  }

  private _step(syllabus: string, direction: 1 | -1): EntryPlace | undefined {
    const from = this._places.get(syllabus);
    if (from === undefined) {
      return undefined;
    }
    const places = this.entries(from.roadmap.id);
    const rest = direction === 1 ? places.slice(from.index + 1) : places.slice(0, from.index).reverse();
    return rest.find(({ entry }) => this.isWritten(entry) && !sameTarget(entry.lesson, from.entry.lesson));
  }
}

/** The text in the wanted language, else in the one there is. A lesson always has one. */
export function chooseText(lesson: Lesson, locale: Locale): ChosenText {
  const other: Locale = locale === 'en' ? 'zh-cn' : 'en';
  const wanted = lesson.texts[locale];
  if (wanted !== undefined) {
    return { text: wanted, locale };
  }
  const text = lesson.texts[other];
  if (text === undefined) {
    throw new Error(`Lesson ${lesson.id} has no text in any language`);
  }
  return { text, locale: other };
}

/** The ids of the sections that count for reading: those of level 2, the same in every language. */
export function countedSections(lesson: Lesson): readonly string[] {
  return chooseText(lesson, 'en')
    .text.sections.filter((section) => section.level === 2)
    .map((section) => section.id);
}

function hasSection(lesson: Lesson, section: string): boolean {
  return (
    Object.values(lesson.texts).some((text) => text.sections.some(({ id }) => id === section)) ||
    [lesson.quizzes, lesson.predictions, lesson.exercises, lesson.cards].some((ids) => ids.includes(section))
  );
}

function sameTarget(a: LessonTarget | undefined, b: LessonTarget | undefined): boolean {
  return a?.lesson === b?.lesson && a?.section === b?.section;
}

function collect(
  roadmap: Roadmap,
  stages: readonly RoadmapStage[],
  above: readonly RoadmapStage[],
  into: EntryPlace[],
): void {
  for (const stage of stages) {
    const path = [...above, stage];
    for (const entry of stage.entries) {
      into.push({ entry, roadmap, stages: path, index: into.length });
    }
    collect(roadmap, stage.stages, path, into);
  }
}
