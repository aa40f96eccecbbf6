import * as vscode from 'vscode';
import type { FindingsFeatures } from './findingsFeatures';

const SELECTOR: vscode.DocumentSelector = [
  { language: 'java' },
  { pattern: '**/{application,bootstrap}*.{yml,yaml,properties}' },
];
const NOT_CODE: ReadonlySet<string> = new Set(['git', 'output', 'vscode-scm', 'comment', 'rocketmq-guide-source']);

/** The body, once something asked for it. */
export interface LoadedFindings {
  readonly loaded: FindingsFeatures | undefined;
  load(): Promise<FindingsFeatures>;
}

/**
 * Problems and their fixes. A document that does not name RocketMQ costs one search of its text; the body is loaded by
 * the first that does.
 */
export function registerFindings(features: LoadedFindings): vscode.Disposable {
  const concerns = (document: vscode.TextDocument): boolean =>
    !NOT_CODE.has(document.uri.scheme) &&
    vscode.languages.match(SELECTOR, document) > 0 &&
    (features.loaded !== undefined || /rocketmq/i.test(document.getText()));
  const check = async (document: vscode.TextDocument): Promise<void> => {
    if (concerns(document)) {
      await (await features.load()).findings.check(document);
    }
  };
  const fixKinds = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll.append('rocketmqGuide')];
  const registered = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void check(document)),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      {
        provideCodeActions: (document, range, context, token) =>
          features.loaded?.fixes.provideCodeActions(document, range, context, token),
      },
      { providedCodeActionKinds: fixKinds },
    ),
  );
  vscode.workspace.textDocuments.forEach((document) => void check(document));
  return registered;
}
