import { all, type PageContext } from './pageContext';

/** Tabs as the ARIA pattern wants them; one choice holds for all tab bars of a page. */
export class Tabs {
  private _chosen = false;

  constructor(private readonly _context: PageContext) {
    for (const list of all(_context.root, '[role=tablist]')) {
      list.addEventListener('click', (event) => {
        const tab = (event.target as Element).closest<HTMLElement>('[role=tab]');
        if (tab) {
          this._choose(tab);
        }
      });
      list.addEventListener('keydown', (event) => this._key(list, event));
    }
  }

  /** Selects the first of `wanted` that each bar has, unless the reader chose on this page. */
  prefer(wanted: readonly string[]): void {
    if (this._chosen) {
      return;
    }
    for (const list of all(this._context.root, '[role=tablist]')) {
      const tabs = all(list, '[role=tab]');
      const best = wanted.map((key) => tabs.find((tab) => tab.dataset['tab'] === key)).find(Boolean);
      if (best) {
        select(best);
      }
    }
  }

  private _choose(tab: HTMLElement): void {
    const key = tab.dataset['tab'] ?? '';
    const before = tab.getBoundingClientRect().top;
    this._chosen = true;
    for (const other of all(this._context.root, '[role=tab]')) {
      if (other.dataset['tab'] === key) {
        select(other);
      }
    }
    // Bars above may have changed their height: what the reader clicked stays under the pointer.
    window.scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
    this._context.post({ kind: 'tab', tab: key });
  }

  private _key(list: HTMLElement, event: KeyboardEvent): void {
    const tabs = all(list, '[role=tab]');
    const index = tabs.indexOf(event.target as HTMLElement);
    const targets: Record<string, number> = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[targets[event.key] ?? -1];
    if (index >= 0 && next) {
      event.preventDefault();
      next.focus();
      this._choose(next);
    }
  }
}

function select(tab: HTMLElement): void {
  for (const other of all(tab.parentElement as HTMLElement, '[role=tab]')) {
    const selected = other === tab;
    other.setAttribute('aria-selected', String(selected));
    other.tabIndex = selected ? 0 : -1;
    const panel = document.getElementById(other.getAttribute('aria-controls') ?? '');
    if (panel) {
      panel.hidden = !selected;
    }
  }
}
