import type { Position, Range } from './position';

/** Turns offsets (UTF-16 units) of one text into positions. `\n` ends a line; the `\r` of CRLF belongs to its line. */
export class Lines {
  private readonly _starts: number[] = [0];

  constructor(text: string) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      this._starts.push(end + 1);
    }
  }

  position(offset: number): Position {
    let low = 0;
    let high = this._starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this._starts[middle]! <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low, character: offset - this._starts[low]! };
  }

  /** The offset of a position; one beyond its line's end counts from the line's start all the same. */
  offset({ line, character }: Position): number {
    return (this._starts[Math.min(line, this._starts.length - 1)] ?? 0) + character;
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }
}
