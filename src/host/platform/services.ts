import type * as vscode from 'vscode';
import type { AssetReader } from '../../core/util/assets';
import type { Settings } from './settings';

/** What every feature may use. Made once by extension.ts, which disposes it. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  /** Causes of what went wrong; never shown by itself. */
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly assets: AssetReader;
}
