/**
 * Calls `make` on first use and keeps what it returned. A rejected promise is not kept: the next call tries again, so
 * that a file that could not be read once does not disable a feature until reload.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    if (made === undefined) {
      const value = make();
      made = { value };
      if (value instanceof Promise) {
        value.catch(() => (made = undefined));
      }
    }
    return made.value;
  };
}
