import { escapeHtml } from '../util/escapeHtml';
import { readDiagram } from './diagram';
import type { RenderContext } from './renderContext';

/**
 * The place of a diagram: its source waits in a `template`-like element until the page draws it; its words are there
 * from the beginning, for those who cannot see it and for when it cannot be drawn.
 */
export function diagramBlock(source: string, { strings }: RenderContext): string {
  const { title, description } = readDiagram(source);
  return (
    `<figure class="diagram" data-diagram><div class="diagram-source" hidden>${escapeHtml(source)}</div>` +
    `<div class="diagram-canvas"></div>` +
    `<figcaption>${escapeHtml(title)}</figcaption>` +
    `<button type="button" class="quiet" data-action="diagram-size" aria-pressed="false" hidden>${strings.fullSize}</button>` +
    `<p class="diagram-failed" hidden>${strings.diagramFailed}</p>` +
    `<details><summary>${strings.diagramText}</summary><p>${escapeHtml(description)}</p></details></figure>\n`
  );
}
