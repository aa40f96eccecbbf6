/** A file that declares dependencies, or values that such files use. Paths have `/`. */
export interface BuildFile {
  readonly path: string;
  readonly text: string;
}

/** A dependency as it is declared, as far as its names and version are known. */
export interface Declared {
  /** `group:artifact`. */
  readonly artifact: string;
  readonly version: string | undefined;
  readonly path: string;
}
