import * as vscode from 'vscode';

/**
 * The row of a tree view that has the keyboard focus. Extensions are told of the selection only, and moving with the
 * arrow keys moves the focus alone. The editor's own command turns the selection of the focused row: what the selection
 * gains or loses by it is that row; a second call puts it back. Neither opens the row.
 */
export async function focusedNode<T>(view: vscode.TreeView<T>): Promise<T | undefined> {
  const before = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  const turned = [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))];
  if (turned.length > 0) {
    await vscode.commands.executeCommand('list.toggleSelection');
  }
  return turned[0];
}
