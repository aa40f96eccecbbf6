import { all, fill } from './pageContext';

/** What a reader set: kept while the window lives, so that a page that is drawn anew stays filtered. */
interface Kept {
  text: string;
  readonly flags: Set<string>;
}

/** The fields of pages with long lists: words, and switches that leave what has a mark. */
export class PageFilters {
  private readonly _kept = new Map<string, Kept>();

  /** Called for each page that is shown. */
  show(root: HTMLElement, address: string): void {
    const filter = root.querySelector<HTMLElement>('[data-filter]');
    const field = filter?.querySelector<HTMLInputElement>('input[type=search]');
    if (!filter || !field) {
      return;
    }
    const kept = this._kept.get(address) ?? { text: '', flags: new Set<string>() };
    this._kept.set(address, kept);
    const switches = all(filter, '[data-filter-flag]');
    const update = () => {
      for (const button of switches) {
        button.setAttribute('aria-pressed', String(kept.flags.has(button.dataset['filterFlag'] ?? '')));
      }
      apply(root, filter, kept);
    };
    field.value = kept.text;
    field.addEventListener('input', () => {
      kept.text = field.value;
      update();
    });
    for (const button of switches) {
      button.addEventListener('click', () => {
        const flag = button.dataset['filterFlag'] ?? '';
        if (!kept.flags.delete(flag)) {
          kept.flags.add(flag);
        }
        update();
      });
    }
    update();
  }
}

function apply(root: HTMLElement, filter: HTMLElement, { text, flags }: Kept): void {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  const items = all(root, '[data-filter-item]');
  let shown = 0;
  for (const item of items) {
    const has = item.dataset['words'] ?? '';
    const marks = (item.dataset['flags'] ?? '').split(' ');
    const matches = words.every((word) => has.includes(word)) && [...flags].every((flag) => marks.includes(flag));
    item.hidden = !matches;
    shown += matches ? 1 : 0;
  }
  for (const group of all(root, '[data-filter-group]')) {
    group.hidden = group.querySelector('[data-filter-item]:not([hidden])') === null;
  }
  const count = filter.querySelector<HTMLElement>('[data-filter-count]');
  if (count) {
    count.textContent = fill(count.dataset['filterCount'] ?? '', shown, items.length);
  }
}
