/**
 * Gives topics and groups of a sample names of their own, so that samples can run side by side. `names` are all topics
 * and groups that the sample says it uses.
 */
export function renamer(
  names: readonly string[],
  suffix: string,
): {
  /** The name that one of `names` has now. */
  readonly rename: (name: string) => string;
  /** Source text or YAML with the names replaced where they are whole literals or values. */
  readonly inSource: (text: string) => string;
};
