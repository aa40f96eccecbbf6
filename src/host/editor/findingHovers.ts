import * as vscode from 'vscode';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import { toRange } from '../platform/convert';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { Findings } from './findings';

/**
 * The way from a finding to the page of its rule. The editor's own hover says the sentence; its link on the rule's name
 * takes no commands (VS Code drops them without a word), so the name is plain there and the link is here.
 */
export class FindingHovers {
  constructor(
    private readonly _findings: Findings,
    private readonly _catalogue: () => Promise<RuleCatalogue>,
    private readonly _settings: Settings,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { version } = document;
    const [shown, catalogue] = await Promise.all([this._findings.of(document), this._catalogue()]);
    if (token.isCancellationRequested || document.version !== version) {
      return undefined;
    }
    const here = shown.filter(({ range }) => toRange(range).contains(position));
    const [first] = here;
    if (first === undefined) {
      return undefined;
    }
    const text = new vscode.MarkdownString('', true);
    text.isTrusted = { enabledCommands: [COMMANDS.openRule] };
    for (const rule of new Set(here.map((finding) => finding.rule))) {
      const title = catalogue.rule(rule)?.title[this._settings.locale] ?? rule;
      const argument = encodeURIComponent(JSON.stringify([rule]));
      text
        .appendMarkdown('$(book) [')
        .appendText(title)
        .appendMarkdown(`](command:${COMMANDS.openRule}?${argument})\n\n`);
    }
    return new vscode.Hover(text, toRange(first.range));
  }
}
