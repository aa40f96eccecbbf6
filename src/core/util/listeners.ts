/** A list of callbacks: the editor's event emitter for code that must not know the editor. */
export class Listeners<T> {
  private readonly _listeners = new Set<(value: T) => void>();

  /** Adds a listener until what is returned is disposed. */
  readonly add = (listener: (value: T) => void): { dispose(): void } => {
    const own = (value: T) => listener(value);
    this._listeners.add(own);
    return { dispose: () => void this._listeners.delete(own) };
  };

  fire(value: T): void {
    for (const listener of [...this._listeners]) {
      listener(value);
    }
  }

  /** Forgets every listener. */
  clear(): void {
    this._listeners.clear();
  }
}
