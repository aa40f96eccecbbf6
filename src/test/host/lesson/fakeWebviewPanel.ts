import * as vscode from 'vscode';
import type { ToHost, ToPage } from '../../../protocol/lessonMessages';

/** A webview panel without a webview: remembers what it is told and says what a test wants it to say. */
export class FakeWebviewPanel {
  readonly viewType = 'rocketmqGuide.lesson';
  title = '';
  iconPath: vscode.Uri | undefined;
  readonly options = {};
  viewColumn: vscode.ViewColumn | undefined = vscode.ViewColumn.Two;
  active = true;
  visible = true;
  disposed = false;
  /** What was posted to the page, oldest first. */
  readonly posted: ToPage[] = [];
  /** Every document it was given. */
  readonly documents: string[] = [];
  private readonly _received = new vscode.EventEmitter<unknown>();
  private readonly _viewState = new vscode.EventEmitter<unknown>();
  private readonly _disposed = new vscode.EventEmitter<void>();
  readonly onDidChangeViewState = this._viewState.event;
  readonly onDidDispose = this._disposed.event;
  readonly webview: vscode.Webview;

  constructor() {
    const { posted, documents } = this;
    this.webview = {
      options: {},
      cspSource: 'https://webview.test',
      onDidReceiveMessage: this._received.event,
      asWebviewUri: (uri: vscode.Uri) => uri.with({ scheme: 'https', authority: 'webview.test' }),
      postMessage: (message: ToPage) => Promise.resolve(posted.push(message) > 0),
      get html() {
        return documents.at(-1) ?? '';
      },
      set html(value: string) {
        documents.push(value);
      },
    };
  }

  get panel(): vscode.WebviewPanel {
    return this as unknown as vscode.WebviewPanel;
  }

  /** The page says something; the answer is there when the promise resolves. */
  async say(message: ToHost | Record<string, unknown>): Promise<void> {
    this._received.fire(message);
    await settled();
  }

  hide(): void {
    this.visible = this.active = false;
    this._viewState.fire(undefined);
  }

  reveal(): void {
    this.visible = true;
  }

  dispose(): void {
    if (!this.disposed) {
      this.disposed = true;
      this._disposed.fire();
    }
  }
}

/** Lets everything that waits for resolved promises run, and chunks of code that load. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 10; round++) {
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
