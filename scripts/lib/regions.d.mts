/** A named piece of a source file. */
export interface Region {
  readonly name: string;
  /** VS Code language id of the file. */
  readonly language: string;
  /** 1-based line of the opening mark. */
  readonly markLine: number;
  /** 1-based line of the first line of `text`. */
  readonly line: number;
  /** Dedented, lines ended by LF, no blank line at either end, no marks of regions inside it, no final line break. */
  readonly text: string;
  /** Those import statements of the file that the text uses, as they stand there, in their order. */
  readonly imports: readonly string[];
}

export interface RegionProblem {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

export interface RegionScan {
  /** VS Code language id; undefined when the extension is not known, and everything else is empty then. */
  readonly language: string | undefined;
  /** Every import statement of the file. */
  readonly imports: readonly string[];
  /** In the order of their marks. What has a problem (second of a name, unclosed, empty) is not among them. */
  readonly regions: readonly Region[];
  /** Ordered by line; empty when the file is sound. */
  readonly problems: readonly RegionProblem[];
}

/** Extensions (without the dot) of the files that can have regions. */
export const regionExtensions: readonly string[];

/** VS Code language id for a path, by its extension. */
export function languageOf(path: string): string | undefined;

/** Never throws; reads nothing: `path` only tells the language. */
export function scanRegions(path: string, text: string): RegionScan;

/** The text without the lines that are marks: for source that is handed to a user. */
export function withoutRegionMarks(path: string, text: string): string;

/** Takes `<path>#<name>` apart; undefined when it has another form. */
export function parseRegionReference(reference: string): { readonly path: string; readonly name: string } | undefined;
