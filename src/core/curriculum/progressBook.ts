import { Listeners } from '../util/listeners';
import { applyEvent } from './applyEvent';
import { dayOf, logEvent } from './learningLog';
import { changedLessons, mergeChoices, mergeDocuments, mergeLesson, sameProgress } from './mergeProgress';
import { EMPTY_PROGRESS } from './progressItems';
import { UNDO_KEY, shardOf } from './progressKeys';
import type { Choices, LearningLog, LessonProgress, ProgressDocument, Situation } from './progressModel';
import type { ProgressEvent, ProgressStore } from './progressModel';
import { type KeptValue, type KeyValueStore, ProgressVault } from './progressVault';
import { readImportRecord, undoImport } from './undoImport';

export interface ProgressBookDeps {
  readonly store: KeyValueStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether a lesson is done: for the learning log. False for a lesson that the catalogue does not have. */
  readonly isDone: (lesson: string, progress: LessonProgress) => Promise<boolean>;
  /** A write failed: log it, and tell the reader the first time. */
  readonly failed: (cause: unknown) => void;
}

/** Where the reader was, and when. */
export interface LastOpened {
  readonly lesson: string;
  readonly section: string;
  /** The roadmap entry (syllabus id) through which it was opened; absent when opened from elsewhere. */
  readonly entry?: string;
  readonly at: number;
}

/**
 * The one progress store of a window. In memory and complete after the first call; every change is merged with what
 * other windows and machines stored meanwhile, item by item, the newest winning. Nothing is read before the first call.
 */
export class ProgressBook implements ProgressStore {
  private readonly _vault: ProgressVault;
  private readonly _changed = new Listeners<ReadonlySet<string>>();
  private readonly _chosen = new Listeners<void>();
  private readonly _stored = new Listeners<void>();
  private _lessons = new Map<string, LessonProgress>();
  private _choices: Choices = { skipped: {}, resetAt: 0 };
  private _loaded = false;
  /** Writes run one after another, so that no older state lands on a newer one. */
  private _writing: Promise<void> = Promise.resolve();

  readonly onDidChange = this._changed.add;
  /** The situation, "not for my stack", or what was kept aside changed. */
  readonly onDidChangeChoices = this._chosen.add;
  /** A change, and what the learning log has of it, is stored. */
  readonly onDidChangeLog = this._stored.add;

  constructor(private readonly _deps: ProgressBookDeps) {
    this._vault = new ProgressVault(_deps.store, _deps.now);
  }

  lesson(id: string): LessonProgress {
    this._load();
    return this._lessons.get(id) ?? EMPTY_PROGRESS;
  }

  get choices(): Choices {
    this._load();
    return this._choices;
  }

  get log(): LearningLog {
    return this._vault.readLog();
  }

  /** The lesson where the reader was last; undefined before the first one. */
  get lastOpened(): LastOpened | undefined {
    this._load();
    let newest: LastOpened | undefined;
    for (const [lesson, { last, via }] of this._lessons) {
      if (last !== undefined && last.value !== '' && last.at > (newest?.at ?? -1)) {
        newest = { lesson, section: last.value, at: last.at, ...(via?.value ? { entry: via.value } : {}) };
      }
    }
    return newest;
  }

  /** Values that could not be read and of which the reader was not told yet. */
  get unreported(): readonly KeptValue[] {
    this._load();
    return this._vault.kept().filter(({ reported }) => !reported);
  }

  get canUndoImport(): boolean {
    return this._vault.readOther(UNDO_KEY) !== undefined;
  }

  async record(...events: readonly ProgressEvent[]): Promise<void> {
    this._load();
    const before = new Map(events.map(({ lesson }) => [lesson, this.lesson(lesson)]));
    for (const event of events) {
      this._lessons.set(event.lesson, applyEvent(this.lesson(event.lesson), event, this._deps.now()));
    }
    this._changed.fire(new Set(before.keys()));
    await this._write(async () => {
      await this._store(new Set([...before.keys()].map(shardOf)));
      await this._logEvents(events, before);
    });
  }

  async setSituation(value: Situation): Promise<void> {
    const at = Math.max(this._deps.now(), (this.choices.situation?.at ?? -1) + 1);
    await this._choose({ ...this.choices, situation: { value, at } });
  }

  /** "Not for my stack" for an entry (syllabus id), or no longer. */
  async setSkipped(entry: string, value: boolean): Promise<void> {
    const { skipped } = this.choices;
    const at = Math.max(this._deps.now(), (skipped[entry]?.at ?? -1) + 1);
    await this._choose({ ...this.choices, skipped: { ...skipped, [entry]: { value, at } } });
  }

  /** Whether a stage (`mastery/getting-started`) is known: its mixed questions were passed, or that is taken back. */
  async setKnown(stage: string, value: boolean): Promise<void> {
    const { known = {} } = this.choices;
    const at = Math.max(this._deps.now(), (known[stage]?.at ?? -1) + 1);
    await this._choose({ ...this.choices, known: { ...known, [stage]: { value, at } } });
  }

  /** Takes in what other windows and machines stored: called when the window gets the focus. */
  async refresh(): Promise<void> {
    if (this._loaded) {
      await this._write(() => this._store());
    }
  }

  /** Everything, as it is exported. */
  snapshot(): ProgressDocument {
    this._load();
    return { lessons: Object.fromEntries(this._lessons), choices: this._choices, log: this.log };
  }

  /** What importing would make of everything; changes nothing. */
  preview(imported: ProgressDocument): ProgressDocument {
    return mergeDocuments(this.snapshot(), imported);
  }

  /** Merges `imported` in, newest change first; can be undone until the next import or reset. */
  async import(imported: ProgressDocument): Promise<void> {
    const before = this.snapshot();
    const after = mergeDocuments(before, imported);
    await this._write(() => this._vault.writeOther(UNDO_KEY, { before, after }));
    await this._replace(after, changedLessons(before, after));
  }

  /** False when there is nothing to undo. */
  async undoImport(): Promise<boolean> {
    const record = readImportRecord(this._vault.readOther(UNDO_KEY));
    if (record === undefined) {
      return false;
    }
    const current = this.snapshot();
    const undone = undoImport(current, record, this._deps.now());
    await this._write(() => this._vault.writeOther(UNDO_KEY, undefined));
    await this._replace(undone, changedLessons(current, undone));
    return true;
  }

  /** Forgets everything, here and, through synchronisation, on the reader's other machines. */
  async reset(): Promise<void> {
    this._load();
    const stamps = JSON.stringify(this.snapshot()).matchAll(/"at":(\d+)/g);
    const newest = [...stamps].reduce((max, [, at]) => Math.max(max, Number(at)), 0);
    const lessons = new Set(this._lessons.keys());
    this._lessons = new Map();
    this._choices = { skipped: {}, resetAt: Math.max(this._deps.now(), newest) };
    this._changed.fire(lessons);
    this._chosen.fire();
    await this._write(async () => {
      await this._vault.writeOther(UNDO_KEY, undefined);
      await this._vault.writeLog({});
      await this._store();
      this._stored.fire();
    });
  }

  /** The reader has seen that something was kept aside. */
  async acknowledgeKept(): Promise<void> {
    await this._write(() => this._vault.acknowledgeKept());
    this._chosen.fire();
  }

  dispose(): void {
    this._changed.clear();
    this._chosen.clear();
    this._stored.clear();
  }

  private async _choose(choices: Choices): Promise<void> {
    this._choices = choices;
    this._chosen.fire();
    await this._write(() => this._store());
  }

  private async _replace(document: ProgressDocument, changed: ReadonlySet<string>): Promise<void> {
    this._lessons = new Map(Object.entries(document.lessons));
    this._choices = document.choices;
    this._changed.fire(changed);
    this._chosen.fire();
    await this._write(async () => {
      await this._vault.writeLog(document.log);
      await this._store();
      this._stored.fire();
    });
  }

  private _load(): void {
    if (!this._loaded) {
      this._loaded = true;
      this._choices = this._vault.readChoices();
      this._lessons = this._vault.readLessons(this._choices.resetAt);
    }
  }

  /**
   * Merges what is stored (in these shards, or everywhere) into memory, tells listeners what that changed, and writes
   * what differs: also a synced value that lacks what only its mirror had.
   */
  private async _store(shards?: ReadonlySet<number>): Promise<void> {
    const choices = mergeChoices(this._choices, this._vault.readChoices());
    const choicesChanged = JSON.stringify(choices) !== JSON.stringify(this._choices);
    this._choices = choices;

    const stored = this._vault.readLessons(0, shards);
    const mineOfThem = [...this._lessons.keys()].filter((id) => shards?.has(shardOf(id)) ?? true);
    const all = new Set([...mineOfThem, ...stored.keys()]);
    const seen = new Set<string>();
    for (const id of all) {
      const mine = this.lesson(id);
      const merged = mergeLesson(mine, stored.get(id) ?? EMPTY_PROGRESS, choices.resetAt);
      if (!sameProgress(merged, mine)) {
        seen.add(id);
        this._lessons.set(id, merged);
      }
    }
    if (seen.size > 0) {
      this._changed.fire(seen);
    }
    if (choicesChanged) {
      this._chosen.fire();
    }
    await this._vault.writeChoices(choices);
    await this._vault.writeLessons(all, this._lessons);
  }

  private async _logEvents(
    events: readonly ProgressEvent[],
    before: ReadonlyMap<string, LessonProgress>,
  ): Promise<void> {
    const today = dayOf(this._deps.now());
    const old = this._vault.readLog();
    let log = old;
    for (const { lesson } of events.filter(({ kind }) => kind === 'opened')) {
      log = logEvent(log, today, lesson, 'opened');
    }
    for (const [lesson, was] of before) {
      const [wasDone, isDone] = [
        await this._deps.isDone(lesson, was),
        await this._deps.isDone(lesson, this.lesson(lesson)),
      ];
      if (wasDone !== isDone) {
        log = logEvent(log, today, lesson, isDone ? 'finished' : 'unfinished');
      }
    }
    if (JSON.stringify(log) !== JSON.stringify(old)) {
      await this._vault.writeLog(log);
    }
    this._stored.fire();
  }

  private _write(work: () => Promise<void>): Promise<void> {
    this._writing = this._writing.then(work).catch(this._deps.failed);
    return this._writing;
  }
}
