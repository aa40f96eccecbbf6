// The keys under which progress is stored: their number is fixed, because synchronisation is told of them by name.

/** Lessons are spread over this many values; never changed, since it decides where a lesson is found. */
export const SHARD_COUNT = 16;

const shards = Array.from({ length: SHARD_COUNT }, (_, index) => index);

/** Lesson shard -> key. */
export const SHARD_KEYS: readonly string[] = shards.map((index) => `progress.${index}`);
export const CHOICES_KEY = 'progress.choices';

/** What synchronisation may carry to the reader's other machines. It replaces each value whole. */
export const SYNCED_KEYS: readonly string[] = [...SHARD_KEYS, CHOICES_KEY];

/** This machine's copy of a synced value: what synchronisation replaced is merged back from it. */
export const mirrorOf = (key: string): string => `mirror.${key}`;

/** The learning log stays on this machine. */
export const LOG_KEY = 'log';
/** Values that could not be read, as they were found. */
export const KEPT_KEY = 'kept';
/** What the last import changed, for undoing it. */
export const UNDO_KEY = 'undo';

/** The shard of a lesson (FNV-1a over the id): the same on every machine and in every version. */
export function shardOf(lesson: string): number {
  let hash = 0x811c9dc5;
  for (const character of lesson) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % SHARD_COUNT;
}
