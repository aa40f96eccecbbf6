import * as vscode from 'vscode';
import { CODE, CONFIGURATION, isOwnDocument, namesRocketmq } from '../platform/documents';
import type { FindingsFeatures } from './findingsFeatures';

const SELECTOR: readonly vscode.DocumentFilter[] = [...CODE, ...CONFIGURATION];

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
    vscode.languages.match(SELECTOR, document) > 0 &&
    (features.loaded === undefined ? namesRocketmq(document) : isOwnDocument(document));
  const check = async (document: vscode.TextDocument): Promise<void> => {
    if (concerns(document)) {
      await (await features.load()).findings.check(document);
    }
  };
  const fixKinds = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.SourceFixAll.append('rocketmqGuide')];
  const registered = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void check(document)),
    vscode.languages.registerHoverProvider(SELECTOR, {
      provideHover: (document, position, token) =>
        isOwnDocument(document) ? features.loaded?.hovers.provideHover(document, position, token) : undefined,
    }),
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
