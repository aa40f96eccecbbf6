import { highlight } from './highlight';

/** Colours every code block below `root` that has not been coloured; its text is in the page already, escaped. */
export function colourCode(root: HTMLElement): void {
  for (const code of root.querySelectorAll<HTMLElement>('code.hljs:not([data-coloured])')) {
    code.dataset['coloured'] = '';
    const marks = (code.dataset['marks'] ?? '').split(' ').filter(Boolean).map(Number);
    code.innerHTML = highlight(code.textContent, code.dataset['language'] ?? 'plaintext', marks);
  }
}
