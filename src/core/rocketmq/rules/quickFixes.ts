import type { Range } from '../../util/position';
import type { Finding, Fix, TextEdit } from './model';

/** What opens (and closes) a comment, by the ending of a file's name. */
const COMMENTS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  yml: ['# ', ''],
  yaml: ['# ', ''],
  properties: ['# ', ''],
  conf: ['# ', ''],
  py: ['# ', ''],
  toml: ['# ', ''],
  xml: ['<!-- ', ' -->'],
};

/** The edit that switches a rule off for the line of a finding, in the comment syntax of the file. */
export function suppressionEdit(path: string, text: string, finding: Finding): TextEdit {
  const { line } = finding.range.start;
  const lines = text.split('\n');
  const indent = /^[ \t]*/.exec(lines[line] ?? '')?.[0] ?? '';
  const newline = lines[0]?.endsWith('\r') === true ? '\r\n' : '\n';
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const [open, close] = COMMENTS[ending] ?? ['// ', ''];
  const at = { line, character: 0 };
  return {
    range: { start: at, end: at },
    text: `${indent}${open}rocketmq-guide-disable-next-line ${finding.rule}${close}${newline}`,
  };
}

/**
 * The first fixes that pass (unless said otherwise: that need no choice) of several findings as one step: those that would change the same place as one before are left for
 * the next time. What several insert alike at one place (an import) is inserted once.
 */
export function fixTogether(findings: readonly Finding[], passes = isSafe): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const edits = finding.fixes?.find(passes)?.edits ?? [];
    const added = edits.filter((edit) => !chosen.some((other) => isSame(other, edit)));
    if (!added.some((edit) => chosen.some((other) => overlaps(other.range, edit.range)))) {
      chosen.push(...added);
    }
  }
  return chosen;
}

/** The text after an edit; edits do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  const offset = ({ line, character }: Range['start']): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .map((edit) => ({ start: offset(edit.range.start), end: offset(edit.range.end), text: edit.text }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

/** The fixes that a person may choose from; the safest first. */
export function fixesOf(finding: Finding): readonly Fix[] {
  return finding.fixes ?? [];
}

function isSafe({ chosen }: Fix): boolean {
  return chosen !== true;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.text === b.text && JSON.stringify(a.range) === JSON.stringify(b.range);
}

function overlaps(a: Range, b: Range): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
