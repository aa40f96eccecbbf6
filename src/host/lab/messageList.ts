import type { Admin, MessageRow, Positions } from '../../core/lab/adminModel';
import { keyOf } from './messageRows';

/** A list holds this many at most: enough to look through, and little enough to keep. */
export const LIST_LIMIT = 10_000;
/** How many are asked for at a time. */
const PAGE = 200;

/** The messages of one topic that are on show, newest first. Reading consumes nothing. */
export class MessageList {
  private readonly _rows: MessageRow[] = [];
  private readonly _byKey = new Map<string, MessageRow>();
  private _before: Positions | undefined;
  private _positions: Positions | undefined;
  private _more = true;
  private _isReading = false;

  constructor(
    readonly topic: string,
    private readonly _admin: () => Promise<Admin>,
  ) {}

  get rows(): readonly MessageRow[] {
    return this._rows;
  }

  /** Whether there are older ones that may be shown. */
  get more(): boolean {
    return this._more && this._rows.length < LIST_LIMIT;
  }

  row(key: string): MessageRow | undefined {
    return this._byKey.get(key);
  }

  /** The next older ones; empty at the end, and while a page is being read. */
  async older(): Promise<readonly MessageRow[]> {
    if (this._isReading || !this.more) {
      return [];
    }
    this._isReading = true;
    try {
      const admin = await this._admin();
      // What comes from now on is what `newer` asks for.
      this._positions ??= (await admin.since(this.topic)).positions;
      const page = await admin.messages(this.topic, PAGE, this._before);
      this._before = page.before;
      this._more = page.more;
      return this._add(page.messages, 'end');
    } finally {
      this._isReading = false;
    }
  }

  /** What came since the last call, newest first. */
  async newer(): Promise<readonly MessageRow[]> {
    const admin = await this._admin();
    const found = await admin.since(this.topic, this._positions);
    this._positions = found.positions;
    return this._add([...found.messages].reverse(), 'start');
  }

  private _add(messages: readonly MessageRow[], where: 'start' | 'end'): readonly MessageRow[] {
    // Between the ends of the queues and the first page a message may have come: it is on both.
    const fresh = messages.filter((message) => !this._byKey.has(keyOf(message)));
    fresh.forEach((message) => this._byKey.set(keyOf(message), message));
    if (where === 'end') {
      this._rows.push(...fresh);
    } else {
      this._rows.unshift(...fresh);
    }
    for (const gone of this._rows.splice(LIST_LIMIT)) {
      this._byKey.delete(keyOf(gone));
    }
    return fresh;
  }
}
