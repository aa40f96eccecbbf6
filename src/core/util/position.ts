/** A place in a text: both numbers zero-based, `character` in UTF-16 code units (as VS Code counts). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, and without, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
