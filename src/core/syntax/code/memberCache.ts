import type { Code, TypeCode } from './model';
import { walk } from './walk';

interface Kept {
  /** Where the text began when `members` were read or last moved. */
  start: number;
  readonly members: readonly Code[];
  /** Everything in them, found when they are first moved. */
  all?: readonly Code[];
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
    const kept: Kept = this._before.get(key)?.pop() ?? { start, members: read() };
    move(kept, start);
    for (const member of kept.members) {
      (member as { parent: Code }).parent = parent;
    }
    const same = this._now.get(key);
    if (same === undefined) {
      this._now.set(key, [kept]);
    } else {
      same.push(kept);
    }
    return [...kept.members] as T[];
  }
}

function move(kept: Kept, start: number): void {
  const by = start - kept.start;
  if (by === 0) {
    return;
  }
  kept.start = start;
  kept.all ??= kept.members.flatMap(everything);
  for (const code of kept.all as readonly { start: number; end: number; nameStart?: number }[]) {
    code.start += by;
    code.end += by;
    if (code.nameStart !== undefined) {
      code.nameStart += by;
    }
  }
}

function everything(code: Code): Code[] {
  const found: Code[] = [];
  walk(code, (part) => void found.push(part));
  return found;
}
