/** Longer holes are no name, address or number any more. */
const HOLE = 256;
const HOLES = /\{([a-z][A-Za-z]*)\}/g;

export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A pattern taken apart: text, hole, text, hole ... It begins with text and no two holes touch. */
interface Parts {
  readonly literals: readonly string[];
  readonly holes: readonly string[];
}

/**
 * Finds one pattern in a line. The line may come from anywhere, so the expression must not be able to backtrack: a hole
 * never takes the character that the text behind it begins with, so that every place has one way to match at most.
 */
export class ErrorPattern {
  private readonly _parts: Parts;
  private readonly _expression: RegExp;
  /** The more text and the fewer holes, the more a match says. */
  readonly weight: number;

  /** Throws RangeError for a pattern that could match nearly anything. */
  constructor(pattern: string) {
    this._parts = partsOf(pattern);
    this.weight = this._parts.literals.join('').length - this._parts.holes.length / 8;
    this._expression = new RegExp(source(this._parts));
  }

  /** The first place in a line. */
  find(line: string): PatternMatch | undefined {
    // Much cheaper than the expression, and nearly always the end of it.
    if (!this._parts.literals.every((literal) => line.includes(literal))) {
      return undefined;
    }
    const match = this._expression.exec(line);
    if (match === null) {
      return undefined;
    }
    const values: Record<string, string> = {};
    this._parts.holes.forEach((name, index) => {
      const value = match[index + 1]?.trim() ?? '';
      if (value !== '') {
        values[name] = value;
      }
    });
    return { start: match.index, end: match.index + match[0].length, values };
  }
}

/** The texts between the holes of a pattern, which stand in the source of what writes it. */
export function literalsOf(pattern: string): readonly string[] {
  return partsOf(pattern).literals.filter((literal) => literal !== '');
}

function partsOf(pattern: string): Parts {
  const holes = [...pattern.matchAll(HOLES)].map(([, name = '']) => name);
  const literals = pattern.split(HOLES).filter((_, index) => index % 2 === 0);
  const inner = literals.slice(1, -1);
  if ((literals[0] ?? '').trim().length < 3 || inner.includes('')) {
    throw new RangeError(`"${pattern}" has to begin with text, and to have text between its holes`);
  }
  if (literals.join('').trim().length < 8) {
    throw new RangeError(`"${pattern}" says too little to be told from other text`);
  }
  if (new Set(holes).size !== holes.length) {
    throw new RangeError(`"${pattern}" names a hole twice`);
  }
  return { literals, holes };
}

function source({ literals, holes }: Parts): string {
  return literals
    .map((literal, index) => {
      const hole = holes[index];
      const next = literals[index + 1] ?? '';
      // At the end of a pattern a value ends at the first blank.
      const stop = next === '' ? '\\s' : escaped(next.charAt(0));
      return escaped(literal) + (hole === undefined ? '' : `([^${stop}\\n]{0,${HOLE}})`);
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
