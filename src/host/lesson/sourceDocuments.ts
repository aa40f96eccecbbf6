import * as vscode from 'vscode';
import type { LabSample } from '../../core/lab/sample';
import { Disposable } from '../platform/dispose';
import type { LessonContent } from './lessonContent';

export const SOURCE_SCHEME = 'rocketmq-guide-source';

/** Shows the compiled sources behind the lessons' code blocks as read-only documents. */
export class SourceDocuments extends Disposable implements vscode.TextDocumentContentProvider {
  constructor(private readonly _content: LessonContent) {
    super();
    this._register(vscode.workspace.registerTextDocumentContentProvider(SOURCE_SCHEME, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return this._content.source(uri.path.slice(1));
  }

  /** Opens the region's file beside the panel with the region in view. */
  async open(key: string, column: vscode.ViewColumn | undefined): Promise<void> {
    const region = await this._content.region(key);
    if (!region) {
      return;
    }
    const first = region.line - 1;
    const last = first + region.text.split('\n').length - 1;
    const editor = await vscode.window.showTextDocument(uriOf(key), {
      viewColumn: column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One,
      preview: true,
      selection: new vscode.Range(first, 0, first, 0),
    });
    editor.revealRange(new vscode.Range(first, 0, last, 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The program that a region belongs to; undefined when it has none that can be run. */
  sample(key: string): Promise<LabSample | undefined> {
    return this._content.sample(key);
  }

  /** Lays the region's file beside the file that the reader works on. */
  async compare(key: string, mine: vscode.Uri | undefined): Promise<void> {
    if (!mine) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open your own file first: the solution is laid beside it.'),
      );
      return;
    }
    const title = vscode.l10n.t('Solution ↔ {0}', mine.path.slice(mine.path.lastIndexOf('/') + 1));
    await vscode.commands.executeCommand('vscode.diff', uriOf(key), mine, title);
  }
}

function uriOf(key: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SOURCE_SCHEME, path: `/${key.slice(0, key.lastIndexOf('#'))}` });
}
