export interface Metric {
  /** As a scrape shows it: with its unit, without the parts of a histogram. */
  readonly name: string;
  readonly kind: 'gauge' | 'counter' | 'histogram';
}

/**
 * What is wrong with the files of operators: settings that no server reads, YAML and JSON that cannot be read, metrics
 * in rules and panels that do not exist.
 *
 * @param known The metrics, and the keys that servers read.
 * @returns One text a problem, it begins with the name of its file; empty when all is well.
 */
export function operationProblems(
  files: readonly { readonly name: string; readonly text: string }[],
  known: { readonly metrics: readonly Metric[]; readonly keys: ReadonlySet<string> },
): string[];
