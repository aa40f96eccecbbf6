import type { PageProgress } from '../protocol/lessonMessages';
import type { PageContext } from './pageContext';

/** How long after the last key the note is stored. */
const PAUSE_MS = 800;

/** The reader's note: stored by itself while it is written, at the latest when the field is left. */
export class Note {
  private readonly _area: HTMLTextAreaElement | null;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _stored = '';

  constructor(private readonly _context: PageContext) {
    this._area = _context.root.querySelector<HTMLTextAreaElement>('[data-note]');
    this._area?.addEventListener('input', () => {
      clearTimeout(this._timer);
      this._status('');
      this._timer = setTimeout(() => this.store(), PAUSE_MS);
    });
    this._area?.addEventListener('blur', () => this.store());
  }

  restore({ note }: PageProgress): void {
    if (this._area && document.activeElement !== this._area) {
      this._area.value = note;
      this._stored = note;
    }
  }

  store(): void {
    clearTimeout(this._timer);
    if (this._area && this._area.value !== this._stored) {
      this._stored = this._area.value;
      this._context.post({ kind: 'note', text: this._stored });
      this._status(this._context.strings.noteSaved);
    }
  }

  private _status(text: string): void {
    const status = this._context.root.querySelector('[data-note-status]');
    if (status) {
      status.textContent = text;
    }
  }
}
