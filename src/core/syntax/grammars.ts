import type { Edit, Parser, Tree } from 'web-tree-sitter';
import type { AssetReader } from '../util/assets';
import { lazy } from '../util/lazy';
import type { GrammarId } from './languages/language';
import type * as TreeSitter from './treeSitter';

/** The runtime or a grammar could not be loaded: nothing of that language can be analysed. `cause` says why. */
export class GrammarUnavailable extends Error {
  constructor(grammar: GrammarId, cause: unknown) {
    super(`The ${grammar} grammar could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'GrammarUnavailable';
  }
}

type EditField = 'startIndex' | 'oldEndIndex' | 'newEndIndex' | 'startPosition' | 'oldEndPosition' | 'newEndPosition';

/** Loads the tree-sitter runtime and grammars on first need and makes trees. Whoever makes it disposes it. */
export class Grammars {
  private readonly _runtime = lazy(() => this._start());
  private readonly _loading = new Map<GrammarId, () => Promise<void>>();
  private readonly _parsers = new Map<GrammarId, Parser>();
  /** There as soon as a grammar is. */
  private _library: typeof TreeSitter | undefined;
  private _liveTrees = 0;
  private _disposed = false;

  constructor(private readonly _assets: AssetReader) {}

  /** Trees that were made and not freed yet. */
  get liveTrees(): number {
    return this._liveTrees;
  }

  /** Resolves when `parse` can be called for the grammar; rejects with GrammarUnavailable. A later call tries again. */
  load(grammar: GrammarId): Promise<void> {
    let loading = this._loading.get(grammar);
    if (loading === undefined) {
      loading = lazy(() => this._load(grammar));
      this._loading.set(grammar, loading);
    }
    return loading();
  }

  has(grammar: GrammarId): boolean {
    return this._parsers.has(grammar);
  }

  /** Needs the grammar loaded. The caller frees the tree with `free`; `old` stays the caller's. */
  parse(grammar: GrammarId, text: string, old?: Tree): Tree {
    const parser = this._parsers.get(grammar);
    if (parser === undefined) {
      throw new Error(`The ${grammar} grammar is not loaded.`);
    }
    const tree = parser.parse(text, old ?? null);
    if (tree === null) {
      throw new Error(`Parsing ${grammar} was cancelled.`);
    }
    this._liveTrees++;
    return tree;
  }

  /** Tells a tree what was replaced in its text, so that parsing it again is short. */
  edit(tree: Tree, replaced: Pick<Edit, EditField>): void {
    if (this._library === undefined) {
      throw new Error('A tree cannot be there before the runtime.');
    }
    tree.edit(new this._library.Edit(replaced));
  }

  free(tree: Tree): void {
    tree.delete();
    this._liveTrees--;
  }

  dispose(): void {
    this._disposed = true;
    for (const parser of this._parsers.values()) {
      parser.delete();
    }
    this._parsers.clear();
  }

  private async _start(): Promise<typeof TreeSitter> {
    const [library, wasmBinary] = await Promise.all([
      import('./treeSitter'),
      this._assets.readBytes('wasm/web-tree-sitter.wasm'),
    ]);
    // The typed options are those of any Emscripten module; only the binary matters here.
    await library.Parser.init({ wasmBinary });
    this._library = library;
    return library;
  }

  private async _load(grammar: GrammarId): Promise<void> {
    try {
      const [bytes, { Language, Parser }] = await Promise.all([
        this._assets.readBytes(`wasm/tree-sitter-${grammar}.wasm`),
        this._runtime(),
      ]);
      const language = await Language.load(bytes);
      if (this._disposed) {
        return;
      }
      const parser = new Parser();
      parser.setLanguage(language);
      this._parsers.set(grammar, parser);
    } catch (error) {
      throw new GrammarUnavailable(grammar, error);
    }
  }
}
