import type { Code, TypeCode } from './model';
import { partsOf } from './walk';

interface Kept {
  /** Where the text began when `members` were read or last moved. */
  start: number;
  readonly members: readonly Code[];
}

/**
 * Members of one open document that were read before, by their text: after an edit only the members that it touched are
 * read again, the others are moved to where they stand now. The code it gives is good until the next reading.
 */
export class MemberCache {
  private _before = new Map<string, Kept[]>();
  private _now = new Map<string, Kept[]>();
  private _text = '';

  /** Begins a reading of `text`. What the last one did not use is forgotten. */
  begin(text: string): void {
    this._text = text;
    this._before = this._now;
    this._now = new Map();
  }

  /** The declarations that a member's text makes, from the last reading or from `read`. */
  take<T extends Code>(start: number, end: number, parent: TypeCode, read: () => T[]): T[] {
    const key = this._text.slice(start, end);
    const kept = this._before.get(key)?.pop() ?? { start, members: read() };
    for (const member of kept.members) {
      move(member, start - kept.start);
      (member as { parent: Code }).parent = parent;
    }
    kept.start = start;
    const same = this._now.get(key);
    if (same === undefined) {
      this._now.set(key, [kept]);
    } else {
      same.push(kept);
    }
    return [...kept.members] as T[];
  }
}

function move(code: Code, by: number): void {
  if (by === 0) {
    return;
  }
  const place = code as { start: number; end: number; nameStart?: number };
  place.start += by;
  place.end += by;
  if (place.nameStart !== undefined) {
    place.nameStart += by;
  }
  for (const part of partsOf(code)) {
    move(part, by);
  }
}
