import type { Node } from 'web-tree-sitter';
import { Lines } from '../util/lines';
import type { Position, Range } from '../util/position';
import type { Surroundings } from '../util/surroundings';
import type { Header, Language, ScopedBinding } from './languages/language';
import type { Binding, ClassDeclaration, Occurrence } from './model';
import { type NameSet } from './nameSet';
import { scanWords, type FoundWord } from './scanWords';

/** A word that was searched for, and the `{` around it (-1 outside of any). */
export interface Word {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/**
 * One parsed text, read by name: where the searched words stand, what declares a name, which types there are. It reads
 * the tree on demand and is of use only inside the call that was given it.
 */
export class Source {
  private readonly _bindings = new Map<string, readonly ScopedBinding[]>();
  private _lines: Lines | undefined;

  constructor(
    readonly text: string,
    private readonly _root: Node,
    private readonly _language: Language,
  ) {}

  get language(): Language {
    return this._language;
  }

  range(start: number, end: number): Range {
    this._lines ??= new Lines(this.text);
    return this._lines.range(start, end);
  }

  /** The words of `names` outside of comments and strings, in order. */
  words(names: NameSet): Word[] {
    return scanWords(this.text, this._language.lexis, names).map((word) => this._word(word));
  }

  /** How the word is used; undefined when it is neither called nor created nor named as annotation or supertype. */
  occurrence(word: Word): Occurrence | undefined {
    if (!this._language.mayOccur(this.text, word.start, word.end)) {
      return undefined;
    }
    const node = this._nodeAt(word.start, word.end);
    return node === null ? undefined : this._language.occurrence(node);
  }

  /** The declaration that `name` means at `offset`; undefined when the text declares none that is visible there. */
  binding(name: string, offset: number): Binding | undefined {
    const all = this._bindingsOf(name);
    // In languages of modules a field is named with its object only.
    const bindings = this._language.naming === 'modules' ? all.filter((binding) => !isField(binding)) : all;
    return (
      innermost(bindings, offset) ??
      bindings.findLast(({ hoisted }) => hoisted === true) ??
      (this._root.hasError ? bindings.find(isField) : undefined)
    );
  }

  /** The field that `this.name` means at `offset`. */
  field(name: string, offset: number): Binding | undefined {
    const fields = this._bindingsOf(name).filter(isField);
    return innermost(fields, offset) ?? (this._root.hasError ? fields[0] : undefined);
  }

  /** The field `name` of the type declaration from `start` to `end`. */
  fieldWithin(name: string, start: number, end: number): Binding | undefined {
    return this._bindingsOf(name).find((binding) => isField(binding) && start <= binding.from && binding.to <= end);
  }

  /** The type declarations whose opening words are among `words`. */
  classDeclarations(words: readonly Word[]): ClassDeclaration[] {
    return words.flatMap((word) => {
      const node = this._nodeAt(word.start, word.end);
      return (node === null ? undefined : this._language.classDeclaration(node)) ?? [];
    });
  }

  /** In languages of modules: the module, then the types that it declares. */
  declarations(): ClassDeclaration[] {
    return this._language.declarations?.(this._root) ?? [];
  }

  /** Ends of the statement, member and type around a place; all absent outside of the text. */
  surroundings(position: Position): Surroundings {
    this._lines ??= new Lines(this.text);
    const offset = this._lines.offset(position);
    const node = this._nodeAt(offset, offset);
    const ends = node === null ? {} : this._language.surroundings(node);
    const at = (end: number | undefined) => (end === undefined ? undefined : this._lines?.position(end));
    return { statementEnd: at(ends.statement), memberEnd: at(ends.member), typeEnd: at(ends.type) };
  }

  /** `path` names the module where the text does not. */
  header(path: string): Header {
    return this._language.header(this.text, this._root, path);
  }

  private _word(word: FoundWord): Word {
    return { name: this.text.slice(word.start, word.end), ...word };
  }

  private _nodeAt(start: number, end: number): Node | null {
    const node = this._root.descendantForIndex(start, end);
    return node !== null && node.startIndex === start && node.endIndex === end ? node : null;
  }

  private _bindingsOf(name: string): readonly ScopedBinding[] {
    let found = this._bindings.get(name);
    if (found === undefined) {
      found = this._searchBindings(name);
      this._bindings.set(name, found);
    }
    return found;
  }

  private _searchBindings(name: string): ScopedBinding[] {
    const found: ScopedBinding[] = [];
    const text = this.text;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (isWordPart(text.charCodeAt(start - 1)) || isWordPart(text.charCodeAt(end))) {
        continue;
      }
      const node = this._language.mayDeclare(text, start, end) ? this._nodeAt(start, end) : null;
      const binding = node === null ? undefined : this._language.binding(node);
      if (binding !== undefined) {
        found.push(binding);
      }
    }
    return found;
  }
}

// Where the parser lost the blocks, scopes are wrong: there a field is taken wherever it stands.

function isField(binding: ScopedBinding): boolean {
  return binding.kind === 'field';
}

function innermost(bindings: readonly ScopedBinding[], offset: number): ScopedBinding | undefined {
  let best: ScopedBinding | undefined;
  for (const binding of bindings) {
    if (binding.from <= offset && offset <= binding.to && (best === undefined || binding.from >= best.from)) {
      best = binding;
    }
  }
  return best;
}

function isWordPart(character: number): boolean {
  return (
    (character >= 97 && character <= 122) ||
    (character >= 65 && character <= 90) ||
    (character >= 48 && character <= 57) ||
    character === 95 ||
    character === 36 ||
    character >= 128
  );
}
