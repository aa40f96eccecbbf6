import type * as vscode from 'vscode';
import type { Services } from './host/platform/services';

/**
 * Everything heavy, built and connected. On the desktop this is `dist/core.js`, loaded when something first needs it;
 * in the browser edition it is part of `dist/web.js`. The stub in extension.ts knows these parts by type only.
 */
export interface Parts extends vscode.Disposable {
  readonly services: Services;
}

export function createParts(services: Services): Parts {
  return { services, dispose: () => undefined };
}
