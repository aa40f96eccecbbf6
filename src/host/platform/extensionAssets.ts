import * as vscode from 'vscode';
import { PackedAssets } from '../../core/util/packedAssets';

/** Reads shipped files through `workspace.fs`, which serves the desktop, remote windows and the browser alike. */
export class ExtensionAssets extends PackedAssets {
  constructor(extensionUri: vscode.Uri) {
    super(async (path) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', path)));
  }
}
