import type { Catalogue } from '../../core/curriculum/catalogue';
import { entriesUnder } from '../../core/curriculum/groupRow';
import type { Lesson, Roadmap, RoadmapStage } from '../../core/curriculum/model';
import type { ProgressBook } from '../../core/curriculum/progressBook';
import type { Answer } from '../../core/curriculum/progressModel';
import type { KeyValueStore } from '../../core/curriculum/progressVault';
import { NO_TEXTS, type RoadmapTexts, type RoadmapTextsData } from '../../core/curriculum/roadmapTexts';
import { readStageAddress, ROADMAP_SCHEME, STAGE_SCHEME, stageKey } from '../../core/curriculum/stageAddress';
import type { StageAttempt, StageQuestion } from '../../core/curriculum/stageQuestions';
import { lessonStrings } from '../../core/markdown/lessonStrings';
import type { AssetReader } from '../../core/util/assets';
import { isRecord } from '../../core/util/isRecord';
import { lazy } from '../../core/util/lazy';
import type { Locale } from '../../core/util/locale';
import { LessonContent } from './lessonContent';
import type { OpenPage, PageHost, PageProvider } from './pageProvider';
import { NO_PROGRESS, ShownPage } from './shownPage';

const reading = () => import('../../core/curriculum/reading');

/** Where the answers given so far are kept, on this machine, by stage. */
const ATTEMPTS_KEY = 'stage.attempts';

export interface StagePagesDeps {
  readonly assets: AssetReader;
  readonly locale: () => Locale;
  /** Of this machine. */
  readonly store: KeyValueStore;
  readonly catalogue: () => Promise<Catalogue>;
  readonly progress: ProgressBook;
}

/** A question as it is judged and shown. */
interface Drawn {
  readonly options: readonly boolean[];
  readonly html: string;
}

/** `stage:mastery/getting-started` ends a stage; drawn anew when the reader's progress changes. */
export class StagePages implements PageProvider {
  readonly scheme = STAGE_SCHEME;
  private readonly _content: LessonContent;
  private readonly _texts;
  /** The stage of which the last question was answered just now: drawn anew, its page begins at the result. */
  private _finished = '';

  constructor(private readonly _deps: StagePagesDeps) {
    this._content = new LessonContent(_deps.assets);
    this._texts = roadmapTexts(_deps.assets);
  }

  async open(address: string, host: PageHost): Promise<OpenPage | undefined> {
    const asked = readStageAddress(address);
    const catalogue = await this._deps.catalogue();
    const roadmap = asked && catalogue.roadmap(asked.roadmap);
    const stage = roadmap?.stages.find(({ id }) => id === asked?.stage);
    if (roadmap === undefined || stage === undefined) {
      return undefined;
    }
    const locale = this._deps.locale();
    const { drawQuestions, RESULT_ID, stagePage, stageResult, STAGE_PAGE_TEXTS } = await reading();
    const key = stageKey(roadmap.id, stage);
    const attempt = this._attempt(key);
    const questions = drawQuestions(lessonsUnder(catalogue, roadmap, stage), attempt.seed);
    const drawn = await this._draw(catalogue, questions);
    const texts = STAGE_PAGE_TEXTS[locale];
    const page = stagePage({
      catalogue,
      progress: this._deps.progress,
      roadmap,
      stage,
      texts: await this._texts(roadmap.id),
      questions,
      result: stageResult(questions, attempt),
      drawn: new Map([...drawn].map(([id, { html }]) => [id, html])),
      locale,
    });
    return new ShownPage(page, {
      ...(this._finished === key ? { section: RESULT_ID } : {}),
      listeners: redrawOnProgress(this._deps.progress, host),
      state: () => ({
        progress: { ...NO_PROGRESS, answers: this._attempt(key).answers },
        strings: { ...lessonStrings(locale), quizPassed: texts.right, quizFailed: texts.wrong },
      }),
      receive: async (message) => {
        if (message.kind === 'answer') {
          const before = stageResult(questions, this._attempt(key));
          const result = await this._answer(key, questions, drawn, message.quiz, message.chosen);
          host.post({ kind: 'say', text: texts.progress(result.answered, result.total, result.right) });
          if (before.state === 'open' && result.state !== 'open') {
            this._finished = key;
            await host.redraw();
            this._finished = '';
          }
        } else if (message.kind === 'action') {
          await this._act(message.action, key, host);
        }
      },
    });
  }

  /** The first answer to a question counts; another one changes nothing. */
  private async _answer(
    key: string,
    questions: readonly StageQuestion[],
    drawn: ReadonlyMap<string, Drawn>,
    quiz: string,
    chosen: readonly number[],
  ) {
    const { stageResult } = await reading();
    const before = this._attempt(key);
    const options = drawn.get(quiz)?.options;
    if (options === undefined || before.answers[quiz] !== undefined || chosen.some((at) => at >= options.length)) {
      return stageResult(questions, before);
    }
    const passed = options.every((right, at) => right === chosen.includes(at));
    const answer: Answer = { chosen: [...new Set(chosen)].sort((a, b) => a - b), passed };
    const attempt = { ...before, answers: { ...before.answers, [quiz]: answer } };
    await this._keep(key, attempt);
    const result = stageResult(questions, attempt);
    if (result.state === 'passed') {
      await this._deps.progress.setKnown(key, true);
    }
    return result;
  }

  private async _act(action: string, key: string, host: PageHost): Promise<void> {
    if (action === 'other-questions') {
      await this._keep(key, { seed: this._attempt(key).seed + 1, answers: {} });
      await host.redraw();
    } else if (action === 'not-known') {
      await this._deps.progress.setKnown(key, false);
    }
  }

  private async _draw(catalogue: Catalogue, questions: readonly StageQuestion[]): Promise<ReadonlyMap<string, Drawn>> {
    const [{ questionKey, readOutline, renderQuizzes }, region] = await Promise.all([
      reading(),
      this._content.regions(),
    ]);
    const locale = this._deps.locale();
    const drawn = new Map<string, Drawn>();
    for (const id of new Set(questions.map(({ lesson }) => lesson))) {
      const lesson = catalogue.lesson(id);
      const chosen = lesson && catalogue.text(lesson, locale);
      const body = chosen === undefined ? '' : await this._content.body(chosen.text.body);
      const strings = lessonStrings(locale);
      const key = (quiz: string) => questionKey({ lesson: id, quiz });
      const html = renderQuizzes(body, key, { strings, region, image: () => undefined, lesson: id });
      for (const { id: quiz, options } of readOutline(body).quizzes) {
        drawn.set(key(quiz), { options, html: html.get(quiz) ?? '' });
      }
    }
    return drawn;
  }

  private _attempt(key: string): StageAttempt {
    const all = this._deps.store.get(ATTEMPTS_KEY);
    const one = isRecord(all) ? all[key] : undefined;
    const answers = isRecord(one) && isRecord(one['answers']) ? one['answers'] : {};
    return {
      seed: isRecord(one) && Number.isInteger(one['seed']) ? Number(one['seed']) : 0,
      answers: Object.fromEntries(
        Object.entries(answers).filter((entry): entry is [string, Answer] => isAnswer(entry[1])),
      ),
    };
  }

  private async _keep(key: string, attempt: StageAttempt): Promise<void> {
    const { store } = this._deps;
    const all = store.get(ATTEMPTS_KEY);
    await store.update(ATTEMPTS_KEY, { ...(isRecord(all) ? all : {}), [key]: attempt });
  }
}

/** `roadmap:mastery` opens a roadmap. */
export class RoadmapPages implements PageProvider {
  readonly scheme = ROADMAP_SCHEME;
  private readonly _texts;

  constructor(private readonly _deps: StagePagesDeps) {
    this._texts = roadmapTexts(_deps.assets);
  }

  async open(address: string, host: PageHost): Promise<OpenPage | undefined> {
    const { progress } = this._deps;
    const catalogue = await this._deps.catalogue();
    const roadmap = catalogue.roadmap(address.slice(ROADMAP_SCHEME.length + 1));
    if (roadmap === undefined) {
      return undefined;
    }
    const { roadmapPage } = await reading();
    const locale = this._deps.locale();
    const page = roadmapPage({ catalogue, progress, roadmap, texts: await this._texts(roadmap.id), locale });
    return new ShownPage(page, { listeners: redrawOnProgress(progress, host) });
  }
}

function redrawOnProgress(progress: ProgressBook, host: PageHost) {
  return [progress.onDidChange(() => void host.redraw()), progress.onDidChangeChoices(() => void host.redraw())];
}

/** What is said about a roadmap; nothing about most. */
function roadmapTexts(assets: AssetReader): (roadmap: string) => Promise<RoadmapTexts> {
  const read = lazy(async () => JSON.parse(await assets.readText('lessons/stages.json')) as RoadmapTextsData);
  return async (roadmap) => (await read())[roadmap] ?? NO_TEXTS;
}

/** The lessons of a stage, each once, in order. */
function lessonsUnder(catalogue: Catalogue, roadmap: Roadmap, stage: RoadmapStage): readonly Lesson[] {
  const ids = entriesUnder(catalogue, roadmap, stage).flatMap(({ entry }) => entry.lesson?.lesson ?? []);
  return [...new Set(ids)].flatMap((id) => catalogue.lesson(id) ?? []);
}

function isAnswer(value: unknown): value is Answer {
  return (
    isRecord(value) &&
    typeof value['passed'] === 'boolean' &&
    Array.isArray(value['chosen']) &&
    value['chosen'].every((one) => Number.isInteger(one))
  );
}
