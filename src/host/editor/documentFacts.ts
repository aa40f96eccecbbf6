import * as vscode from 'vscode';
import type { FileFacts, SourceFile } from '../../core/rocketmq/model';
import { Disposable } from '../platform/dispose';

/** What of the analyser an open document needs. */
export interface DocumentAnalyser {
  /** Loads what the language of `path` needs; rejects with the cause when it cannot. */
  prepare(path: string): Promise<void>;
  /** Facts of the text; reuses the tree of the last call with this key. Undefined: the file is not concerned. */
  update(key: string, file: SourceFile): FileFacts | undefined;
  /** Frees what is kept for the key. */
  close(key: string): void;
}

interface Analysed {
  readonly version: number;
  readonly facts: Promise<FileFacts | undefined>;
}

/** Told when the facts of an open document's new text are known. */
export type FactsListener = (document: vscode.TextDocument, facts: FileFacts | undefined) => void;

/**
 * The facts of open documents, computed once a version however many providers ask. Kept until the document closes, or
 * until `invalidate` says that the project's types changed.
 */
export class DocumentFacts extends Disposable {
  private readonly _known = new Map<string, Analysed>();
  private readonly _listeners = new Set<FactsListener>();

  constructor(
    private readonly _analyser: DocumentAnalyser,
    private readonly _log: vscode.LogOutputChannel,
  ) {
    super();
    this._register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        const key = document.uri.toString();
        if (this._known.delete(key)) {
          this._analyser.close(key);
        }
      }),
    );
  }

  /** Undefined when the file is not concerned or cannot be analysed; the log has the cause. Never rejects. */
  async get(document: vscode.TextDocument): Promise<FileFacts | undefined> {
    const key = document.uri.toString();
    const known = this._known.get(key);
    if (known?.version === document.version) {
      return known.facts;
    }
    const facts = this._analyse(key, document);
    this._known.set(key, { version: document.version, facts });
    return facts;
  }

  /** Calls `listener` after each analysis of a text. */
  onDidAnalyse(listener: FactsListener): vscode.Disposable {
    this._listeners.add(listener);
    return { dispose: () => this._listeners.delete(listener) };
  }

  /** Drops what is known, for instance when other files' types changed. */
  invalidate(): void {
    this._known.clear();
  }

  private async _analyse(key: string, document: vscode.TextDocument): Promise<FileFacts | undefined> {
    try {
      await this._analyser.prepare(document.uri.path);
      if (this.isDisposed || document.isClosed) {
        return undefined;
      }
      const facts = this._analyser.update(key, { path: document.uri.path, text: document.getText() });
      this._listeners.forEach((listener) => listener(document, facts));
      return facts;
    } catch (error) {
      this._log.error(`Reading ${key} failed:`, error instanceof Error ? error : String(error));
      return undefined;
    }
  }
}
