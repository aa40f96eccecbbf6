import * as vscode from 'vscode';
import type { SitePlace } from '../../core/rocketmq/model';
import { toRange } from '../platform/convert';

/** Shows a place of the project in a column other than the panel's, with the cursor at it. */
export async function openPlace({ path, site }: SitePlace, panelColumn: vscode.ViewColumn | undefined): Promise<void> {
  const uri = uriOf(path);
  if (!uri) {
    return;
  }
  const visible = vscode.window.visibleTextEditors;
  const shown = visible.find((editor) => editor.document.uri.toString() === uri.toString());
  const beside = visible.find((editor) => editor.viewColumn !== undefined && editor.viewColumn !== panelColumn);
  const other = panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  const range = toRange(site.range);
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? beside?.viewColumn ?? other,
    selection: new vscode.Range(range.start, range.start),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** `SourceFile.path`: a URI, or relative to the workspace (with the folder's name in front when there are several). */
function uriOf(path: string): vscode.Uri | undefined {
  if (/^[a-z][a-z0-9+.-]+:\//i.test(path)) {
    return vscode.Uri.parse(path);
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first = '', ...rest] = path.split('/');
  const named = folders.length > 1 ? folders.find(({ name }) => name === first) : undefined;
  const folder = named ?? folders[0];
  return folder && vscode.Uri.joinPath(folder.uri, ...(named ? rest : [path]));
}
