import type { Tree } from 'web-tree-sitter';
import type { AssetReader } from '../util/assets';
import { Grammars, GrammarUnavailable } from './grammars';
import type { GrammarId, Language } from './languages/language';
import { java } from './languages/java';
import { Source } from './source';

interface OpenText {
  readonly language: Language;
  text: string;
  tree: Tree;
}

/** What tells a language by the path of a file. What its nodes mean is loaded with its grammar. */
export interface LanguageName {
  readonly grammar: GrammarId;
  /** File name endings, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a type of another package is named in full, in an import or where it is used. */
  readonly namesInFull?: boolean;
  readonly load: () => Promise<Language>;
}

const others = () => import('./languages/otherLanguages');

const LANGUAGES: readonly LanguageName[] = [
  { grammar: 'java', extensions: ['java'], namesInFull: true, load: () => Promise.resolve(java) },
  { grammar: 'kotlin', extensions: ['kt', 'kts'], load: async () => (await others()).kotlin },
  { grammar: 'go', extensions: ['go'], load: async () => (await others()).go },
  { grammar: 'python', extensions: ['py', 'pyi', 'pyw'], load: async () => (await others()).python },
  { grammar: 'tsx', extensions: ['js', 'jsx', 'mjs', 'cjs', 'tsx'], load: async () => (await others()).javascript },
  { grammar: 'tsx', extensions: ['ts', 'mts', 'cts'], load: async () => (await others()).typescript },
];

/** The language of a path by its ending; undefined for those that are not read. */
export function languageOf(path: string): LanguageName | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return LANGUAGES.find((language) => language.extensions.includes(ending));
}

/**
 * Parses texts and keeps the trees of open documents, so that an edit parses again only what it touched. The only owner
 * of trees and parsers: they never leave this folder. Whoever makes it disposes it.
 */
export class Sources {
  private readonly _grammars: Grammars;
  private readonly _languages = new Map<LanguageName, Language>();
  private readonly _open = new Map<string, OpenText>();

  constructor(assets: AssetReader) {
    this._grammars = new Grammars(assets);
  }

  /** Trees in memory: those of open documents, when nothing is being read. */
  get liveTrees(): number {
    return this._grammars.liveTrees;
  }

  /** Loads what `language` needs; rejects with GrammarUnavailable. */
  async load(language: LanguageName): Promise<void> {
    const reading = language.load().catch((error: unknown) => {
      throw new GrammarUnavailable(language.grammar, error);
    });
    const [loaded] = await Promise.all([reading, this._grammars.load(language.grammar)]);
    this._languages.set(language, loaded);
  }

  isLoaded(language: LanguageName): boolean {
    return this._languages.has(language);
  }

  /** Gives `text` to `use`, parsed once that asks for more than words, and forgets it. Needs the language loaded. */
  read<T>(name: LanguageName, text: string, use: (source: Source) => T): T {
    const language = this._language(name);
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
  readOpen<T>(key: string, name: LanguageName, text: string, use: (source: Source) => T): T {
    const language = this._language(name);
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

  private _language(name: LanguageName): Language {
    const language = this._languages.get(name);
    if (language === undefined) {
      throw new Error(`The ${name.grammar} language is not loaded.`);
    }
    return language;
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
      this._grammars.edit(open.tree, editBetween(readable(language, open.text), after));
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
function editBetween(before: string, after: string) {
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
  return {
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, oldEnd),
    newEndPosition: pointAt(after, newEnd),
  };
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
