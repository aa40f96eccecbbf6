import { applyEdits, type Finding, type Fix, type TextEdit } from '../rocketmq/ruleModel';

/** A line of a difference; of a place without a fix all are kept. */
export interface ShownLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** A place of the reader's project where a rule fires, as the rule's page shows it. */
export interface OwnPlace {
  readonly path: string;
  /** One-based. */
  readonly line: number;
  readonly message: string;
  /** What the fix is called; absent without one. */
  readonly fix?: string;
  /** Pieces of the file that are not next to each other. */
  readonly pieces: readonly (readonly ShownLine[])[];
}

/** Lines above and below what is shown for. */
const AROUND = 2;

/** The lines of a finding and, where it has a fix, what the first one makes of them. */
export function ownLines(
  text: string,
  { range, fixes }: Finding,
): { pieces: OwnPlace['pieces']; fix: Fix | undefined } {
  const lines = text.split(/\r\n|\n|\r/);
  const fix = fixes?.[0];
  if (fix === undefined) {
    return { pieces: [excerpt(lines, range.start.line, range.end.line)], fix };
  }
  return { pieces: byLines(fix.edits).map((edits) => changed(lines, edits)), fix };
}

function excerpt(lines: readonly string[], from: number, to: number): ShownLine[] {
  return lines.slice(Math.max(0, from - AROUND), to + AROUND + 1).map((line) => ({ sign: ' ', text: line }));
}

/** Edits of the same or neighbouring lines are one piece. */
function byLines(edits: readonly TextEdit[]): readonly (readonly TextEdit[])[] {
  const sorted = [...edits].sort((a, b) => a.range.start.line - b.range.start.line);
  const groups: TextEdit[][] = [];
  let last = -Infinity;
  for (const edit of sorted) {
    if (edit.range.start.line <= last + 1) {
      groups.at(-1)?.push(edit);
    } else {
      groups.push([edit]);
    }
    last = Math.max(last, edit.range.end.line);
  }
  return groups;
}

function changed(lines: readonly string[], edits: readonly TextEdit[]): ShownLine[] {
  const from = Math.min(...edits.map(({ range }) => range.start.line));
  const to = Math.max(...edits.map(({ range }) => range.end.line));
  const before = lines.slice(from, to + 1);
  const moved = edits.map(({ range: { start, end }, text }) => ({
    text,
    range: {
      start: { line: start.line - from, character: start.character },
      end: { line: end.line - from, character: end.character },
    },
  }));
  const after = applyEdits(before.join('\n'), moved).split(/\r\n|\n|\r/);
  // Lines at both ends that stay as they are: an edit often only adds some behind the first.
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) {
    head++;
  }
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++;
  }
  const kept = (line: string): ShownLine => ({ sign: ' ', text: line });
  return [
    ...lines.slice(Math.max(0, from + head - AROUND), from + head).map(kept),
    ...before.slice(head, before.length - tail).map((line): ShownLine => ({ sign: '-', text: line })),
    ...after.slice(head, after.length - tail).map((line): ShownLine => ({ sign: '+', text: line })),
    ...lines.slice(to + 1 - tail, to + 1 - tail + AROUND).map(kept),
  ];
}
