import * as vscode from 'vscode';
import type { LessonTarget } from '../../core/curriculum/model';
import type { Explainer, ProjectSettings } from '../../core/rocketmq/explain/model';
import { lensConcepts, lensSites } from '../../core/rocketmq/lensSites';
import type { ClientDependency, FileFacts, Site } from '../../core/rocketmq/model';
import type { Concept, Family } from '../../core/rocketmq/vocabulary';
import { toRange } from '../platform/convert';
import { Disposable } from '../platform/dispose';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';

/** What lenses and hovers are made from. */
export interface SiteSources {
  readonly settings: Settings;
  readonly facts: (document: vscode.TextDocument) => Promise<FileFacts | undefined>;
  readonly explainer: () => Promise<Explainer>;
  /** The section that teaches a concept. */
  readonly target: (concept: Concept) => Promise<LessonTarget>;
  /** The client library declared for the file's family, nearest build file first. */
  readonly client: (document: vscode.TextDocument, family: Family) => ClientDependency | undefined;
  /** The project's configuration as it counts for a file; undefined when it was not read yet. */
  readonly configuration: (document: vscode.TextDocument) => ProjectSettings | undefined;
  readonly hasSnippets: (site: Site) => Promise<boolean>;
  readonly log: vscode.LogOutputChannel;
}

/**
 * One quiet line with at most two links: the fact about this call, which opens the lesson, and the snippets that fit.
 * Nothing is debounced here: VS Code does it, and keeps the lenses it has until new ones are there.
 */
export class LensProvider extends Disposable implements vscode.CodeLensProvider {
  private readonly _changed = this._register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this._changed.event;

  constructor(private readonly _sources: SiteSources) {
    super();
    this._register(_sources.settings.onDidChange(() => this._changed.fire()));
  }

  /** The facts behind the lenses changed without an edit. */
  refresh(): void {
    this._changed.fire();
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    const { settings, log } = this._sources;
    if (!settings.lensesEnabled) {
      return undefined;
    }
    try {
      const { version } = document;
      const facts = await this._sources.facts(document);
      if (!facts || token.isCancellationRequested || document.version !== version) {
        return undefined;
      }
      const sites = lensSites(facts, lensConcepts(settings.lensConcepts));
      const lenses = await Promise.all(sites.map((site) => this._lenses(document, facts, site)));
      return token.isCancellationRequested ? undefined : lenses.flat();
    } catch (error) {
      log.error('Making lenses failed:', error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  private async _lenses(document: vscode.TextDocument, facts: FileFacts, site: Site): Promise<vscode.CodeLens[]> {
    const { settings, explainer, target, client, configuration, hasSnippets } = this._sources;
    const range = toRange(site.range);
    const context = {
      locale: settings.locale,
      client: client(document, site.family),
      facts,
      configuration: configuration(document),
    };
    const { lens } = (await explainer()).explain(site, context);
    const { lesson, section } = await target(site.concept);
    const open: vscode.Command = {
      title: lens,
      tooltip: vscode.l10n.t('Open the lesson on this call'),
      command: COMMANDS.openLesson,
      arguments: [lesson, section],
    };
    if (!(await hasSnippets(site))) {
      return [new vscode.CodeLens(range, open)];
    }
    const { line, character } = site.range.start;
    const snippets: vscode.Command = {
      title: vscode.l10n.t('snippets'),
      tooltip: vscode.l10n.t('Insert a snippet that fits this place'),
      command: COMMANDS.snippetsAt,
      arguments: [document.uri.toString(), line, character],
    };
    return [new vscode.CodeLens(range, open), new vscode.CodeLens(range, snippets)];
  }
}
