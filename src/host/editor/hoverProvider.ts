import * as vscode from 'vscode';
import type { Site } from '../../core/rocketmq/model';
import { fromPosition, toRange } from '../platform/convert';
import { COMMANDS } from '../platform/ids';
import type { SiteSources } from './lensProvider';

/** Explains the RocketMQ call under the pointer and leads to the section that teaches it. */
export class HoverProvider implements vscode.HoverProvider {
  constructor(private readonly _sources: SiteSources) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    try {
      const { version } = document;
      const facts = await this._sources.facts(document);
      const site = facts?.sites.find(({ range }) => toRange(range).contains(position));
      if (!facts || !site || token.isCancellationRequested || document.version !== version) {
        return undefined;
      }
      const { settings, explainer, client, configuration, hasSnippets } = this._sources;
      const context = {
        locale: settings.locale,
        client: client(document, site.family),
        facts,
        configuration: configuration(document),
      };
      const { hover } = (await explainer()).explain(site, context);
      const text = new vscode.MarkdownString(hover, true);
      text.isTrusted = { enabledCommands: [COMMANDS.openLesson, COMMANDS.snippetsAt] };
      text.appendMarkdown(`\n\n${await this._links(document, site, await hasSnippets(site))}`);
      return token.isCancellationRequested ? undefined : new vscode.Hover(text, toRange(site.range));
    } catch (error) {
      const at = fromPosition(position);
      this._sources.log.error(`Hover at ${at.line}:${at.character} failed:`, error instanceof Error ? error : '');
      return undefined;
    }
  }

  private async _links(document: vscode.TextDocument, site: Site, snippets: boolean): Promise<string> {
    const { lesson, section } = await this._sources.target(site.concept);
    const { line, character } = site.range.start;
    const links = [
      link('book', vscode.l10n.t('Read the lesson'), COMMANDS.openLesson, [lesson, section]),
      ...(snippets
        ? [link('code', vscode.l10n.t('Snippets'), COMMANDS.snippetsAt, [document.uri.toString(), line, character])]
        : []),
    ];
    return links.join(' &nbsp;·&nbsp; ');
  }
}

function link(icon: string, label: string, command: string, args: readonly unknown[]): string {
  return `[$(${icon}) ${label}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
