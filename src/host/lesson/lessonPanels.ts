import * as vscode from 'vscode';
import { readLessonAddress, writeLessonAddress } from '../../core/curriculum/lessonAddress';
import { ID } from '../../core/markdown/links';
import { isRecord } from '../../core/util/isRecord';
import { Disposable } from '../platform/dispose';
import { CONTEXTS, WEBVIEWS } from '../platform/ids';
import { LessonContent } from './lessonContent';
import type { LessonDeps } from './lessonDeps';
import { LessonPages } from './lessonPages';
import { LessonPanel } from './lessonPanel';
import type { PageProvider } from './pageProvider';
import type { LessonView } from './registerLesson';
import { printLesson } from './printLesson';
import { SourceDocuments } from './sourceDocuments';
import { TabChoice } from './tabChoice';

interface OpenOptions {
  /** In a panel of its own, whatever the setting says. */
  readonly newPanel?: boolean;
}

/** All open panels, the kinds of pages they can show, and what the commands do with them. */
export class LessonPanels extends Disposable implements LessonView {
  private readonly _providers = new Map<string, PageProvider>();
  /** The most recently used first. */
  private _panels: LessonPanel[] = [];
  private _lastDocument: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri;

  constructor(private readonly _deps: LessonDeps) {
    super();
    const content = new LessonContent(_deps.services.assets);
    const sources = this._register(new SourceDocuments(content));
    const tabs = new TabChoice(_deps.services.context, _deps.index);
    const lessons = new LessonPages(_deps, content, {
      sources,
      tabs,
      print: (id) => this.print(id),
      lastDocument: () => this._lastDocument,
    });
    this.addPages(lessons);
    this._register(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && ['file', 'untitled', 'vscode-remote', 'vscode-vfs'].includes(editor.document.uri.scheme)) {
          this._lastDocument = editor.document.uri;
        }
      }),
    );
    this._register({ dispose: () => this._panels.slice().forEach((panel) => panel.close()) });
  }

  /** The panel that was used last; undefined when none is open. */
  get active(): LessonPanel | undefined {
    return this._panels[0];
  }

  /** Lets the panels show another kind of page. */
  addPages(provider: PageProvider): void {
    this._providers.set(provider.scheme, provider);
  }

  /**
   * Opens a lesson by its id, or the nearest written one for the id of an entry. Arguments come from links, commands and
   * other extensions and are not trusted; resolves to false when they name nothing.
   */
  async openLesson(id: unknown, section?: unknown, entry?: unknown, options: OpenOptions = {}): Promise<boolean> {
    if (typeof id !== 'string') {
      return false;
    }
    const target = (await this._deps.catalogue()).resolve(id, typeof section === 'string' ? section : undefined);
    if (!target) {
      return false;
    }
    // An id that only an entry has is kept, so that the page can say that another lesson stands in for it.
    const address = writeLessonAddress({
      ...(ID.test(id) ? { ...target, lesson: id } : target),
      ...(typeof entry === 'string' ? { entry } : {}),
    });
    if (!readLessonAddress(address)) {
      return false;
    }
    await this.open(address, options);
    return true;
  }

  /** Opens any address: in the panel that is there, or in a new one. */
  async open(address: string, options: OpenOptions = {}): Promise<void> {
    const wantsNew = options.newPanel ?? this._deps.services.settings.lessonPanel === 'new';
    const panel = wantsNew ? undefined : this.active;
    if (panel) {
      await panel.open(address);
      panel.reveal();
      return;
    }
    await this._create(address);
  }

  /** Fills a panel that VS Code restored after a reload. `state` is what the page saved, of any form. */
  async restore(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const panel = this._adopt(webviewPanel);
    const { address, section } = isRecord(state) ? state : {};
    const saved = typeof address === 'string' ? address : '';
    await panel.open(typeof section === 'string' && ID.test(section) ? `${saved}#${section}` : saved);
    if (!panel.current) {
      panel.close();
    }
  }

  async duplicate(): Promise<boolean> {
    const address = this.active?.current?.address;
    if (address !== undefined) {
      await this._create(address);
    }
    return address !== undefined;
  }

  /** The lesson that is shown, or the one that is named, as a page in the browser; false when there is none. */
  async print(id?: unknown): Promise<boolean> {
    const shown = this.active?.current && readLessonAddress(this.active.current.address);
    const lesson = typeof id === 'string' ? id : shown?.lesson;
    const note = (of: string) => this._deps.progress.lesson(of).note?.value ?? '';
    const catalogue = () => this._deps.catalogue();
    return lesson !== undefined && printLesson({ services: this._deps.services, catalogue, note }, lesson);
  }

  /** From the palette: the page tells section and selection. */
  reportMistake(): void {
    this.active?.askReport();
  }

  private async _create(address: string): Promise<void> {
    const { tabs } = vscode.window.tabGroups.activeTabGroup;
    // Beside the code; where there is none, or another lesson has the focus, in the same column.
    const viewColumn = tabs.length === 0 || this.active?.isActive ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const panel = this._adopt(
      vscode.window.createWebviewPanel(
        WEBVIEWS.lesson,
        'RocketMQ Guide',
        { viewColumn, preserveFocus: true },
        { enableFindWidget: true },
      ),
    );
    await panel.open(address);
    if (!panel.current) {
      panel.close();
    }
  }

  private _adopt(webviewPanel: vscode.WebviewPanel): LessonPanel {
    const panel = new LessonPanel(webviewPanel, this._deps.services, this._providers);
    this._panels.unshift(panel);
    const subscriptions = [
      panel.onDidChangeView(() => {
        if (panel.isActive) {
          this._panels = [panel, ...this._panels.filter((other) => other !== panel)];
        }
        this._updateContext();
      }),
      panel.onDidClose(() => {
        this._panels = this._panels.filter((other) => other !== panel);
        vscode.Disposable.from(...subscriptions).dispose();
        this._updateContext();
      }),
    ];
    this._updateContext();
    return panel;
  }

  private _updateContext(): void {
    void vscode.commands.executeCommand('setContext', CONTEXTS.lessonOpen, this._panels.length > 0);
  }
}
