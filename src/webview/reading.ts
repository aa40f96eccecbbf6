import type { PageProgress } from '../protocol/lessonMessages';
import { all, fill, type PageContext } from './pageContext';

/** How long the page must stand still before it tells where the reader is. */
const SETTLED_MS = 500;

/** How long the end of a section must be on screen to count as read: scrolling past it is not reading. */
const READ_MS = 800;

/** Follows what is on screen: which sections were read to their end, which one is being read. */
export class Reading {
  private readonly _read = new Set<string>();
  private readonly _observer: IntersectionObserver;
  /** Ends that are on screen and will count unless they leave it. */
  private readonly _pending = new Map<Element, ReturnType<typeof setTimeout>>();
  private readonly _parts: HTMLElement[];
  private _at = '';
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private readonly _onScroll = () => {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._settle(), SETTLED_MS);
  };

  constructor(private readonly _context: PageContext) {
    this._parts = all(_context.root, '[data-part]');
    this._observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        clearTimeout(this._pending.get(target));
        if (isIntersecting) {
          this._pending.set(
            target,
            setTimeout(() => this._readTo(target as HTMLElement), READ_MS),
          );
        }
      }
    });
    for (const end of all(_context.root, '[data-end]')) {
      const folded = foldedText(end);
      if (folded) {
        folded.addEventListener('toggle', () => this._observer.observe(end), { once: true });
      } else {
        this._observer.observe(end);
      }
    }
    window.addEventListener('scroll', this._onScroll, { passive: true });
    this._mark();
  }

  /** The section at the upper part of the window. */
  get section(): string {
    const line = window.innerHeight * 0.3;
    const above = this._parts.filter((part) => part.getBoundingClientRect().top <= line);
    return above.at(-1)?.dataset['part'] ?? '';
  }

  show({ read, done }: PageProgress): void {
    const { root, strings } = this._context;
    const known = new Set(read);
    const items = all(root, '[data-contents]');
    let count = 0;
    for (const item of items) {
      const isRead = known.has(item.dataset['contents'] ?? '');
      count += isRead ? 1 : 0;
      item.classList.toggle('read', isRead);
      const link = item.querySelector('a');
      if (isRead) {
        link?.setAttribute('aria-description', strings.read);
      } else {
        link?.removeAttribute('aria-description');
      }
    }
    const bar = root.querySelector<HTMLProgressElement>('progress.read-bar');
    if (bar && items.length > 0) {
      bar.hidden = false;
      bar.max = items.length;
      bar.value = count;
      bar.setAttribute('aria-label', fill(strings.readOf, count, items.length));
    }
    const mark = root.querySelector<HTMLElement>('[data-done]');
    if (mark) {
      mark.hidden = !done;
    }
  }

  dispose(): void {
    this._observer.disconnect();
    window.removeEventListener('scroll', this._onScroll);
    clearTimeout(this._timer);
    for (const timer of this._pending.values()) {
      clearTimeout(timer);
    }
  }

  private _readTo(end: HTMLElement): void {
    const section = end.dataset['end'] ?? '';
    this._observer.unobserve(end);
    if (!this._read.has(section)) {
      this._read.add(section);
      this._context.post({ kind: 'read', section });
    }
  }

  private _settle(): void {
    const { section } = this;
    this._context.save({ section, scroll: window.scrollY });
    this._mark();
    if (section !== '' && section !== this._at) {
      this._at = section;
      this._context.post({ kind: 'at', section });
    }
  }

  private _mark(): void {
    const { section } = this;
    for (const item of all(this._context.root, '[data-contents]')) {
      const link = item.querySelector('a');
      if (item.dataset['contents'] === section) {
        link?.setAttribute('aria-current', 'true');
      } else {
        link?.removeAttribute('aria-current');
      }
    }
  }
}

/** The fold that holds the whole text of a section: as long as it is closed, nothing of the section was read. */
function foldedText(end: HTMLElement): HTMLDetailsElement | null {
  return (
    end.parentElement?.querySelector<HTMLDetailsElement>(
      ':scope > :is(h2, h3) + details.deeper:not([open]):has(+ .part-end)',
    ) ?? null
  );
}
