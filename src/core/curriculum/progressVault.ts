import { isRecord } from '../util/isRecord';
import { mergeChoices, mergeLesson, mergeLog, sameProgress } from './mergeProgress';
import { type Problem, readChoices, readLessons, readLog } from './progressGuards';
import { EMPTY_PROGRESS } from './progressItems';
import { CHOICES_KEY, KEPT_KEY, LOG_KEY, SHARD_KEYS, mirrorOf, shardOf } from './progressKeys';
import type { Choices, LearningLog, LessonProgress } from './progressModel';

/** A store of JSON values: the editor's global state, or a map in a test. */
export interface KeyValueStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** A value that could not be read, kept as it was found. */
export interface KeptValue {
  readonly key: string;
  readonly value: unknown;
  readonly reason: 'damaged' | 'newer';
  /** When it was found, milliseconds since 1970. */
  readonly at: number;
  /** The reader was told of it. */
  readonly reported: boolean;
}

const ALL_SHARDS: ReadonlySet<number> = new Set(SHARD_KEYS.keys());

/** The version of everything that is written here. */
export const STORE_VERSION = 1;

/**
 * Reads and writes progress in a key-value store: sharded, versioned, each synced value with a mirror. A value that is
 * damaged or of a newer version is copied aside before anything is written; what is sound of it is used.
 */
export class ProgressVault {
  private readonly _found: KeptValue[] = [];

  constructor(
    private readonly _store: KeyValueStore,
    private readonly _now: () => number,
  ) {}

  /** What is stored in these shards, synced values and mirrors merged; items not newer than `resetAt` left out. */
  readLessons(resetAt: number, shards: ReadonlySet<number> = ALL_SHARDS): Map<string, LessonProgress> {
    const lessons = new Map<string, LessonProgress>();
    for (const key of SHARD_KEYS.filter((_, index) => shards.has(index)).flatMap((shard) => [shard, mirrorOf(shard)])) {
      const read = this._read(key, (value, problem) => readLessons(value['lessons'], 'lessons', problem));
      for (const [id, progress] of Object.entries(read ?? {})) {
        lessons.set(id, mergeLesson(lessons.get(id) ?? EMPTY_PROGRESS, progress, resetAt));
      }
    }
    return lessons;
  }

  readChoices(): Choices {
    const none: Choices = { skipped: {}, resetAt: 0 };
    const read = (key: string) => this._read(key, (value, problem) => readChoices(value, 'choices', problem));
    return mergeChoices(read(CHOICES_KEY) ?? none, read(mirrorOf(CHOICES_KEY)) ?? none);
  }

  readLog(): LearningLog {
    const read = this._read(LOG_KEY, (value, problem) => readLog(value['days'], 'days', problem));
    return mergeLog(read ?? {}, {});
  }

  /** Writes the shards of these lessons, each whole, where they differ from what is stored. */
  async writeLessons(changed: Iterable<string>, all: ReadonlyMap<string, LessonProgress>): Promise<void> {
    for (const shard of new Set([...changed].map(shardOf))) {
      const lessons = [...all].filter(([id, progress]) => shardOf(id) === shard && !isEmpty(progress)).sort(byId);
      await this._write(SHARD_KEYS[shard] ?? '', { lessons: Object.fromEntries(lessons) });
    }
  }

  /** Nothing is written before there was a first choice. */
  async writeChoices(choices: Choices): Promise<void> {
    const { situation, skipped, known = {}, resetAt } = choices;
    const entries = Object.entries(skipped).sort(byId);
    const stages = Object.entries(known).sort(byId);
    if (situation !== undefined || resetAt > 0 || entries.length + stages.length > 0) {
      await this._write(CHOICES_KEY, {
        situation,
        skipped: Object.fromEntries(entries),
        ...(stages.length === 0 ? {} : { known: Object.fromEntries(stages) }),
        resetAt,
      });
    }
  }

  async writeLog(days: LearningLog): Promise<void> {
    await this._keepFound();
    await this._store.update(LOG_KEY, { version: STORE_VERSION, days });
  }

  /** Any other value of ours; undefined when absent or not an object of this version. */
  readOther(key: string): Record<string, unknown> | undefined {
    const value = this._store.get(key);
    return isRecord(value) && value['version'] === STORE_VERSION ? value : undefined;
  }

  /** `undefined` removes it. */
  async writeOther(key: string, value: object | undefined): Promise<void> {
    await this._store.update(key, value === undefined ? undefined : { version: STORE_VERSION, ...value });
  }

  /** What was kept aside, oldest first, with what was found since and is not written yet. */
  kept(): readonly KeptValue[] {
    const stored = this._store.get(KEPT_KEY);
    const list = Array.isArray(stored) ? (stored as KeptValue[]) : [];
    const isNew = (found: KeptValue) => !list.some((one) => sameKept(one, found));
    return [...list, ...this._found.filter(isNew)];
  }

  /** The reader has seen that something was kept aside. */
  async acknowledgeKept(): Promise<void> {
    await this._store.update(
      KEPT_KEY,
      this.kept().map((one) => ({ ...one, reported: true })),
    );
  }

  /** Every read value that had to be kept aside is stored when this resolves: nothing is written before. */
  private async _keepFound(): Promise<void> {
    const kept = this.kept();
    const stored = this._store.get(KEPT_KEY);
    if (this._found.length > 0 && kept.length !== (Array.isArray(stored) ? stored.length : 0)) {
      await this._store.update(KEPT_KEY, kept);
    }
  }

  private _read<T>(key: string, read: (value: Record<string, unknown>, problem: Problem) => T): T | undefined {
    const value = this._store.get(key);
    if (value === undefined) {
      return undefined;
    }
    if (isNewer(value)) {
      this._find(key, value, 'newer');
      return undefined;
    }
    if (!isRecord(value) || value['version'] !== STORE_VERSION) {
      this._find(key, value, 'damaged');
      return undefined;
    }
    let sound = true;
    const result = read(value, () => (sound = false));
    if (!sound) {
      this._find(key, value, 'damaged');
    }
    return result;
  }

  private _find(key: string, value: unknown, reason: KeptValue['reason']): void {
    const found: KeptValue = { key, value, reason, at: this._now(), reported: false };
    if (!this.kept().some((one) => sameKept(one, found))) {
      this._found.push(found);
    }
  }

  /** A synced value of a newer version is another machine's: it stays, and this one goes on with its mirror. */
  private async _write(key: string, value: object): Promise<void> {
    await this._keepFound();
    const versioned = { version: STORE_VERSION, ...value };
    const text = JSON.stringify(versioned);
    for (const one of isNewer(this._store.get(key)) ? [mirrorOf(key)] : [key, mirrorOf(key)]) {
      if (JSON.stringify(this._store.get(one)) !== text) {
        await this._store.update(one, versioned);
      }
    }
  }
}

function isNewer(value: unknown): boolean {
  return isRecord(value) && typeof value['version'] === 'number' && value['version'] > STORE_VERSION;
}

function sameKept(a: KeptValue, b: KeptValue): boolean {
  return a.key === b.key && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function isEmpty(progress: LessonProgress): boolean {
  return sameProgress(progress, EMPTY_PROGRESS);
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
