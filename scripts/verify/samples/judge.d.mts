/** What a sample must print. All texts are regular expressions over single lines of its output. */
export interface Expectation {
  /** Each stands in some line. */
  readonly lines?: readonly string[];
  /** Each list stands in the output in its order; what lies between does not matter. */
  readonly inOrder?: readonly (readonly string[])[];
  /** The first group of the first match is a number within the bounds, both included. */
  readonly timed?: readonly { readonly line: string; readonly from: number; readonly to: number }[];
  /** Stands in no line. */
  readonly never?: readonly string[];
}

/** `missing` may still come, `wrong` stays wrong. Both empty: the effect is there. */
export function judge(expect: Expectation, lines: readonly string[]): { missing: string[]; wrong: string[] };
