import * as vscode from 'vscode';
import type { Place } from '../../core/rocketmq/flow/topology';
import { toRange } from '../platform/convert';

/** Shows places of the map in a column other than the panel's that asks, with the cursor at them. */
export function showFlowPlace(uri: (path: string) => vscode.Uri | undefined) {
  return async ({ path, range }: Place, panel: vscode.ViewColumn | undefined): Promise<void> => {
    const target = uri(path);
    if (target === undefined) {
      return;
    }
    const visible = vscode.window.visibleTextEditors;
    const shown = visible.find((editor) => editor.document.uri.toString() === target.toString());
    const beside = visible.find((editor) => editor.viewColumn !== undefined && editor.viewColumn !== panel);
    const other = panel === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    const place = toRange(range);
    const editor = await vscode.window.showTextDocument(target, {
      viewColumn: shown?.viewColumn ?? beside?.viewColumn ?? other,
      selection: new vscode.Range(place.start, place.start),
      // The panel keeps the keyboard: its next step is a key away.
      preserveFocus: true,
    });
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
}
