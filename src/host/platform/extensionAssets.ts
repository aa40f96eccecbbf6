import * as vscode from 'vscode';
import type { AssetReader } from '../../core/util/assets';

/** Reads shipped files through `workspace.fs`, which serves the desktop, remote windows and the browser alike. */
export class ExtensionAssets implements AssetReader {
  constructor(private readonly _extensionUri: vscode.Uri) {}

  async readBytes(path: string): Promise<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this._extensionUri, 'dist', path));
  }

  async readText(path: string): Promise<string> {
    return new TextDecoder().decode(await this.readBytes(path));
  }
}
