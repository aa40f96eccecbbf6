import type { Lexis } from './lexis';
import { addToHash, type NameSet } from './nameSet';

/** A searched word in the code. `block` is the offset of the `{` around it, -1 outside of any. */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const OPEN = 3;
const CLOSE = 4;
/** May begin a comment or a string; which one the language says. */
const MARK = 5;

export interface Scan {
  readonly words: readonly FoundWord[];
  /** Strings that are not closed on their line, from the quote to the line's end. */
  readonly openStrings: readonly OpenString[];
}

export interface OpenString {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the words of `names` outside of comments and strings. One pass over the text without a tree: what is found is
 * then judged at its node. A comment or long string that is never closed hides nothing: while somebody types its opening
 * mark, the code below is still code.
 */
export function scanWords(text: string, lexis: Lexis, names: NameSet): Scan {
  const found: FoundWord[] = [];
  const openStrings: OpenString[] = [];
  const classes = characterClasses(lexis);
  const blocks: number[] = [];
  const length = text.length;
  for (let i = 0; i < length;) {
    const character = text.charCodeAt(i);
    const kind = character < 128 ? classes[character]! : LETTER;
    if (kind === LETTER) {
      const start = i;
      let hash = 0;
      for (let c = character; ;) {
        hash = addToHash(hash, c);
        if (++i >= length) {
          break;
        }
        c = text.charCodeAt(i);
        const next = c < 128 ? classes[c]! : LETTER;
        if (next !== LETTER && next !== DIGIT) {
          break;
        }
      }
      if (names.has(text, start, i, hash)) {
        found.push({ start, end: i, block: blocks.length === 0 ? -1 : blocks[blocks.length - 1]! });
      }
    } else if (kind === DIGIT) {
      i = endOfNumber(text, i, classes);
    } else if (kind === MARK) {
      i = endOfMark(text, i, lexis, openStrings);
    } else {
      if (kind === OPEN) {
        blocks.push(i);
      } else if (kind === CLOSE) {
        blocks.pop();
      }
      i++;
    }
  }
  return { words: found, openStrings };
}

/** Characters above ASCII count as letters: identifiers may be Chinese, and no operator is among them. */
function characterClasses(lexis: Lexis): Uint8Array {
  const classes = new Uint8Array(128).fill(OTHER);
  const set = (characters: string, kind: number) => {
    for (let i = 0; i < characters.length; i++) {
      classes[characters.charCodeAt(i)] = kind;
    }
  };
  set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$', LETTER);
  set('0123456789', DIGIT);
  set('{', OPEN);
  set('}', CLOSE);
  set(lexis.quotes, MARK);
  for (const mark of [...lexis.lineComments, ...lexis.longQuotes, ...(lexis.blockComment ?? [])]) {
    set(mark.charAt(0), MARK);
  }
  // `*/` closes, it never opens.
  set('*', OTHER);
  return classes;
}

function endOfNumber(text: string, start: number, classes: Uint8Array): number {
  let i = start + 1;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c >= 128 || (classes[c] !== LETTER && classes[c] !== DIGIT)) {
      break;
    }
    i++;
  }
  return i;
}

/** The offset behind the comment or string that begins at `start`, or the next one when none does. */
function endOfMark(text: string, start: number, lexis: Lexis, openStrings: OpenString[]): number {
  for (const mark of lexis.longQuotes) {
    if (text.startsWith(mark, start)) {
      const close = text.indexOf(mark, start + mark.length);
      return close < 0 ? start + mark.length : close + mark.length;
    }
  }
  for (const mark of lexis.lineComments) {
    if (text.startsWith(mark, start)) {
      const end = text.indexOf('\n', start);
      return end < 0 ? text.length : end;
    }
  }
  if (lexis.blockComment !== undefined && text.startsWith(lexis.blockComment[0], start)) {
    const close = text.indexOf(lexis.blockComment[1], start + 2);
    return close < 0 ? start + 2 : close + 2;
  }
  const quote = text.charAt(start);
  if (!lexis.quotes.includes(quote)) {
    return start + 1;
  }
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '\\') {
      i++;
    } else if (c === quote) {
      return i + 1;
    } else if (c === '\n') {
      openStrings.push({ start, end: i });
      return i;
    }
  }
  openStrings.push({ start, end: text.length });
  return text.length;
}
