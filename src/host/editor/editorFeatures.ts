import * as vscode from 'vscode';
import { fittingSnippets, namesAt } from '../../core/snippets/fittingSnippets';
import type { SnippetLibrary } from '../../core/snippets/library';
import type { Snippet } from '../../core/snippets/model';
import { placeAtSite } from '../../core/snippets/sitePlace';
import type { ConfigurationFiles } from '../../core/rocketmq/configuration/configurationFiles';
import type { Site } from '../../core/rocketmq/model';
import type { Position } from '../../core/util/position';
import type { Surroundings } from '../../core/util/surroundings';
import { toRange } from '../platform/convert';
import { Disposable } from '../platform/dispose';
import { SETTINGS } from '../platform/ids';
import { ConfigurationProvider } from './configurationProvider';
import { HoverProvider } from './hoverProvider';
import { LensProvider, type SiteSources } from './lensProvider';
import { indentUnit, type SnippetInserter } from './snippetInserter';

export interface EditorDeps extends Omit<SiteSources, 'hasSnippets'> {
  readonly library: () => Promise<SnippetLibrary>;
  readonly inserter: SnippetInserter;
  readonly configurationFiles: () => Promise<ConfigurationFiles>;
  /** What surrounds a place of an open document, from its parse tree. */
  readonly surroundings: (document: vscode.TextDocument, position: Position) => Surroundings;
  /** Code families that the project uses, most used first. */
  readonly families: () => readonly string[];
}

/** What happens in editors: lenses, hovers, and the snippets behind them. */
export class EditorFeatures extends Disposable {
  private readonly _lenses: LensProvider;
  private readonly _hover: HoverProvider;
  /** Hovers and completions of configuration keys. */
  readonly configuration: ConfigurationProvider;

  constructor(private readonly _deps: EditorDeps) {
    super();
    const sources: SiteSources = {
      ..._deps,
      hasSnippets: async (site) => fittingSnippets(await _deps.library(), site).length > 0,
    };
    this._lenses = this._register(new LensProvider(sources));
    this._hover = new HoverProvider(sources);
    this.configuration = new ConfigurationProvider({
      files: _deps.configurationFiles,
      locale: () => _deps.settings.locale,
      isSite: async (document, position) =>
        (await _deps.facts(document))?.sites.some(({ range }) => toRange(range).contains(position)) === true,
      log: _deps.log,
    });
  }

  get onDidChangeLenses(): vscode.Event<void> {
    return this._lenses.onDidChangeCodeLenses;
  }

  /** Facts changed without an edit: types of other files, versions. */
  refresh(): void {
    this._lenses.refresh();
  }

  lenses(document: vscode.TextDocument, token: vscode.CancellationToken) {
    return this._lenses.provideCodeLenses(document, token);
  }

  hover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    return this._hover.provideHover(document, position, token);
  }

  async toggleLenses(): Promise<void> {
    const { settings } = this._deps;
    await settings.set(SETTINGS.lensesEnabled, !settings.lensesSwitchedOn);
  }

  /** The quick pick over all snippets; with an id (from a key binding) that snippet at once. */
  async insertSnippet(id: unknown): Promise<void> {
    const library = await this._deps.library();
    const known = typeof id === 'string' ? library.snippet(id) : undefined;
    const languageId = vscode.window.activeTextEditor?.document.languageId;
    const snippet = known ?? (await this._pick(library.ordered({ families: this._deps.families(), languageId })));
    if (snippet) {
      await this._deps.inserter.insertSnippet(snippet);
    }
  }

  /** Behind a lens or a hover: the snippets that fit the site at a place. Arguments are not trusted. */
  async snippetsAt(...[uri, line, character]: unknown[]): Promise<void> {
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
    if (!document || typeof line !== 'number' || typeof character !== 'number') {
      return;
    }
    const facts = await this._deps.facts(document);
    const site = facts?.sites.find(({ range }) => range.start.line === line && range.start.character === character);
    if (!site) {
      return;
    }
    const snippet = await this._pick(fittingSnippets(await this._deps.library(), site));
    if (snippet) {
      await this._insertAt(document, site, snippet);
    }
  }

  private async _insertAt(document: vscode.TextDocument, site: Site, snippet: Snippet): Promise<void> {
    const { version } = document;
    const editor = await vscode.window.showTextDocument(document, { selection: toRange(site.range) });
    if (document.version !== version) {
      return;
    }
    const lines = document.getText().split(/\r\n|\r|\n/);
    const around = this._deps.surroundings(document, site.range.start);
    const place = placeAtSite(lines, site.range.start.line, around, snippet.scope, indentUnit(editor));
    await this._deps.inserter.insertSnippet(snippet, { editor, place, names: namesAt(site, snippet) });
  }

  private async _pick(snippets: readonly Snippet[]): Promise<Snippet | undefined> {
    const { locale } = this._deps.settings;
    const items = snippets.map((snippet) => ({
      label: snippet.title[locale],
      description: snippet.prefix,
      detail: snippet.description[locale],
      snippet,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Insert RocketMQ snippet'),
      placeHolder: vscode.l10n.t('Compiled code, put where it fits'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return picked?.snippet;
  }
}
