import { all } from './pageContext';

/** Between the edge of the window and a definition, in pixels. */
const MARGIN = 8;

/**
 * Shows the definition of a term while it has the pointer or the focus. Escape closes it, and the pointer may move onto
 * it, since it lies within its term.
 */
export function showTerms(root: HTMLElement): void {
  for (const term of all(root, '[data-term]')) {
    const tip = term.querySelector<HTMLElement>('[role=tooltip]');
    if (!tip) {
      continue;
    }
    const show = () => {
      term.classList.add('open');
      place(term, tip);
    };
    const hide = () => term.classList.remove('open');
    term.addEventListener('mouseenter', show);
    term.addEventListener('mouseleave', hide);
    term.addEventListener('focusin', show);
    term.addEventListener('focusout', hide);
  }
}

/**
 * Listeners for the whole page and its life: Escape closes what is open; it moves with its term, also when the keyboard
 * has just scrolled there.
 */
export function followTerms(root: HTMLElement): void {
  const open = () => all(root, '[data-term].open');
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      open().forEach((term) => term.classList.remove('open'));
    }
  });
  const follow = () => {
    for (const term of open()) {
      const tip = term.querySelector<HTMLElement>('[role=tooltip]');
      if (tip) {
        place(term, tip);
      }
    }
  };
  window.addEventListener('scroll', follow, { passive: true });
  window.addEventListener('resize', follow, { passive: true });
}

/** Beneath the first line of the term, or above it where there is no room; never beyond the window's edges. */
function place(term: HTMLElement, tip: HTMLElement): void {
  const [line] = term.getClientRects();
  if (!line) {
    return;
  }
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(line.left, window.innerWidth - width - MARGIN));
  const below = line.bottom + height + MARGIN <= window.innerHeight;
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? line.bottom : Math.max(MARGIN, line.top - height)}px`;
}
