import type { PageStrings, SavedPage, ToHost } from '../protocol/lessonMessages';

/** What the parts of the page share. */
export interface PageContext {
  /** Everything that is exchanged with each page. */
  readonly root: HTMLElement;
  readonly strings: PageStrings;
  readonly post: (message: ToHost) => void;
  /** Changes what is kept while the page is hidden. */
  readonly save: (change: Partial<SavedPage>) => void;
}

/** A part of the page with its own elements: made anew for each page. */
export function all<T extends HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)];
}

/** Puts values into `{0}`, `{1}`. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
