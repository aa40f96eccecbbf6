import * as vscode from 'vscode';
import type { Completion, ConfigurationFiles } from '../../core/rocketmq/configuration/configurationFiles';
import type { Locale } from '../../core/util/locale';

/** What hovers and completions of configuration files need. */
export interface ConfigurationSources {
  readonly files: () => Promise<ConfigurationFiles>;
  readonly locale: () => Locale;
  /** Whether another hover already says what the setting at a place does. */
  readonly isSite: (document: vscode.TextDocument, position: vscode.Position) => Promise<boolean>;
  readonly log: vscode.LogOutputChannel;
}

/** Explains and completes the keys of configuration files from the catalogue. */
export class ConfigurationProvider {
  constructor(private readonly _sources: ConfigurationSources) {}

  async hover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { files, locale, isSite, log } = this._sources;
    try {
      const brief = await isSite(document, position);
      const { path } = document.uri;
      const found = await (await files()).hover(path, document.getText(), document.offsetAt(position), locale(), brief);
      if (!found || found.markdown === '' || token.isCancellationRequested) {
        return undefined;
      }
      const range = new vscode.Range(document.positionAt(found.start), document.positionAt(found.end));
      return new vscode.Hover(new vscode.MarkdownString(found.markdown), range);
    } catch (error) {
      log.error(`Explaining a key of ${document.uri.toString()} failed:`, error instanceof Error ? error : '');
      return undefined;
    }
  }

  async complete(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[] | undefined> {
    const { files, locale, log } = this._sources;
    try {
      const offset = document.offsetAt(position);
      const found = await (await files()).complete(document.uri.path, document.getText(), offset, locale());
      if (!found || token.isCancellationRequested) {
        return undefined;
      }
      const { start, end } = found.place;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return found.items.map((item) => completionItem(item, range));
    } catch (error) {
      log.error(`Completing in ${document.uri.toString()} failed:`, error instanceof Error ? error : '');
      return undefined;
    }
  }
}

function completionItem(item: Completion, range: vscode.Range): vscode.CompletionItem {
  const kind = item.kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.Value;
  const made = new vscode.CompletionItem(item.label, kind);
  made.insertText = new vscode.SnippetString(item.snippet);
  made.detail = item.detail;
  made.documentation = new vscode.MarkdownString(item.documentation);
  made.range = range;
  made.sortText = item.sort;
  made.filterText = item.label;
  return made;
}
