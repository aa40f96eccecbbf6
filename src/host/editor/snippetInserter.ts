import * as vscode from 'vscode';
import { planInsertion } from '../../core/snippets/insertion';
import type { SnippetLibrary } from '../../core/snippets/library';
import type { CodeRegion, Snippet } from '../../core/snippets/model';
import { placeAtCursor, type TextPlace } from '../../core/snippets/placeInText';
import { fromPosition, toPosition } from '../platform/convert';
import { Disposable } from '../platform/dispose';

/** Where a text shall go and what the code there calls its clients. */
export interface InsertionSpot {
  readonly editor: vscode.TextEditor;
  readonly place: TextPlace;
  /** Role -> identifier in scope. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Puts compiled regions into documents: at the cursor of the editor that was active last (a click in a lesson takes
 * the focus away from it), or into a new untitled document when no editor is open.
 */
export class SnippetInserter extends Disposable {
  private _lastEditor: vscode.TextEditor | undefined = vscode.window.activeTextEditor;

  constructor(private readonly _library: () => Promise<SnippetLibrary>) {
    super();
    this._register(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this._lastEditor = editor ?? this._lastEditor;
      }),
    );
  }

  /** Inserts a region of a lesson. Shows why when it cannot; never rejects for a reason the user can mend. */
  async insertRegion(key: string): Promise<void> {
    const library = await this._library();
    const region = library.region(key);
    if (region) {
      const snippet = library.snippets.find((candidate) => candidate.region === key);
      await this.insert(region, snippet, await this._spotAtCursor(region.languageId));
    }
  }

  async insertSnippet(snippet: Snippet, spot?: InsertionSpot): Promise<void> {
    const region = (await this._library()).region(snippet.region);
    if (region) {
      await this.insert(region, snippet, spot ?? (await this._spotAtCursor(region.languageId)));
    }
  }

  async insert(region: CodeRegion, snippet: Snippet | undefined, spot: InsertionSpot): Promise<void> {
    const { document } = spot.editor;
    const plan = planInsertion({
      region,
      snippet,
      text: document.getText(),
      place: spot.place,
      indentUnit: indentUnit(spot.editor),
      names: spot.names,
    });
    // The snippet is inserted as it is: its lines are indented already.
    const body = new vscode.SnippetTextEdit(
      new vscode.Range(toPosition(plan.at), toPosition(plan.at)),
      new vscode.SnippetString(plan.body),
    );
    body.keepWhitespace = true;
    const edit = new vscode.WorkspaceEdit();
    const imports = plan.imports ? [vscode.TextEdit.insert(toPosition(plan.imports.at), plan.imports.text)] : [];
    edit.set(document.uri, [...imports, body]);
    // A snippet's tab stops come alive in the active editor only.
    await vscode.window.showTextDocument(document, { viewColumn: spot.editor.viewColumn, preserveFocus: false });
    if (!(await vscode.workspace.applyEdit(edit))) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Nothing was inserted: {0} cannot be edited.', vscode.workspace.asRelativePath(document.uri)),
      );
    }
  }

  /** The cursor of the last active editor, or of a new untitled document in the language. */
  private async _spotAtCursor(languageId: string): Promise<InsertionSpot> {
    const editor = this._openEditor() ?? (await untitled(languageId));
    const lines = editor.document.getText().split(/\r\n|\r|\n/);
    const place = placeAtCursor(lines, fromPosition(editor.selection.active), indentUnit(editor));
    return { editor, place, names: {} };
  }

  private _openEditor(): vscode.TextEditor | undefined {
    const last = this._lastEditor;
    const visible = vscode.window.visibleTextEditors.filter(({ document }) => !isForeign(document));
    return visible.find((editor) => editor === last || editor.document === last?.document) ?? visible[0];
  }
}

/** Documents that look like editors and are not: output, comments' inputs, our own read-only sources. */
function isForeign(document: vscode.TextDocument): boolean {
  return ['output', 'debug', 'comment', 'vscode-scm', 'git', 'rocketmq-guide-source'].includes(document.uri.scheme);
}

async function untitled(languageId: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: '' });
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

/** One step of indentation of an editor. */
export function indentUnit(editor: vscode.TextEditor): string {
  const { insertSpaces, tabSize } = editor.options;
  return insertSpaces === false ? '\t' : ' '.repeat(typeof tabSize === 'number' ? tabSize : 4);
}
