import type { PageSources } from '../protocol/lessonMessages';
import type { PageContext } from './pageContext';

/** A button behind each class that can be opened in the sources of the project's dependencies. */
export function showSources({ root, post }: PageContext, { names, label }: PageSources): void {
  for (const code of root.querySelectorAll<HTMLElement>('code[data-source]')) {
    const name = code.dataset['source'] ?? '';
    if (!names.includes(name) || code.nextElementSibling?.matches('button.in-sources')) {
      continue;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet in-sources';
    button.textContent = label;
    button.setAttribute('aria-label', `${label}: ${name}`);
    button.addEventListener('click', () => post({ kind: 'action', action: 'source', value: name }));
    code.after(' ', button);
  }
}
