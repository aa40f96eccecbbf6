import { Edit, type Tree } from 'web-tree-sitter';
import type { AssetReader } from '../util/assets';
import { Grammars } from './grammars';
import type { Language } from './languages/language';
import { go } from './languages/go';
import { java } from './languages/java';
import { kotlin } from './languages/kotlin';
import { python } from './languages/python';
import { javascript, typescript } from './languages/script';
import { Source } from './source';

interface OpenText {
  readonly language: Language;
  text: string;
  tree: Tree;
}

const LANGUAGES: readonly Language[] = [java, kotlin, go, python, javascript, typescript];

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

  /** Gives `text` to `use`, parsed once that asks for more than words, and forgets it. Needs the language loaded. */
  read<T>(language: Language, text: string, use: (source: Source) => T): T {
    let tree: Tree | undefined;
    const parse = (closed: string) =>
      (tree = this._grammars.parse(language.grammar, readable(language, closed))).rootNode;
    try {
      return use(new Source(text, language, parse));
    } finally {
      if (tree !== undefined) {
        this._grammars.free(tree);
      }
    }
  }

  /** The same for a document that stays open: its tree is kept under `key`, and only what changed is parsed again. */
  readOpen<T>(key: string, language: Language, text: string, use: (source: Source) => T): T {
    return use(new Source(text, language, (closed) => this._openTree(key, language, closed).rootNode));
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

  private _openTree(key: string, language: Language, text: string): Tree {
    const open = this._open.get(key);
    if (open === undefined || open.language !== language) {
      this.close(key);
      const tree = this._grammars.parse(language.grammar, readable(language, text));
      this._open.set(key, { language, text, tree });
      return tree;
    }
    if (open.text !== text) {
      const after = readable(language, text);
      open.tree.edit(editBetween(readable(language, open.text), after));
      const tree = this._grammars.parse(language.grammar, after, open.tree);
      this._grammars.free(open.tree);
      open.tree = tree;
      open.text = text;
    }
    return open.tree;
  }
}

function readable(language: Language, text: string): string {
  return language.forGrammar?.(text) ?? text;
}

/** The one replacement that makes `after` of `before`: what lies between the longest common start and end. */
function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) {
    start++;
  }
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  const oldEnd = before.length - end;
  const newEnd = after.length - end;
  return new Edit({
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, oldEnd),
    newEndPosition: pointAt(after, newEnd),
  });
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) {
    row++;
    lineStart = end + 1;
  }
  return { row, column: offset - lineStart };
}
