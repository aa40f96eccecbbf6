import type { Position } from '../util/position';

/** Where a text goes and how its lines begin. */
export interface TextPlace {
  readonly at: Position;
  /** White space that every line of the inserted text after the first gets. */
  readonly indent: string;
  /** Put before and after the inserted text. */
  readonly before: string;
  readonly after: string;
}

/**
 * The place for a block of lines at a cursor: on an empty line at the cursor itself, indented like its surroundings;
 * on a line with text below that line. `indentUnit` is one step of indentation of the document.
 */
export function placeAtCursor(lines: readonly string[], cursor: Position, indentUnit: string): TextPlace {
  const line = lines[cursor.line] ?? '';
  if (line.trim() === '') {
    const indent = line.slice(0, cursor.character) || surroundingIndent(lines, cursor.line, indentUnit);
    const missing = indent.slice(Math.min(cursor.character, indent.length));
    return { at: cursor, indent, before: cursor.character >= indent.length ? '' : missing, after: '' };
  }
  return placeBelow(lines, cursor.line, indentUnit);
}

/** The place on a new line below `line` (zero-based), one step deeper when that line opens a block. */
export function placeBelow(lines: readonly string[], line: number, indentUnit: string): TextPlace {
  const text = lines[line] ?? '';
  const indent = leading(text) + (opensBlock(text) ? indentUnit : '');
  return { at: { line, character: text.length }, indent, before: `\n${indent}`, after: '' };
}

function surroundingIndent(lines: readonly string[], line: number, indentUnit: string): string {
  for (let above = line - 1; above >= 0; above--) {
    const text = lines[above] ?? '';
    if (text.trim() !== '') {
      return leading(text) + (opensBlock(text) ? indentUnit : '');
    }
  }
  return '';
}

function opensBlock(line: string): boolean {
  return /[{(:]\s*(?:\/\/.*)?$/.test(line);
}

function leading(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}
