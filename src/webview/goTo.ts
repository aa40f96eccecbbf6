/**
 * Brings an element into view by its id, unfolding what it lies in or leads to at once, and gives it the focus so that the keyboard and
 * screen readers go on from there.
 */
export function goTo(id: string, { focus = true }: { readonly focus?: boolean } = {}): void {
  const element = document.getElementById(id);
  if (!element) {
    return;
  }
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) {
      around.open = true;
    }
  }
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
  }
  // The heading of a section that begins folded: who goes there wants to read it.
  const next = element.nextElementSibling;
  if (next instanceof HTMLDetailsElement && next.classList.contains('deeper')) {
    next.open = true;
  }
  // Not `scrollIntoView`: it scrolls the frames of the editor around the page too, by a few pixels of its bar.
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  window.scrollTo({ top: window.scrollY + element.getBoundingClientRect().top - padding, behavior: 'instant' });
  if (focus) {
    if (!element.hasAttribute('tabindex')) {
      element.tabIndex = -1;
    }
    element.focus({ preventScroll: true });
  }
}
