import { readExpectation, type LabObservation } from '../../core/markdown/expectation';
import type { OutlineExercise } from '../../core/markdown/outline';
import { readLessonAddress } from '../../core/curriculum/lessonAddress';
import type { LessonContent } from './lessonContent';
import type { LessonDeps } from './lessonDeps';
import { OpenLesson, type LessonTools } from './openLesson';
import type { OpenPage, PageHost, PageProvider } from './pageProvider';

/** The pages of the lessons. */
export class LessonPages implements PageProvider {
  readonly scheme = 'lesson';

  constructor(
    private readonly _deps: LessonDeps,
    private readonly _content: LessonContent,
    private readonly _tools: LessonTools,
  ) {}

  async open(text: string, host: PageHost): Promise<OpenPage | undefined> {
    const asked = readLessonAddress(text);
    if (!asked) {
      return undefined;
    }
    const catalogue = await this._deps.catalogue();
    const target = catalogue.resolve(asked.lesson, asked.section);
    const lesson = target && catalogue.lesson(target.lesson);
    if (!target || !lesson) {
      return undefined;
    }
    const instead = lesson.id !== asked.lesson;
    const entry = instead || !asked.entry || !catalogue.entry(asked.entry) ? undefined : asked.entry;
    const { locale } = this._deps.services.settings;
    const chosen = catalogue.text(lesson, locale);
    const [body, region, glossary, { lessonPage, linkedTerms, readOutline }] = await Promise.all([
      this._content.body(chosen.text.body),
      this._content.regions(),
      this._content.glossary(),
      import('../../core/curriculum/reading'),
    ]);
    const page = lessonPage({
      catalogue,
      lesson,
      address: { lesson: lesson.id, ...(entry === undefined ? {} : { entry }) },
      locale,
      body,
      instead,
      context: {
        region,
        image: (path) => host.resource(`lessons/${lesson.id}/${path}`),
        terms: linkedTerms(glossary, catalogue, lesson.id, chosen.locale),
      },
    });
    const { quizzes, exercises } = readOutline(body);
    // Reading the project is worth its price now: a lesson that lists its places is on screen.
    void this._deps.index.ensure();
    return new OpenLesson(this._deps, this._tools, host, {
      lesson,
      language: chosen.locale,
      title: chosen.text.title,
      quizzes,
      observations: observationsOf(exercises),
      entry,
      page,
      section: target.section,
    });
  }
}

/** The build turned what exercises expect into JSON, and found it sound. */
function observationsOf(exercises: readonly OutlineExercise[]): Map<string, readonly LabObservation[]> {
  const found = new Map<string, readonly LabObservation[]>();
  for (const { id, kind, expect } of exercises) {
    const expectation = kind === 'lab' && expect !== undefined ? readExpectation(JSON.parse(expect.text)) : undefined;
    if (typeof expectation === 'object' && expectation.lab !== undefined) {
      found.set(id, expectation.lab);
    }
  }
  return found;
}
