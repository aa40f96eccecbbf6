import { Edit, type Tree } from 'web-tree-sitter';
import type { AssetReader } from '../util/assets';
import { Lines } from '../util/lines';
import { Grammars } from './grammars';
import type { Language } from './languages/language';
import { java } from './languages/java';
import { Source } from './source';

/** A replacement in a text, as editors report it: `length` units from `offset` became `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

interface OpenText {
  readonly language: Language;
  text: string;
  tree: Tree;
}

const LANGUAGES: readonly Language[] = [java];

/** The language of a path by its ending; undefined for those that are not read. */
export function languageOf(path: string): Language | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return LANGUAGES.find((language) => language.extensions.includes(ending));
}

/**
 * Parses texts and keeps the trees of open documents, so that an edit parses again only what it touched. The only owner
 * of trees and parsers: they never leave this folder. Whoever makes it disposes it.
 */
export class Sources {
  private readonly _grammars: Grammars;
  private readonly _open = new Map<string, OpenText>();

  constructor(assets: AssetReader) {
    this._grammars = new Grammars(assets);
  }

  /** Trees in memory: those of open documents, when nothing is being read. */
  get liveTrees(): number {
    return this._grammars.liveTrees;
  }

  /** Loads what `language` needs; rejects with GrammarUnavailable. */
  load(language: Language): Promise<void> {
    return this._grammars.load(language.grammar);
  }

  isLoaded(language: Language): boolean {
    return this._grammars.has(language.grammar);
  }

  /** Parses `text`, gives it to `use` and forgets it. Needs the language loaded. */
  read<T>(language: Language, text: string, use: (source: Source) => T): T {
    const tree = this._grammars.parse(language.grammar, text);
    try {
      return use(new Source(text, tree.rootNode, language));
    } finally {
      this._grammars.free(tree);
    }
  }

  /**
   * The same for a document that stays open: its tree is kept under `key`. `edits` lead from the text of the last call to
   * `text`, in the order in which they happened; undefined when they are not known.
   */
  readOpen<T>(
    key: string,
    language: Language,
    text: string,
    edits: readonly TextEdit[] | undefined,
    use: (source: Source) => T,
  ): T {
    return use(new Source(text, this._openTree(key, language, text, edits).rootNode, language));
  }

  close(key: string): void {
    const open = this._open.get(key);
    if (open !== undefined) {
      this._open.delete(key);
      this._grammars.free(open.tree);
    }
  }

  dispose(): void {
    for (const key of [...this._open.keys()]) {
      this.close(key);
    }
    this._grammars.dispose();
  }

  private _openTree(key: string, language: Language, text: string, edits: readonly TextEdit[] | undefined): Tree {
    const open = this._open.get(key);
    if (open === undefined || open.language !== language) {
      this.close(key);
      const tree = this._grammars.parse(language.grammar, text);
      this._open.set(key, { language, text, tree });
      return tree;
    }
    if (open.text !== text) {
      const usable = edits !== undefined && applyEdits(open.tree, open.text, edits) === text;
      const tree = this._grammars.parse(language.grammar, text, usable ? open.tree : undefined);
      this._grammars.free(open.tree);
      open.tree = tree;
      open.text = text;
    }
    return open.tree;
  }
}

/** Tells the tree of `text` what changed; returns the text that results. */
function applyEdits(tree: Tree, text: string, edits: readonly TextEdit[]): string {
  let current = text;
  for (const edit of edits) {
    const next = current.slice(0, edit.offset) + edit.text + current.slice(edit.offset + edit.length);
    const before = new Lines(current);
    const after = new Lines(next);
    const oldEnd = edit.offset + edit.length;
    const newEnd = edit.offset + edit.text.length;
    tree.edit(
      new Edit({
        startIndex: edit.offset,
        oldEndIndex: oldEnd,
        newEndIndex: newEnd,
        startPosition: point(before, edit.offset),
        oldEndPosition: point(before, oldEnd),
        newEndPosition: point(after, newEnd),
      }),
    );
    current = next;
  }
  return current;
}

function point(lines: Lines, offset: number): { row: number; column: number } {
  const position = lines.position(offset);
  return { row: position.line, column: position.character };
}
