import type * as vscode from 'vscode';

/** Source files in the languages that are read. */
export const CODE: readonly vscode.DocumentFilter[] = [
  { language: 'java' },
  // VS Code brings no Kotlin: the name tells, whatever language an extension gives it.
  { pattern: '**/*.{kt,kts}' },
  { language: 'go' },
  { language: 'python' },
  { language: 'javascript' },
  { language: 'javascriptreact' },
  { language: 'typescript' },
  { language: 'typescriptreact' },
];
/** By name, not by language: other extensions relabel these files, and what they carry their content tells. */
export const CONFIGURATION: readonly vscode.DocumentFilter[] = [
  { pattern: '**/*.{yml,yaml,properties,conf,xml}' },
  { pattern: '**/*proxy*.json' },
];
/** Files of RocketMQ's servers need not name it. */
const SERVER_FILE = /(?:broker|namesrv|controller)[^/]*\.(?:conf|properties)$|proxy[^/]*\.json$/i;
/** Schemes of copies (git, output) and of other people's documents. */
const NOT_CODE: ReadonlySet<string> = new Set(['git', 'output', 'vscode-scm', 'comment', 'rocketmq-guide-source']);

/** Whether a document is somebody's own work, whatever is in it. */
export function isOwnDocument({ uri }: vscode.TextDocument): boolean {
  return !NOT_CODE.has(uri.scheme);
}

/** Whether a document is reason enough to load what reads it: one search of its text. */
export function namesRocketmq(document: vscode.TextDocument): boolean {
  return isOwnDocument(document) && (SERVER_FILE.test(document.uri.path) || /rocketmq/i.test(document.getText()));
}
