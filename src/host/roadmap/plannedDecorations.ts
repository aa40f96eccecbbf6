import * as vscode from 'vscode';
import { ENTRY_SCHEME } from '../platform/ids';

/** Dims the rows of entries that are not written yet: a tree item has no colour of its own, a resource has. */
export const plannedDecorations: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    return uri.scheme === ENTRY_SCHEME && uri.query === 'planned'
      ? { color: new vscode.ThemeColor('disabledForeground'), propagate: false }
      : undefined;
  },
};
