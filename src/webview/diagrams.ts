import type { Mermaid } from 'mermaid';
import { diagramTheme } from './diagramTheme';
import { all } from './pageContext';

export type MermaidWindow = Window & typeof globalThis & { rocketmqGuideMermaid?: Mermaid };

/** Draws the page's diagrams when they come near the window, and again when the theme changes. */
export class Diagrams {
  private readonly _near: IntersectionObserver;
  private readonly _theme: MutationObserver;
  private readonly _drawn = new Set<HTMLElement>();
  private _queue = Promise.resolve();
  private _colours = '';

  constructor(
    root: HTMLElement,
    private readonly _loader: { readonly source: string; readonly nonce: string },
  ) {
    this._near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) {
            this._near.unobserve(target);
            this._drawn.add(target as HTMLElement);
            this._enqueue(target as HTMLElement);
          }
        }
      },
      { rootMargin: '600px' },
    );
    for (const figure of all(root, '[data-diagram]')) {
      this._near.observe(figure);
    }
    this._theme = new MutationObserver(() => this._themeChanged());
    this._theme.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    this._theme.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    this._colours = JSON.stringify(diagramTheme());
  }

  dispose(): void {
    this._near.disconnect();
    this._theme.disconnect();
  }

  private _themeChanged(): void {
    const colours = JSON.stringify(diagramTheme());
    if (colours !== this._colours) {
      this._colours = colours;
      this._drawn.forEach((figure) => this._enqueue(figure));
    }
  }

  /** One after the other: mermaid has one configuration for the whole window. */
  private _enqueue(figure: HTMLElement): void {
    this._queue = this._queue.then(() => this._draw(figure));
  }

  private async _draw(figure: HTMLElement): Promise<void> {
    const canvas = figure.querySelector<HTMLElement>('.diagram-canvas');
    const failed = figure.querySelector<HTMLElement>('.diagram-failed');
    const source = figure.querySelector('.diagram-source')?.textContent ?? '';
    if (!canvas || !failed || !figure.isConnected) {
      return;
    }
    const id = `diagram-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    try {
      const mermaid = await loadMermaid(this._loader);
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        maxTextSize: 20_000,
        htmlLabels: false,
        flowchart: { htmlLabels: false },
        theme: 'base',
        ...diagramTheme(),
      });
      canvas.innerHTML = (await mermaid.render(id, source)).svg;
      failed.hidden = true;
    } catch {
      // What mermaid left behind while it measured.
      document.getElementById(`d${id}`)?.remove();
      canvas.replaceChildren();
      failed.hidden = false;
      figure.querySelector('details')?.setAttribute('open', '');
    }
  }
}

let loading: Promise<Mermaid> | undefined;

function loadMermaid({ source, nonce }: { readonly source: string; readonly nonce: string }): Promise<Mermaid> {
  loading ??= new Promise<Mermaid>((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.src = source;
    script.addEventListener('load', () => {
      const mermaid = (window as MermaidWindow).rocketmqGuideMermaid;
      if (mermaid) {
        resolve(mermaid);
      } else {
        reject(new Error('mermaid did not start'));
      }
    });
    script.addEventListener('error', () => reject(new Error('mermaid could not be loaded')));
    document.head.append(script);
  });
  return loading;
}
