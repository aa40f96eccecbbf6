import type { PageProgress, SavedPage } from '../protocol/lessonMessages';
import { all, type PageContext } from './pageContext';

/** Guesses made before the explanation, shown again after it. */
export class Predictions {
  private readonly _drafts: Record<string, string> = {};

  constructor(private readonly _context: PageContext) {
    for (const element of all(_context.root, '[data-predict]')) {
      const id = element.dataset['predict'] ?? '';
      const area = element.querySelector('textarea') as HTMLTextAreaElement;
      area.addEventListener('input', () => {
        this._drafts[id] = area.value;
        _context.save({ guesses: { ...this._drafts } });
      });
      element.querySelector('[data-action=keep-guess]')?.addEventListener('click', () => this._keep(element, id, area));
    }
  }

  restore({ predictions }: PageProgress, drafts: SavedPage['guesses'] = {}): void {
    for (const element of all(this._context.root, '[data-predict]')) {
      const id = element.dataset['predict'] ?? '';
      const area = element.querySelector('textarea') as HTMLTextAreaElement;
      const draft = drafts[id] ?? this._drafts[id];
      if (document.activeElement !== area) {
        area.value = draft ?? predictions[id] ?? '';
      }
      this._showAgain(id, predictions[id] ?? '');
    }
  }

  private _keep(element: HTMLElement, id: string, area: HTMLTextAreaElement): void {
    delete this._drafts[id];
    this._context.save({ guesses: { ...this._drafts } });
    this._context.post({ kind: 'predict', id, text: area.value });
    this._showAgain(id, area.value);
    const status = element.querySelector('[role=status]');
    if (status) {
      status.textContent = area.value.trim() === '' ? '' : this._context.strings.guessKept;
    }
  }

  private _showAgain(id: string, text: string): void {
    for (const answer of all(this._context.root, '[data-answer]')) {
      const own = answer.querySelector<HTMLElement>('.own-guess');
      const words = answer.querySelector('[data-guess]');
      if (answer.dataset['answer'] === id && own && words) {
        own.hidden = text.trim() === '';
        words.textContent = text;
      }
    }
  }
}
