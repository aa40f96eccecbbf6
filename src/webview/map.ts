import type { MapToHost, MapToPage } from '../protocol/mapMessages';
import { MapDrawing } from './mapDrawing';

const api = acquireVsCodeApi();
const post = (message: MapToHost) => void api.postMessage(message);
const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

const drawing = new MapDrawing(element('map'), {
  go: (id) => post({ kind: 'go', id }),
  follow: (id) => post({ kind: 'follow', id }),
});
const filter = element<HTMLInputElement>('filter');
filter.addEventListener('input', () => drawing.filter(filter.value));

const actions: Readonly<Record<string, () => void>> = {
  in: () => drawing.zoom(1.25),
  out: () => drawing.zoom(0.8),
  fit: () => drawing.fit(),
  svg: () => post({ kind: 'export', format: 'svg' }),
  mermaid: () => post({ kind: 'export', format: 'mermaid' }),
};
for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
  button.addEventListener('click', () => actions[button.dataset['do'] ?? '']?.());
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readMap(data);
  if (message !== undefined) {
    drawing.show(message.svg);
    drawing.filter(filter.value);
    element('none').hidden = message.svg !== '';
    element('map').hidden = message.svg === '';
    element('text').innerHTML = message.text;
    element('summary').textContent = message.summary;
  }
});
post({ kind: 'ready' });

/** The host escapes what it sends; anything else is dropped. */
function readMap(value: unknown): MapToPage | undefined {
  const message = value as Partial<MapToPage> | null;
  return typeof message === 'object' &&
    message?.kind === 'map' &&
    typeof message.svg === 'string' &&
    typeof message.text === 'string' &&
    typeof message.summary === 'string'
    ? (message as MapToPage)
    : undefined;
}
