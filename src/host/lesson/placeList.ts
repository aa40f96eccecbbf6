import type { ProjectIndex } from '../../core/rocketmq/projectModel';
import type { SitePlace } from '../../core/rocketmq/model';
import type { Concept } from '../../core/rocketmq/vocabulary';
import type { PagePlaces } from '../../protocol/lessonMessages';

/** More rows than this help nobody; the rest is a number. */
const SHOWN = 30;

/** "In your project" of one lesson: what the index knows of its concepts, numbered so that old clicks are recognised. */
export class PlaceList {
  private _list = 0;
  private _places: readonly SitePlace[] = [];
  private _last = '';

  constructor(
    private readonly _index: ProjectIndex,
    private readonly _concepts: readonly Concept[],
  ) {}

  /** The list as it is now; the number changes only when something in it does. */
  read(): PagePlaces {
    const { state } = this._index.summary();
    const places = unique(this._index.places(this._concepts));
    const shown = places.slice(0, SHOWN);
    const rows = shown.map(({ path, site }) => ({
      path,
      line: site.range.start.line + 1,
      text: site.form === 'annotation' ? `@${site.symbol}` : [site.receiver, site.symbol].filter(Boolean).join('.'),
    }));
    const shape =
      state === 'no-folder' ? 'no-folder' : state === 'indexing' || state === 'not-indexed' ? 'indexing' : 'ready';
    const key = JSON.stringify([shape, rows, places.length]);
    if (key !== this._last) {
      this._last = key;
      this._list++;
    }
    this._places = shown;
    return { list: this._list, state: shape, places: rows, more: places.length - shown.length };
  }

  /** The place of a row; undefined when the page's list is an old one. */
  at(list: number, index: number): SitePlace | undefined {
    return list === this._list ? this._places[index] : undefined;
  }
}

/** One call may carry several concepts: it is one row. */
function unique(places: readonly SitePlace[]): SitePlace[] {
  const seen = new Set<string>();
  return places.filter(({ path, site }) => {
    const key = `${path}:${site.range.start.line}:${site.range.start.character}`;
    return !seen.has(key) && seen.add(key);
  });
}
