import type { PagePlaces } from '../protocol/lessonMessages';
import { fill, type PageContext } from './pageContext';

/** "In your project": the places where the lesson's concepts appear. */
export function showPlaces({ root, strings, post }: PageContext, list: PagePlaces): void {
  const element = root.querySelector<HTMLElement>('[data-places]');
  const lookFor = root.querySelector<HTMLDetailsElement>('[data-look-for]');
  if (!element) {
    return;
  }
  const focused = element.contains(document.activeElement);
  const parts: HTMLElement[] = [];
  const title = document.createElement('p');
  title.className = 'places-title';
  title.textContent = titleOf(list, strings);
  parts.push(title);
  if (list.places.length > 0) {
    const rows = document.createElement('ul');
    list.places.forEach((place, index) => {
      const link = document.createElement('a');
      link.href = '#';
      link.append(code(place.text), text('place-path', ` ${place.path}:${place.line}`));
      link.addEventListener('click', (event) => {
        event.preventDefault();
        event.stopPropagation();
        post({ kind: 'place', list: list.list, index });
      });
      const row = document.createElement('li');
      row.append(link);
      rows.append(row);
    });
    parts.push(rows);
    if (list.more > 0) {
      parts.push(text('muted', fill(strings.placesMore, list.more)));
    }
  }
  const hadPlaces = element.dataset['found'] === 'true';
  const hasPlaces = list.places.length > 0;
  element.replaceChildren(...parts);
  element.dataset['found'] = String(hasPlaces);
  if (lookFor && hadPlaces !== hasPlaces) {
    lookFor.open = !hasPlaces;
  }
  if (focused) {
    element.querySelector('a')?.focus();
  }
}

function titleOf({ state, places, more }: PagePlaces, strings: PageContext['strings']): string {
  if (places.length > 0) {
    return fill(strings.placesFound, places.length + more);
  }
  return { 'no-folder': strings.placesNoFolder, indexing: strings.placesIndexing, ready: strings.placesNone }[state];
}

function code(content: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = content;
  return element;
}

function text(className: string, content: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = content;
  return element;
}
