import type { LabListRow } from '../protocol/labMessages';

/** Height of a row in CSS pixels: the sheet has the same. */
const ROW = 24;
/** Rows above and below what can be seen, so that a quick turn of the wheel shows no gap. */
const MARGIN = 10;

/** A list of any length: only the rows that can be seen are elements. Arrow keys move, and choosing tells `choose`. */
export class LabList {
  private _rows: readonly LabListRow[] = [];
  private _chosen = -1;
  private readonly _space = document.createElement('div');

  constructor(
    private readonly _root: HTMLElement,
    private readonly _choose: (row: LabListRow) => void,
    /** The last row can be seen. */
    private readonly _atEnd: () => void,
  ) {
    this._space.className = 'space';
    _root.append(this._space);
    _root.addEventListener('scroll', () => this._draw(), { passive: true });
    _root.addEventListener('keydown', (event) => this._key(event));
    _root.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
      if (row !== null) {
        this._select(Number(row.dataset['index']));
      }
    });
    new ResizeObserver(() => this._draw()).observe(_root);
  }

  get rows(): readonly LabListRow[] {
    return this._rows;
  }

  show(rows: readonly LabListRow[], where: 'all' | 'older' | 'newer'): void {
    const key = this._rows[this._chosen]?.key;
    if (where === 'all') {
      this._rows = rows;
      this._root.scrollTop = 0;
    } else {
      this._rows = where === 'older' ? [...this._rows, ...rows] : [...rows, ...this._rows];
      // Who reads further down keeps the place while new ones come in above.
      if (where === 'newer' && this._root.scrollTop > 0) {
        this._root.scrollTop += rows.length * ROW;
      }
    }
    this._chosen = this._rows.findIndex((row) => row.key === key);
    this._draw();
  }

  private _draw(): void {
    this._space.style.height = `${this._rows.length * ROW}px`;
    const first = Math.max(0, Math.floor(this._root.scrollTop / ROW) - MARGIN);
    const last = Math.min(
      this._rows.length,
      Math.ceil((this._root.scrollTop + this._root.clientHeight) / ROW) + MARGIN,
    );
    this._space.replaceChildren(
      ...this._rows.slice(first, last).map((row, index) => this._element(row, first + index)),
    );
    if (last === this._rows.length && this._root.clientHeight > 0) {
      this._atEnd();
    }
  }

  private _element(row: LabListRow, index: number): HTMLElement {
    const element = document.createElement('div');
    element.className = 'row';
    element.id = `${this._root.id}-${index}`;
    element.dataset['index'] = String(index);
    element.setAttribute('role', 'option');
    element.setAttribute('aria-posinset', String(index + 1));
    element.setAttribute('aria-setsize', String(this._rows.length));
    element.setAttribute('aria-selected', String(index === this._chosen));
    element.style.top = `${index * ROW}px`;
    for (const text of [row.time, row.tag, row.keys, row.place, row.times, row.line]) {
      const cell = document.createElement('span');
      cell.textContent = text;
      cell.title = text;
      element.append(cell);
    }
    return element;
  }

  private _key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this._root.clientHeight / ROW) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this._rows.length,
      End: this._rows.length,
    };
    const step = steps[event.key];
    if (step !== undefined && this._rows.length > 0) {
      event.preventDefault();
      const index = Math.min(this._rows.length - 1, Math.max(0, this._chosen + step));
      const top = index * ROW;
      if (top < this._root.scrollTop) {
        this._root.scrollTop = top;
      } else if (top + ROW > this._root.scrollTop + this._root.clientHeight) {
        this._root.scrollTop = top + ROW - this._root.clientHeight;
      }
      this._select(index);
    }
  }

  private _select(index: number): void {
    const row = this._rows[index];
    if (row !== undefined) {
      this._chosen = index;
      this._draw();
      this._root.setAttribute('aria-activedescendant', `${this._root.id}-${index}`);
      this._choose(row);
    }
  }
}
