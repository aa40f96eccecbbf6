import type * as vscode from 'vscode';
import { readLessonAddress, writeLessonAddress } from '../../core/curriculum/lessonAddress';
import { isLessonDone } from '../../core/curriculum/lessonState';
import type { Lesson } from '../../core/curriculum/model';
import type { Page } from '../../core/curriculum/page';
import type { ProgressEvent } from '../../core/curriculum/progressModel';
import { lessonStrings } from '../../core/markdown/lessonStrings';
import type { LabObservation } from '../../core/markdown/expectation';
import type { OutlineQuiz } from '../../core/markdown/outline';
import { sourceReferences } from '../../core/markdown/sourceReference';
import type { Locale } from '../../core/util/locale';
import type { PageProgress, PageSources, PageState, ToHost } from '../../protocol/lessonMessages';
import { Disposable, DisposableValue } from '../platform/dispose';
import { DependencySources } from './dependencySources';
import type { LessonDeps } from './lessonDeps';
import { reportMistake } from './mistakeReport';
import { openInSources, searchClasses } from './openInSources';
import { openPlace } from './openPlace';
import type { OpenPage, PageHost } from './pageProvider';
import { PlaceList } from './placeList';
import type { SourceDocuments } from './sourceDocuments';
import type { TabChoice } from './tabChoice';

/** The section with a lesson's references. */
const READ_ON = 'read-on';

/** Shared by all lessons. */
export interface LessonTools {
  readonly sources: SourceDocuments;
  readonly tabs: TabChoice;
  /** Opens a lesson as a page in the browser. */
  print(lesson: string): Promise<boolean>;
  /** The document that the reader worked on last. */
  lastDocument(): vscode.Uri | undefined;
}

export interface OpenedLesson {
  readonly lesson: Lesson;
  readonly language: Locale;
  readonly title: string;
  readonly quizzes: readonly OutlineQuiz[];
  /** What its exercises on the lab expect, by their ids. */
  readonly observations: ReadonlyMap<string, readonly LabObservation[]>;
  /** The roadmap entry it was opened from. */
  readonly entry: string | undefined;
  readonly page: Page;
  readonly section: string | undefined;
}

/** A lesson on screen: keeps what the reader does, follows the progress and the project. */
export class OpenLesson extends Disposable implements OpenPage {
  readonly page: Page;
  private _section: string | undefined;
  private readonly _places: PlaceList;
  private readonly _watch = this._register(new DisposableValue<vscode.Disposable>());
  private readonly _sources = new DependencySources(searchClasses);
  /** The page's references that can be opened; empty until a Java extension has answered. */
  private _openable: readonly string[] = [];

  constructor(
    private readonly _deps: LessonDeps,
    private readonly _tools: LessonTools,
    private readonly _host: PageHost,
    private readonly _opened: OpenedLesson,
  ) {
    super();
    this.page = _opened.page;
    this._section = _opened.section;
    this._places = new PlaceList(_deps.index, _opened.lesson.concepts);
    this._register(
      _deps.progress.onDidChange((lessons) => {
        if (lessons.has(_opened.lesson.id)) {
          _host.post({ kind: 'progress', progress: this._progress() });
        }
      }),
    );
    let shown = this._places.read().list;
    this._register(
      _deps.index.onDidChange(() => {
        const places = this._places.read();
        if (places.list !== shown) {
          shown = places.list;
          _host.post({ kind: 'places', places });
          _host.post({ kind: 'tabs', tabs: _tools.tabs.read() });
        }
      }),
    );
    void this._record({ kind: 'opened', section: this._section ?? this._sections()[0] ?? '' });
  }

  get section(): string | undefined {
    return this._section;
  }

  get address(): string {
    const address = readLessonAddress(this.page.address);
    return address ? writeLessonAddress({ ...address, section: this._section }) : this.page.address;
  }

  state(): Pick<PageState, 'tabs' | 'progress' | 'places' | 'sources'> {
    return {
      tabs: this._tools.tabs.read(),
      progress: this._progress(),
      places: this._places.read(),
      ...(this._openable.length > 0 ? { sources: this._pageSources() } : {}),
    };
  }

  async receive(message: ToHost): Promise<void> {
    const { lesson } = this._opened;
    switch (message.kind) {
      case 'at':
        void this._findSources(message.section);
        if (this._sections().includes(message.section) && message.section !== this._section) {
          this._section = message.section;
          await this._record({ kind: 'opened', section: message.section });
        }
        return;
      case 'read':
        if (this._sections().includes(message.section)) {
          await this._record({ kind: 'section', section: message.section, read: true });
        }
        return;
      case 'answer':
        return this._answer(message.quiz, message.chosen);
      case 'predict':
        if (lesson.predictions.includes(message.id)) {
          await this._record({ kind: 'prediction', id: message.id, text: message.text });
        }
        return;
      case 'exercise':
        if (lesson.exercises.includes(message.id)) {
          await this._record({ kind: 'exercise', id: message.id, done: message.done });
        }
        return;
      case 'note':
        await this._record({ kind: 'note', text: message.text });
        return;
      case 'insert':
        return this._deps.insertRegion(message.region);
      case 'openSource':
        return this._tools.sources.open(message.region, this._host.column);
      case 'compare':
        return this._tools.sources.compare(message.region, this._tools.lastDocument());
      case 'tab':
        return this._tools.tabs.choose(message.tab);
      case 'place': {
        const place = this._places.at(message.list, message.index);
        return place && openPlace(place, this._host.column);
      }
      case 'markDone':
        return this._deps.markDone(lesson.id, this._opened.entry);
      case 'action':
        return this._act(message.action, message.value);
      case 'report':
        return this._report(message.section, message.selection);
      default:
        this._deps.services.log.warn(`A lesson has no use for the message "${message.kind}"`);
    }
  }

  /** What a button of the page asks for. */
  private async _act(action: string, value: string): Promise<void> {
    switch (action) {
      case 'print':
        await this._tools.print(this._opened.lesson.id);
        return;
      case 'lab-check':
        return this._watchLab(value);
      case 'run-sample':
        return this._runSample(value);
      case 'source': {
        const location = this._sources.location(value);
        return location && openInSources(value, location, this._host.column);
      }
    }
  }

  /** Asked when the reader comes to the references, and again until there is an answer: Java extensions start slowly. */
  private async _findSources(section: string): Promise<void> {
    if (section === READ_ON && this._openable.length === 0) {
      this._openable = await this._sources.find(sourceReferences(this.page.html));
      if (this._openable.length > 0 && !this.isDisposed) {
        this._host.post({ kind: 'sources', sources: this._pageSources() });
      }
    }
  }

  private _pageSources(): PageSources {
    return { names: this._openable, label: lessonStrings(this.page.locale).openInSources };
  }

  private async _answer(id: string, chosen: readonly number[]): Promise<void> {
    const options = this._opened.quizzes.find((quiz) => quiz.id === id)?.options;
    if (!options || chosen.some((index) => index >= options.length)) {
      return;
    }
    const passed = options.every((right, index) => right === chosen.includes(index));
    await this._record({ kind: 'question', quiz: id, chosen: [...new Set(chosen)].sort((a, b) => a - b), passed });
  }

  private async _runSample(key: string): Promise<void> {
    const sample = await this._tools.sources.sample(key);
    if (sample !== undefined) {
      await this._deps.runSample(sample);
    }
  }

  /** Until it is seen, or the page is left. */
  private async _watchLab(exercise: string): Promise<void> {
    const observations = this._opened.observations.get(exercise);
    if (observations === undefined) {
      return;
    }
    this._watch.value = await this._deps.watchLab(observations, async (evidence) => {
      if (this.isDisposed) {
        return;
      }
      this._host.post({ kind: 'evidence', exercise, ...evidence });
      if (evidence.verdict === 'seen') {
        await this._record({ kind: 'exercise', id: exercise, done: true });
      }
    });
    if (this.isDisposed) {
      this._watch.dispose();
    }
  }

  private async _report(section: string, selection: string): Promise<void> {
    const { lesson, language, title } = this._opened;
    this._host.post({ kind: 'say', text: lessonStrings(this.page.locale).reportCopied });
    await reportMistake(
      { lesson: lesson.id, title, section, language, versions: lesson.versions, selection },
      this._deps.services.context.extension,
    );
  }

  private async _record(event: WithoutLesson<ProgressEvent>): Promise<void> {
    await this._deps.progress.record({ ...event, lesson: this._opened.lesson.id });
  }

  private _progress(): PageProgress {
    const { lesson } = this._opened;
    const progress = this._deps.progress.lesson(lesson.id);
    const ids = (marks: Readonly<Record<string, { readonly value: boolean }>>) =>
      Object.keys(marks).filter((id) => marks[id]?.value === true);
    return {
      done: isLessonDone(lesson, progress),
      read: ids(progress.sections),
      answers: Object.fromEntries(Object.entries(progress.questions).map(([id, { value }]) => [id, value])),
      predictions: Object.fromEntries(Object.entries(progress.predictions).map(([id, { value }]) => [id, value])),
      exercises: ids(progress.exercises),
      note: progress.note?.value ?? '',
    };
  }

  /** Ids of the sections that count for reading. */
  private _sections(): readonly string[] {
    return this.page.contents.map(({ id }) => id);
  }
}

type WithoutLesson<T> = T extends unknown ? Omit<T, 'lesson'> : never;
