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
      const button = figure.querySelector<HTMLButtonElement>('[data-action=diagram-size]');
      const canvas = figure.querySelector<HTMLElement>('.diagram-canvas');
      button?.addEventListener('click', () => {
        button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
        if (canvas) {
          fit(figure, canvas);
        }
      });
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
        flowchart: { htmlLabels: false, nodeSpacing: 28, rankSpacing: 40, padding: 10 },
        sequence: {
          actorMargin: 24,
          width: 120,
          height: 44,
          boxMargin: 8,
          messageMargin: 28,
          mirrorActors: false,
          messageFontSize: 14,
          actorFontSize: 14,
          noteFontSize: 14,
        },
        theme: 'base',
        // Labels lie on their lines: without a solid ground they are struck through.
        themeCSS: '.edgeLabel rect, .edgeLabel .background { opacity: 1; }',
        ...diagramTheme(),
      });
      canvas.innerHTML = (await mermaid.render(id, source)).svg;
      fit(figure, canvas);
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

/** Smaller than this nobody can read it: then the diagram scrolls. */
const SMALLEST_SCALE = 0.6;
/** Above this there is nothing to gain from showing it larger. */
const NEARLY_WHOLE = 0.92;

/** Fits a wide diagram into the column as far as it stays readable, and offers its full size. */
function fit(figure: HTMLElement, canvas: HTMLElement): void {
  const svg = canvas.querySelector('svg');
  const width = svg?.viewBox.baseVal.width ?? 0;
  const button = figure.querySelector<HTMLButtonElement>('[data-action=diagram-size]');
  if (!svg || !button || width === 0) {
    return;
  }
  const large = button.getAttribute('aria-pressed') === 'true';
  button.hidden = !large && canvas.clientWidth / width > NEARLY_WHOLE;
  svg.style.minWidth = `${Math.round(width * (large ? 1 : SMALLEST_SCALE))}px`;
  if (canvas.scrollWidth > canvas.clientWidth) {
    // What scrolls must be reached by keyboard, and what is reached must have a name.
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'group');
    canvas.setAttribute('aria-label', figure.querySelector('figcaption')?.textContent ?? '');
  } else {
    canvas.removeAttribute('tabindex');
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
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
