import * as vscode from 'vscode';
import { CODE, CONFIGURATION, isOwnDocument, namesRocketmq } from '../platform/documents';
import { COMMANDS } from '../platform/ids';
import type { EditorFeatures } from './editorFeatures';

const SELECTOR: readonly vscode.DocumentFilter[] = [...CODE, ...CONFIGURATION];

/** The body, once something asked for it. */
export interface LoadedFeatures {
  readonly loaded: EditorFeatures | undefined;
  /** Whoever made it load: an editor, a view, a command. */
  readonly onDidLoad: vscode.Event<EditorFeatures>;
  load(): Promise<EditorFeatures>;
}

/**
 * Lenses, hovers and the commands behind them. A file that does not name RocketMQ costs one search of its text and loads
 * nothing; once the body is there, it decides itself, because a type of the project may lead to a client.
 */
export function registerEditor(features: LoadedFeatures): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let listener: vscode.Disposable | undefined;
  const loading = features.onDidLoad((body) => {
    listener = body.onDidChangeLenses(() => changed.fire());
    // An editor that lost the focus before its first answer asks again only when it is told to (VS Code cancels on blur).
    changed.fire();
  });
  const of = async (document: vscode.TextDocument): Promise<EditorFeatures | undefined> =>
    (features.loaded === undefined ? namesRocketmq(document) : isOwnDocument(document)) ? features.load() : undefined;
  return vscode.Disposable.from(
    changed,
    loading,
    { dispose: () => void listener?.dispose() },
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document, token) => (await of(document))?.lenses(document, token),
    }),
    vscode.languages.registerHoverProvider(SELECTOR, {
      provideHover: async (document, position, token) => (await of(document))?.hover(document, position, token),
    }),
    vscode.languages.registerHoverProvider(CONFIGURATION, {
      provideHover: async (document, position, token) =>
        (await of(document))?.configuration.hover(document, position, token),
    }),
    vscode.languages.registerCompletionItemProvider(CONFIGURATION, {
      provideCompletionItems: async (document, position, token) =>
        (await of(document))?.configuration.complete(document, position, token),
    }),
    vscode.commands.registerCommand(COMMANDS.toggleLenses, async () => (await features.load()).toggleLenses()),
    vscode.commands.registerCommand(COMMANDS.insertSnippet, async (id: unknown) =>
      (await features.load()).insertSnippet(id),
    ),
    vscode.commands.registerCommand(COMMANDS.snippetsAt, async (...args: unknown[]) =>
      (await features.load()).snippetsAt(...args),
    ),
  );
}
