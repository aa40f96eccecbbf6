/** Fingerprints of many files in little memory: some 60 bytes a file and its path. */
export class Fingerprints {
  private readonly _slots = new Map<string, number>();
  private readonly _paths: (string | undefined)[] = [];
  private _starts = new Int32Array(256);
  private _hashes = new Int32Array(4_096);
  private _used = 0;

  /** The last one set for a path counts. */
  set(path: string, hashes: readonly number[]): void {
    this.delete(path);
    const slot = this._paths.length;
    if (slot + 1 >= this._starts.length) {
      this._starts = grown(this._starts);
    }
    while (this._used + hashes.length > this._hashes.length) {
      this._hashes = grown(this._hashes);
    }
    this._hashes.set(hashes, this._used);
    this._used += hashes.length;
    this._paths.push(path);
    this._starts[slot + 1] = this._used;
    this._slots.set(path, slot);
  }

  delete(path: string): void {
    const slot = this._slots.get(path);
    if (slot !== undefined) {
      this._paths[slot] = undefined;
      this._slots.delete(path);
    }
  }

  paths(): readonly string[] {
    return [...this._slots.keys()];
  }

  /** Paths of files that have one of the hashes. */
  having(wanted: ReadonlySet<number>): string[] {
    return this._paths.flatMap((path, slot) => {
      if (path === undefined) {
        return [];
      }
      for (let i = this._starts[slot]!; i < this._starts[slot + 1]!; i++) {
        if (wanted.has(this._hashes[i]!)) {
          return [path];
        }
      }
      return [];
    });
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
