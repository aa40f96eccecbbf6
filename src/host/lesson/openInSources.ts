import * as vscode from 'vscode';
import { readSourceReference } from '../../core/markdown/sourceReference';
import { memberSymbol } from './dependencySources';

export const searchClasses = (className: string) =>
  vscode.commands.executeCommand<vscode.SymbolInformation[] | undefined>(
    'vscode.executeWorkspaceSymbolProvider',
    className,
  );

/** Shows the class of a lesson's reference, at its method where the document tells its symbols. */
export async function openInSources(text: string, { uri, range }: vscode.Location, panel?: vscode.ViewColumn) {
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: panel === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One,
    selection: range,
  });
  const { className = '', members = [] } = readSourceReference(text) ?? {};
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const found = memberSymbol(symbols ?? [], [className, ...members]);
  if (found) {
    editor.selection = new vscode.Selection(found.selectionRange.start, found.selectionRange.start);
    editor.revealRange(found.selectionRange, vscode.TextEditorRevealType.InCenter);
  }
}
