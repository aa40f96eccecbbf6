import type { OpenString } from './scanWords';

/** What closes the statement around a string rather than belonging to it. */
const TAIL = /[\s)\]};,]*$/;

/**
 * `text`, as long as before, with its open strings closed: behind `"topic);` the grammar would look for the quote in the
 * lines below, with `"topi");` the statement is whole. In order of position.
 */
export function closeStrings(text: string, open: readonly OpenString[]): string {
  let closed = '';
  let from = 0;
  for (const { start, end } of open) {
    const written = text.slice(start, end);
    const tail = Math.max(TAIL.exec(written)!.index, 1);
    closed += text.slice(from, start) + closedString(written.slice(0, tail)) + written.slice(tail);
    from = end;
  }
  return from === 0 ? text : closed + text.slice(from);
}

/** A lone quote becomes blank: there is no string yet. */
function closedString(written: string): string {
  if (written.length === 1) {
    return ' ';
  }
  const quote = written.charAt(0);
  const content = written.slice(0, -1);
  const escapes = /\\*$/.exec(content)![0].length;
  return escapes % 2 === 1 ? `${content.slice(0, -1)}${quote} ` : content + quote;
}
