/** Text or bytes, read one unit at a time. Bytes pass for text: what matters here is ASCII. */
export interface Characters {
  readonly length: number;
  charCodeAt(index: number): number;
}

export function bytesAsCharacters(bytes: Uint8Array): Characters {
  return { length: bytes.length, charCodeAt: (index) => bytes[index]! };
}

const LONGEST_HEADER = 32_768;

/**
 * What a Java-like file can name without saying where it is from, as hashes: first its own package, then everything it
 * imports: types, their packages or types around them, packages imported whole. A file that uses a type of another file
 * has that type, or its package, among them; a few that do not use it have it too.
 */
export function fingerprint(text: Characters): number[] {
  const hashes = [0];
  const end = Math.min(text.length, LONGEST_HEADER);
  for (let i = 0; i < end;) {
    i = skipBlank(text, i, end);
    if (isWord(text, i, 'import', end)) {
      i = addImport(text, i + 6, end, hashes);
    } else if (isWord(text, i, 'package', end)) {
      const name = readName(text, skipBlank(text, i + 7, end), end);
      hashes[0] = name.hash;
      i = name.end;
    } else if (text.charCodeAt(i) === SEMICOLON) {
      i++;
    } else {
      break;
    }
  }
  return hashes;
}

const SEMICOLON = 59;
const DOT = 46;

/** The hash of a full name, as `fingerprint` makes it. */
export function nameHash(name: string): number {
  return readName(name, 0, name.length).hash;
}

function addImport(text: Characters, start: number, end: number, hashes: number[]): number {
  let i = skipBlank(text, start, end);
  if (isWord(text, i, 'static', end)) {
    i = skipBlank(text, i + 6, end);
  }
  const name = readName(text, i, end);
  hashes.push(name.hash, name.before);
  i = name.end;
  while (i < end && text.charCodeAt(i) !== SEMICOLON && text.charCodeAt(i) !== 10) {
    i++;
  }
  return i;
}

/** Reads `a.b.C`; `before` is the hash of what stands before the last dot. */
function readName(text: Characters, start: number, end: number): { hash: number; before: number; end: number } {
  let hash = 0;
  let before = 0;
  let i = start;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === DOT) {
      before = hash;
    } else if (!isNamePart(c)) {
      break;
    }
    hash = (Math.imul(hash, 31) + c) | 0;
  }
  // `a.b.*`: the dot before the star belongs to nothing.
  return i > start && text.charCodeAt(i - 1) === DOT ? { hash: before, before, end: i } : { hash, before, end: i };
}

function isWord(text: Characters, start: number, word: string, end: number): boolean {
  if (start + word.length >= end) {
    return false;
  }
  for (let k = 0; k < word.length; k++) {
    if (text.charCodeAt(start + k) !== word.charCodeAt(k)) {
      return false;
    }
  }
  return !isNamePart(text.charCodeAt(start + word.length));
}

function isNamePart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95 || c === 36 || c >= 128;
}

/** Over white space, byte order marks and comments. */
function skipBlank(text: Characters, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c <= 32 || c === 0xfeff || (i < 3 && c >= 0xbb)) {
      i++;
    } else if (c === 47 && text.charCodeAt(i + 1) === 47) {
      while (i < end && text.charCodeAt(i) !== 10) {
        i++;
      }
    } else if (c === 47 && text.charCodeAt(i + 1) === 42) {
      i += 2;
      while (i < end && !(text.charCodeAt(i) === 42 && text.charCodeAt(i + 1) === 47)) {
        i++;
      }
      i += 2;
    } else {
      break;
    }
  }
  return i;
}
