import { all, type PageContext } from './pageContext';

/** How long a button says that it has done its work. */
const SAID_MS = 1500;

/** Buttons and boxes that do one thing. Made anew for each page: the elements are new. */
export function pageActions(context: PageContext, report: () => void): void {
  const { root, post, strings } = context;
  const on = (action: string, run: (element: HTMLElement) => void) => {
    for (const element of all(root, `[data-action=${action}]`)) {
      element.addEventListener('click', () => run(element));
    }
  };
  const regionOf = (element: HTMLElement) => element.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? '';

  on('back', () => post({ kind: 'back' }));
  on('forward', () => post({ kind: 'forward' }));
  on('report', report);
  on('mark-done', () => post({ kind: 'markDone' }));
  on('insert', (button) => post({ kind: 'insert', region: regionOf(button) }));
  on('open-source', (button) => post({ kind: 'openSource', region: regionOf(button) }));
  on('run-sample', (button) => post({ kind: 'action', action: 'run-sample', value: regionOf(button) }));
  on('compare', (button) => post({ kind: 'compare', region: button.dataset['compare'] ?? '' }));
  on('copy', (button) => {
    post({ kind: 'copy', text: button.closest('figure')?.querySelector('pre')?.textContent ?? '' });
    sayOn(button, strings.copied);
  });
  on('self-check', (box) => {
    const id = box.closest<HTMLElement>('[data-exercise]')?.dataset['exercise'] ?? '';
    post({ kind: 'exercise', id, done: (box as HTMLInputElement).checked });
  });
  on('lab-check', (button) => {
    const id = button.closest<HTMLElement>('[data-exercise]')?.dataset['exercise'] ?? '';
    post({ kind: 'action', action: 'lab-check', value: id });
  });
  on('contents', (button) => {
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
  });
  for (const link of all(root, '.contents a')) {
    link.addEventListener('click', () => {
      root.querySelector('[data-action=contents]')?.setAttribute('aria-expanded', 'false');
    });
  }
  for (const element of all(root, '[data-page-action]')) {
    element.addEventListener('click', () =>
      post({ kind: 'action', action: element.dataset['pageAction'] ?? '', value: element.dataset['value'] ?? '' }),
    );
  }
}

function sayOn(button: HTMLElement, text: string): void {
  const before = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = before;
  button.textContent = text;
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => (button.textContent = before), SAID_MS);
}
