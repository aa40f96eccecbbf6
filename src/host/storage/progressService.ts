import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import { isLessonDone } from '../../core/curriculum/lessonState';
import { ProgressBook } from '../../core/curriculum/progressBook';
import { Disposable } from '../platform/dispose';
import { CONTEXTS } from '../platform/ids';
import type { Services } from '../platform/services';

/** Keeps the reader's progress in the editor's global state, and looks for other windows' changes on focus. */
export class ProgressService extends Disposable {
  readonly book: ProgressBook;
  private _failureTold = false;

  constructor(
    private readonly _services: Services,
    catalogue: () => Promise<Catalogue>,
  ) {
    super();
    const { globalState } = _services.context;
    this.book = this._register(
      new ProgressBook({
        store: {
          get: (key) => globalState.get<unknown>(key),
          update: (key, value) => globalState.update(key, value),
        },
        now: () => Date.now(),
        isDone: async (id, progress) => {
          const lesson = (await catalogue()).lesson(id);
          return lesson !== undefined && isLessonDone(lesson, progress);
        },
        failed: (cause) => this._failed(cause),
      }),
    );
    this._register(this.book.onDidChange(() => this._setContexts()));
    this._register(this.book.onDidChangeChoices(() => this._setContexts()));
    this._register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          void this.book.refresh();
        }
      }),
    );
    this._setContexts();
    for (const { key, reason } of this.book.unreported) {
      _services.log.warn(`Stored progress under "${key}" could not be used (${reason}); it is kept under "kept".`);
    }
  }

  private _setContexts(): void {
    const set = (key: string, value: boolean) => void vscode.commands.executeCommand('setContext', key, value);
    set(CONTEXTS.hasProgress, this.book.lastOpened !== undefined);
    set(CONTEXTS.canUndoImport, this.book.canUndoImport);
  }

  private _failed(cause: unknown): void {
    this._services.log.error('Progress could not be stored', cause);
    if (!this._failureTold) {
      this._failureTold = true;
      const text = vscode.l10n.t('Your progress could not be stored. It stays in this window; the log says why.');
      void vscode.window.showErrorMessage(text);
    }
  }
}
