export interface MapActions {
  go(id: string): void;
  follow(id: string): void;
}

const LEAST = 0.1;
const MOST = 4;
const STEP = 60;

/** The drawing in its scrolling frame: pan by dragging or arrow keys, zoom, filter, choose a node. */
export class MapDrawing {
  private _svg: SVGSVGElement | null = null;
  private _width = 1;
  private _height = 1;
  private _scale = 1;

  constructor(
    private readonly _frame: HTMLElement,
    private readonly _actions: MapActions,
  ) {
    _frame.addEventListener('keydown', (event) => this._key(event));
    _frame.addEventListener('wheel', (event) => this._wheel(event), { passive: false });
    _frame.addEventListener('click', (event) => this._choose(event.target));
    this._drag();
  }

  /** Shows another drawing; the zoom stays where there was one before. */
  show(svg: string): void {
    const isFirst = this._svg === null;
    const [left, top] = [this._frame.scrollLeft, this._frame.scrollTop];
    const focused = this._idOf(document.activeElement);
    this._frame.innerHTML = svg;
    this._svg = this._frame.querySelector('svg');
    if (this._svg === null) {
      return;
    }
    this._width = Number(this._svg.getAttribute('width')) || 1;
    this._height = Number(this._svg.getAttribute('height')) || 1;
    for (const node of this._nodes()) {
      node.setAttribute('tabindex', '0');
      node.setAttribute('role', 'button');
      node.setAttribute('aria-label', labelOf(node));
    }
    if (isFirst) {
      this.fit();
    } else {
      this._resize();
      this._frame.scrollTo(left, top);
      this._nodes()
        .find((node) => node.dataset['id'] === focused)
        ?.focus();
    }
  }

  zoom(factor: number): void {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this._frame;
    const before = this._scale;
    this._scale = Math.min(MOST, Math.max(LEAST, before * factor));
    this._resize();
    // What was in the middle stays there.
    const ratio = this._scale / before;
    this._frame.scrollTo(
      (scrollLeft + clientWidth / 2) * ratio - clientWidth / 2,
      (scrollTop + clientHeight / 2) * ratio - clientHeight / 2,
    );
  }

  fit(): void {
    const { clientWidth, clientHeight } = this._frame;
    const fitting = Math.min(clientWidth / this._width, clientHeight / this._height, 1);
    this._scale = Math.max(LEAST, fitting > 0 ? fitting : 1);
    this._resize();
  }

  /** Dims what neither has the text in it nor is connected with what has. */
  filter(text: string): void {
    const wanted = text.trim().toLowerCase();
    const found = new Set(
      this._nodes()
        .filter((node) => labelOf(node).toLowerCase().includes(wanted))
        .map((node) => node.dataset['id'] ?? ''),
    );
    const near = new Set(found);
    const edges = [...(this._svg?.querySelectorAll<SVGGElement>('g.edge') ?? [])];
    for (const edge of edges) {
      const { from = '', to = '' } = edge.dataset;
      const shown = wanted === '' || found.has(from) || found.has(to);
      edge.classList.toggle('dimmed', !shown);
      if (shown) {
        near.add(from).add(to);
      }
    }
    for (const node of this._nodes()) {
      node.classList.toggle('dimmed', wanted !== '' && !near.has(node.dataset['id'] ?? ''));
    }
  }

  private _nodes(): SVGGElement[] {
    return [...(this._svg?.querySelectorAll<SVGGElement>('g.node') ?? [])];
  }

  private _resize(): void {
    this._svg?.setAttribute('width', String(Math.round(this._width * this._scale)));
    this._svg?.setAttribute('height', String(Math.round(this._height * this._scale)));
  }

  private _idOf(target: EventTarget | null): string | undefined {
    const node = target instanceof Element ? target.closest<SVGGElement>('g.node') : null;
    return node?.dataset['id'];
  }

  private _choose(target: EventTarget | null): void {
    const id = this._idOf(target);
    if (id !== undefined) {
      this._actions.go(id);
    }
  }

  private _key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const id = this._idOf(event.target);
    const keys: Readonly<Record<string, () => void>> = {
      '+': () => this.zoom(1.25),
      '=': () => this.zoom(1.25),
      '-': () => this.zoom(0.8),
      '0': () => this.fit(),
      ArrowLeft: () => this._frame.scrollBy(-STEP, 0),
      ArrowRight: () => this._frame.scrollBy(STEP, 0),
      ArrowUp: () => this._frame.scrollBy(0, -STEP),
      ArrowDown: () => this._frame.scrollBy(0, STEP),
      ...(id === undefined
        ? {}
        : { Enter: () => this._actions.go(id), ' ': () => this._actions.go(id), f: () => this._actions.follow(id) }),
    };
    const run = keys[event.key];
    if (run !== undefined) {
      event.preventDefault();
      run();
    }
  }

  private _wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }
  }

  private _drag(): void {
    let from: { x: number; y: number; left: number; top: number } | undefined;
    this._frame.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && this._idOf(event.target) === undefined) {
        from = { x: event.clientX, y: event.clientY, left: this._frame.scrollLeft, top: this._frame.scrollTop };
        this._frame.setPointerCapture(event.pointerId);
      }
    });
    this._frame.addEventListener('pointermove', (event) => {
      if (from !== undefined) {
        this._frame.scrollTo(from.left + from.x - event.clientX, from.top + from.y - event.clientY);
      }
    });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      this._frame.addEventListener(end, () => (from = undefined));
    }
  }
}

function labelOf(node: Element): string {
  return [...node.querySelectorAll('text')].map(({ textContent }) => textContent).join(', ');
}
