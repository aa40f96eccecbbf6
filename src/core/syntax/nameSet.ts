const BUCKETS = 1 << 13;

/** Names to look for in a text: tells of most words that they are none of them from a hash alone. */
export class NameSet {
  private readonly _bits = new Uint8Array(BUCKETS);
  private readonly _names = new Set<string>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      this._names.add(name);
      let hash = 0;
      for (let i = 0; i < name.length; i++) {
        hash = addToHash(hash, name.charCodeAt(i));
      }
      this._bits[hash & (BUCKETS - 1)] = 1;
    }
  }

  get names(): Iterable<string> {
    return this._names;
  }

  /** Whether `text` from `start` to `end`, whose hash is `hash`, is one of the names. */
  has(text: string, start: number, end: number, hash: number): boolean {
    return this._bits[hash & (BUCKETS - 1)] === 1 && this._names.has(text.slice(start, end));
  }
}

/** The hash of a word with one more character. */
export function addToHash(hash: number, character: number): number {
  return (Math.imul(hash, 31) + character) | 0;
}
