// What the characters around a word already tell, so that most words never become nodes.

/**
 * Whether the word may declare a variable: `Type name` before `=`, `;`, `,`, `)` or `:`, a lambda's parameter before `->`
 * or between brackets. Words such as `return` pass: the node decides.
 */
export function javaMayDeclare(text: string, start: number, end: number): boolean {
  const after = nextSolid(text, end);
  const next = text.charCodeAt(after);
  const second = text.charCodeAt(after + 1);
  switch (next) {
    case MINUS:
      return second === GREATER;
    case EQUALS:
      if (second === EQUALS) {
        return false;
      }
      break;
    case COLON:
      if (second === COLON) {
        return false;
      }
      break;
    case SEMICOLON:
    case COMMA:
    case CLOSE:
    case OPEN_SQUARE:
    case OPEN_CURLY:
    case AND:
    case OR:
    case QUESTION:
      break;
    default:
      return false;
  }
  const before = previousSolid(text, start);
  const previous = text.charCodeAt(before);
  if (previous === OPEN || previous === COMMA) {
    // A lambda's parameter or the next of several declarators; most are arguments, which the node tells.
    return next === COMMA || next === CLOSE || (previous === COMMA && (next === EQUALS || next === SEMICOLON));
  }
  return (
    (before < start - 1 && isWordPart(previous)) ||
    previous === GREATER ||
    previous === CLOSE_SQUARE ||
    isDots(text, before)
  );
}

/** Whether the word may be called, referred to, created, used as annotation or attribute, or named as a supertype. */
export function javaMayOccur(text: string, start: number, end: number): boolean {
  const before = previousSolid(text, start);
  const previous = text.charCodeAt(before);
  if (text.slice(before + 1, start).includes('\n')) {
    // What ends the line above may be a comment.
    return true;
  }
  if (previous === AT || (previous === COLON && text.charCodeAt(before - 1) === COLON)) {
    return true;
  }
  const next = text.charCodeAt(nextSolid(text, end));
  const word = isWordPart(previous) ? previousWord(text, before) : '';
  if (word === 'new' || word === 'extends' || word === 'implements') {
    return true;
  }
  switch (next) {
    case OPEN:
      // Behind a type it would be the declaration of a method.
      return word === '' ? previous !== GREATER && previous !== CLOSE_SQUARE : BEFORE_VALUES.has(word);
    case EQUALS:
      return previous === OPEN || previous === COMMA || previous === SLASH;
    case OPEN_CURLY:
      return previous === COMMA || previous === DOT;
    case COMMA:
    case LESS:
      return previous === COMMA || previous === DOT;
    default:
      return false;
  }
}

const BEFORE_VALUES = new Set(['return', 'throw', 'yield', 'else', 'do', 'case', 'assert', 'super', 'this']);

const AND = 38;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const SEMICOLON = 59;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const AT = 64;
const OPEN_SQUARE = 91;
const CLOSE_SQUARE = 93;
const OPEN_CURLY = 123;
const OR = 124;

function nextSolid(text: string, start: number): number {
  let i = start;
  while (isSpace(text.charCodeAt(i))) {
    i++;
  }
  return i;
}

function previousSolid(text: string, start: number): number {
  let i = start - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i))) {
    i--;
  }
  return i;
}

function previousWord(text: string, last: number): string {
  let first = last;
  while (first > 0 && isWordPart(text.charCodeAt(first - 1))) {
    first--;
  }
  return text.slice(first, last + 1);
}

/** `Type... name` */
function isDots(text: string, last: number): boolean {
  return text.charCodeAt(last) === DOT && text.charCodeAt(last - 1) === DOT;
}

function isSpace(character: number): boolean {
  return character === 32 || (character >= 9 && character <= 13);
}

function isWordPart(character: number): boolean {
  return (
    (character >= 97 && character <= 122) ||
    (character >= 65 && character <= 90) ||
    (character >= 48 && character <= 57) ||
    character === 95 ||
    character === 36 ||
    character >= 128
  );
}
