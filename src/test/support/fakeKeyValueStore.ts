import type { KeyValueStore } from '../../core/curriculum/progressVault';

/** Global state as the editor keeps it: values go through JSON. `fail` makes every write reject. */
export class FakeKeyValueStore implements KeyValueStore {
  readonly values = new Map<string, string>();
  fail = false;
  writes = 0;
  reads = 0;

  get(key: string): unknown {
    this.reads++;
    const text = this.values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  update(key: string, value: unknown): Promise<void> {
    if (this.fail) {
      return Promise.reject(new Error('disk full'));
    }
    this.writes++;
    if (value === undefined) {
      this.values.delete(key);
    } else {
      this.values.set(key, JSON.stringify(value));
    }
    return Promise.resolve();
  }

  /** What synchronisation does: the synced values of another machine replace ours whole. */
  syncFrom(other: FakeKeyValueStore, keys: readonly string[]): void {
    for (const key of keys) {
      const value = other.values.get(key);
      if (value !== undefined) {
        this.values.set(key, value);
      }
    }
  }
}
