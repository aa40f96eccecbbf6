import { globSync } from 'glob';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../../scripts/lib/browser.mjs';
import { logRoot, projectPath, projectRoot } from '../../../scripts/lib/project.mjs';
import { startVscodeServer, type VscodeServer } from '../../../scripts/lib/vscodeServer.mjs';
import { ActivityBar } from './activityBar';
import { CodeEditor } from './codeEditor';
import { LessonFrame } from './lessonFrame';
import { PageConsole } from './pageConsole';
import { QuickInput } from './quickInput';
import { TreeView } from './treeView';
import { patience } from './until';
import { UserSettings } from './userSettings';
import { WorkspaceCopy, type WorkspaceSource } from './workspaceCopy';

export interface WindowOptions {
  /** None: an empty window. */
  readonly workspace?: WorkspaceSource;
  /** Default `en`. With `zh-cn` the extension speaks Chinese; VS Code's own words stay English. */
  readonly locale?: 'en' | 'zh-cn';
  /** Workspace Trust is on and the folder is not trusted. */
  readonly restricted?: boolean;
  /** User settings from the start; change them later with `ide.settings`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folder of the extension; default: the project itself. */
  readonly extension?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/**
 * A window of a real VS Code with the extension installed, and ways to use it. Each window has a server, a profile
 * (globalState, layout) and a copy of the workspace of its own; `dispose` removes all of them.
 */
export class IdeWindow {
  /** Keeps what is pressed and shown; for steps that the page objects do not offer. */
  page!: Page;
  activityBar!: ActivityBar;
  quickInput!: QuickInput;
  editor!: CodeEditor;
  lesson!: LessonFrame;
  settings!: UserSettings;
  readonly console = new PageConsole();

  private constructor(
    readonly name: string,
    private readonly _browser: Browser,
    private readonly _context: BrowserContext,
    private readonly _dataFolder: string,
    private readonly _startServer: (port?: number) => Promise<VscodeServer>,
    private _server: VscodeServer,
    /** The folder that is open, with its files on disk; undefined in an empty window. */
    readonly workspace: WorkspaceCopy | undefined,
  ) {}

  /** @param name of folders for logs and screenshots */
  static async open(name: string, options: WindowOptions = {}): Promise<IdeWindow> {
    const workspace = options.workspace === undefined ? undefined : new WorkspaceCopy(options.workspace);
    const dataFolder = mkdtempSync(join(realpathSync(tmpdir()), 'rocketmq-guide-vscode-'));
    const startServer = (port?: number) =>
      startVscodeServer({
        dataFolder,
        logFile: logFile(name, 'server'),
        extension: options.extension ?? projectRoot,
        trustPrompts: options.restricted ?? false,
        locale: options.locale === 'zh-cn' ? 'zh-cn' : undefined,
        ...(port === undefined ? { settings: settingsOf(options) } : { port }),
      });
    const server = await startServer();
    const { executable, env } = await findBrowser();
    const browser = await chromium.launch({
      executablePath: executable,
      args: [...browserArguments],
      env: { ...(process.env as Record<string, string>), ...env },
    });
    const context = await browser.newContext({ viewport: options.viewport ?? { width: 1440, height: 900 } });
    context.setDefaultTimeout(patience);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const window = new IdeWindow(name, browser, context, dataFolder, startServer, server, workspace);
    await window._show();
    return window;
  }

  /** The tree of a view in the side bar. */
  tree(viewName: string): TreeView {
    return new TreeView(this.page, viewName);
  }

  /** Texts of the notifications in sight. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allTextContents();
  }

  /** "Reload Window", which saves what is pending: extensions start anew, state and layout are restored. */
  async reload(): Promise<void> {
    const old = this.page.locator('.monaco-workbench[data-left-behind]');
    await this.page
      .locator('.monaco-workbench')
      .evaluate((workbench) => workbench.setAttribute('data-left-behind', ''));
    await this.quickInput.command('Developer: Reload Window');
    await old.waitFor({ state: 'detached' });
    await this._ready();
  }

  /** Closes the window, ends VS Code, starts it again on the same port and profile. */
  async restart(): Promise<void> {
    await this.reload();
    await this.page.goto('about:blank');
    await this.page.close();
    await this._server.stop();
    this._server = await this._startServer(this._server.port);
    await this._show();
  }

  /** Writes `dist/screenshots/<journey>/<name>.png`. */
  async screenshot(name: string): Promise<string> {
    const path = projectPath('dist', 'screenshots', this.name, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Keeps what the pages printed and what the extension logged, beside the server's log. */
  saveLog(): string {
    const path = logFile(this.name, 'page');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, this.console.lines.join('\n'));
    const own = globSync('**/{RocketMQ Guide,remoteexthost}.log', { cwd: this._dataFolder, absolute: true, dot: true });
    own.sort().forEach((file, index) => copyFileSync(file, logFile(this.name, `${index}-${basename(file, '.log')}`)));
    return path;
  }

  async dispose(): Promise<void> {
    await this._browser.close();
    await this._server.stop();
    rmSync(this._dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    this.workspace?.dispose();
  }

  private _address(): string {
    return this._server.address(this.workspace?.folder);
  }

  private async _show(): Promise<void> {
    this.page = await this._context.newPage();
    this.console.listen(this.page);
    this.activityBar = new ActivityBar(this.page);
    this.quickInput = new QuickInput(this.page);
    this.editor = new CodeEditor(this.page, this.quickInput);
    this.lesson = new LessonFrame(this.page);
    this.settings = new UserSettings(this.page, this.quickInput, join(this._server.userFolder, 'settings.json'));
    await this.page.goto(this._address());
    await this._ready();
  }

  /** The workbench is there and knows the extension. */
  private async _ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.activityBar.item('RocketMQ Guide').waitFor();
  }
}

function settingsOf(options: WindowOptions): Record<string, unknown> {
  return {
    // Fixed, or the host's colour scheme would choose.
    'workbench.colorTheme': 'Light Modern',
    'window.autoDetectColorScheme': false,
    // The web workbench saves by itself otherwise.
    'files.autoSave': 'off',
    // So that UserSettings can type a whole file.
    '[jsonc]': {
      'editor.autoClosingBrackets': 'never',
      'editor.autoClosingQuotes': 'never',
      'editor.autoSurround': 'never',
    },
    ...(options.restricted ? { 'security.workspace.trust.startupPrompt': 'never' } : {}),
    ...options.settings,
  };
}

function logFile(name: string, what: string): string {
  return `${logRoot()}/ui/${name}/${what}.log`;
}
