import type * as vscode from 'vscode';
import type { Page } from '../../core/curriculum/page';
import type { PageProgress, ToHost } from '../../protocol/lessonMessages';
import type { OpenPage, PageState } from './pageProvider';

export interface ShownPageOptions {
  /** Disposed with the page. */
  readonly listeners?: readonly vscode.Disposable[];
  /** Where to begin; absent: at the top, or where the reader was. */
  readonly section?: string;
  readonly state?: () => Partial<PageState>;
  readonly receive?: (message: ToHost) => Promise<void>;
}

/** Nothing that a reader did: for pages with questions that are not a lesson's. */
export const NO_PROGRESS: PageProgress = {
  done: false,
  read: [],
  answers: {},
  predictions: {},
  exercises: [],
  note: '',
};

/** A page on screen that keeps nothing of its own. */
export class ShownPage implements OpenPage {
  readonly address: string;
  readonly section: string | undefined;

  constructor(
    readonly page: Page,
    private readonly _options: ShownPageOptions = {},
  ) {
    this.address = page.address;
    this.section = _options.section;
  }

  state(): PageState {
    return { tabs: [], ...this._options.state?.() };
  }

  async receive(message: ToHost): Promise<void> {
    await this._options.receive?.(message);
  }

  dispose(): void {
    this._options.listeners?.forEach((listener) => void listener.dispose());
  }
}
