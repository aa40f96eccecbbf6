import type { Range } from '../../util/position';

/** Ranges by their start. */
export function compareRanges(a: Range, b: Range): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}
