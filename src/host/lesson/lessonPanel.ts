import * as vscode from 'vscode';
import { renderPage } from '../../core/curriculum/page';
import { lessonStrings } from '../../core/markdown/lessonStrings';
import type { PageState, ToHost, ToPage } from '../../protocol/lessonMessages';
import { Disposable, DisposableValue } from '../platform/dispose';
import type { Services } from '../platform/services';
import { PageHistory } from './pageHistory';
import type { OpenPage, PageHost, PageProvider } from './pageProvider';
import { makeNonce, panelHtml } from './panelHtml';
import { readMessage } from './readMessage';

/** One webview panel: shows pages, remembers where it was, passes messages on. Disposed with its webview. */
export class LessonPanel extends Disposable implements PageHost {
  private readonly _history = new PageHistory();
  private readonly _open = this._register(new DisposableValue<OpenPage>());
  /** Number of the page that is shown; 0 before the first. */
  private _page = 0;
  /** Counts what was asked for, so that a slow page does not replace a later one. */
  private _asked = 0;
  private _locale;
  private readonly _changed = this._register(new vscode.EventEmitter<void>());
  /** It became active or inactive, visible or hidden. */
  readonly onDidChangeView = this._changed.event;
  private readonly _closed = this._register(new vscode.EventEmitter<void>());
  readonly onDidClose = this._closed.event;

  constructor(
    private readonly _panel: vscode.WebviewPanel,
    private readonly _services: Services,
    private readonly _providers: ReadonlyMap<string, PageProvider>,
  ) {
    super();
    this._locale = _services.settings.locale;
    _panel.webview.options = {
      enableScripts: true,
      localResourceRoots: ['webview', 'lessons'].map((folder) => this._uri(folder)),
    };
    _panel.iconPath = vscode.Uri.joinPath(_services.context.extensionUri, 'media', 'activity.svg');
    this._register(_panel.webview.onDidReceiveMessage((value: unknown) => void this._receive(value)));
    this._register(_panel.onDidChangeViewState(() => this._viewChanged()));
    this._register(
      _panel.onDidDispose(() => {
        this._closed.fire();
        this.dispose();
      }),
    );
    this._register(
      _services.settings.onDidChange(() => {
        if (this._locale !== _services.settings.locale) {
          this._locale = _services.settings.locale;
          void this.redraw();
        }
      }),
    );
  }

  get isActive(): boolean {
    return this._panel.active;
  }

  get isVisible(): boolean {
    return this._panel.visible;
  }

  get column(): vscode.ViewColumn | undefined {
    return this._panel.viewColumn;
  }

  /** The page that is shown; undefined before the first. */
  get current(): OpenPage | undefined {
    return this._open.value;
  }

  /** Brings the panel to the front without taking the focus from the code. */
  reveal(): void {
    this._panel.reveal(undefined, true);
  }

  close(): void {
    this._panel.dispose();
  }

  async open(address: string): Promise<void> {
    if (await this._show(address)) {
      this._history.push(this._open.value?.address ?? address);
      this._draw();
    }
  }

  async redraw(): Promise<void> {
    const address = this._history.current;
    if (address !== undefined && (await this._show(address))) {
      this._draw();
    }
  }

  async go(step: 1 | -1): Promise<void> {
    const address = this._history.peek(step);
    if (address !== undefined && (await this._show(address))) {
      this._history.go(step);
      this._draw();
    }
  }

  /** Asks the page for section and selection; it answers with a `report` message. */
  askReport(): void {
    this.post({ kind: 'askReport' });
  }

  post(message: ToPage): void {
    if (!this.isDisposed) {
      void this._panel.webview.postMessage(message);
    }
  }

  resource(path: string): string {
    return this._panel.webview.asWebviewUri(this._uri(path)).toString();
  }

  /** Resolves to true when the page is open now; drawing it is the caller's. */
  private async _show(address: string): Promise<boolean> {
    const asked = ++this._asked;
    let opened: OpenPage | undefined;
    try {
      opened = await this._providers.get(address.slice(0, address.indexOf(':')))?.open(address, this);
    } catch (error) {
      this._services.log.error(`Opening ${address} failed`, error);
      void vscode.window.showErrorMessage(vscode.l10n.t('This page could not be opened. The log says why.'));
    }
    if (opened === undefined || this.isDisposed || asked !== this._asked) {
      opened?.dispose();
      return false;
    }
    this._open.value = opened;
    this._page++;
    return true;
  }

  private _draw(): void {
    const page = this._open.value?.page;
    if (!page) {
      return;
    }
    this._panel.title = page.title;
    if (this._page === 1 || !this._panel.visible) {
      this._panel.webview.html = this._document();
    } else {
      this.post({ kind: 'page', html: this._html(), language: page.locale, state: this._state() });
    }
  }

  private _document(): string {
    const page = this._open.value?.page;
    const locale = page?.locale ?? this._locale;
    return panelHtml({
      source: this._panel.webview.cspSource,
      nonce: makeNonce(),
      language: locale,
      title: page?.title ?? '',
      style: this.resource('webview/lesson.css'),
      script: this.resource('webview/lesson.js'),
      mermaid: this.resource('webview/mermaid.js'),
      page: this._page,
      html: this._html(),
      skip: lessonStrings(locale).skipToText,
    });
  }

  private _html(): string {
    const page = this._open.value?.page;
    const { canBack, canForward } = this._history;
    return page ? renderPage(page, { strings: lessonStrings(page.locale), canBack, canForward }) : '';
  }

  private _state(): PageState {
    const open = this._open.value;
    return {
      page: this._page,
      address: open?.page.address ?? '',
      section: open?.section,
      strings: lessonStrings(open?.page.locale ?? this._locale),
      ...(open?.state() ?? { tabs: [] }),
    };
  }

  private async _receive(value: unknown): Promise<void> {
    const message = readMessage(value);
    if (!message) {
      this._services.log.warn('The lesson page sent a message of an unknown form');
      return;
    }
    try {
      await this._handle(message);
    } catch (error) {
      this._services.log.error(`Message "${message.kind}" of the lesson page failed`, error);
    }
  }

  private async _handle(message: ToHost): Promise<void> {
    switch (message.kind) {
      case 'ready':
        if (message.page === this._page) {
          this.post({ kind: 'state', state: this._state() });
        } else {
          this._draw();
        }
        return;
      case 'open':
        return this.open(message.address);
      case 'back':
        return this.go(-1);
      case 'forward':
        return this.go(1);
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        return;
      default: {
        const open = this._open.value;
        await open?.receive(message);
        if (open && message.kind === 'at' && open === this._open.value) {
          this._history.replace(open.address);
        }
      }
    }
  }

  private _viewChanged(): void {
    if (!this._panel.visible && this._page > 0) {
      // A hidden webview is thrown away; when it comes back it starts from this document, which must be today's.
      this._panel.webview.html = this._document();
    }
    this._changed.fire();
  }

  private _uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this._services.context.extensionUri, 'dist', path);
  }
}
