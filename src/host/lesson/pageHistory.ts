/** Where a panel has been, like a browser's. */
export class PageHistory {
  private readonly _entries: string[] = [];
  private _index = -1;

  get current(): string | undefined {
    return this._entries[this._index];
  }

  get canBack(): boolean {
    return this._index > 0;
  }

  get canForward(): boolean {
    return this._index < this._entries.length - 1;
  }

  /** A new place: what was ahead is forgotten. The same place twice in a row is one entry. */
  push(address: string): void {
    if (address !== this.current) {
      this._entries.splice(this._index + 1, Infinity, address);
      this._index = this._entries.length - 1;
    }
  }

  /** The reader moved within the current place. */
  replace(address: string): void {
    if (this._index >= 0) {
      this._entries[this._index] = address;
    }
  }

  /** The place one step away, without going there; undefined at the end. */
  peek(step: 1 | -1): string | undefined {
    return this._entries[this._index + step];
  }

  go(step: 1 | -1): void {
    if (this.peek(step) !== undefined) {
      this._index += step;
    }
  }
}
