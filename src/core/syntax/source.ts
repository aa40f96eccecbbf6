import type { Node } from 'web-tree-sitter';
import { lazy } from '../util/lazy';
import { Lines } from '../util/lines';
import type { Position, Range } from '../util/position';
import type { Surroundings } from '../util/surroundings';
import type { TypeBody } from './typeBodies';
import type { MemberCache } from './code/memberCache';
import type { TypeCode } from './code/model';
import type { Header, Language, ScopedBinding } from './languages/language';
import type { ClassDeclaration, Expression, Occurrence } from './model';
import { FunctionBodies } from './functionBodies';
import { closeStrings } from './closeStrings';
import { NameSet } from './nameSet';
import { scanWords, type FoundWord, type Scan } from './scanWords';

const NO_NAMES = new NameSet([]);

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
  private _scan: Scan | undefined;
  private _parsed: Node | undefined;
  private _fieldNames: ReadonlySet<string> | undefined;
  private readonly _outline = lazy(() => this._readOutline());

  /** `parse` is called when a node is first needed. Its text may differ from `text` in characters, not in length. */
  constructor(
    readonly text: string,
    private readonly _language: Language,
    private readonly _parse: (text: string) => Node,
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
    this._scan = scanWords(this.text, this._language.lexis, names);
    return this._scan.words.map((word) => this._word(word));
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
  binding(name: string, offset: number): ScopedBinding | undefined {
    const index = this.bodies?.at(offset) ?? -1;
    if (index < 0) {
      const outside = this._outside(name);
      // In languages of modules a field is named with its object only.
      const seen = this._language.naming === 'modules' ? outside.filter((binding) => !isField(binding)) : outside;
      return (
        innermost(seen, offset) ??
        seen.findLast(({ hoisted }) => hoisted === true) ??
        (this._mayHideFields ? outside.find(isField) : undefined)
      );
    }
    const inside = innermost(this._inBody(name, index), offset);
    const fields = inside === undefined ? this._fields(name) : [];
    return inside ?? innermost(fields, offset) ?? (this._mayHideFields ? fields[0] : undefined);
  }

  /** The field that `this.name` means at `offset`. */
  field(name: string, offset: number): ScopedBinding | undefined {
    const index = this.bodies?.at(offset) ?? -1;
    const inside = index < 0 ? undefined : innermost(this._inBody(name, index).filter(isField), offset);
    const fields = this._fields(name);
    return inside ?? innermost(fields, offset) ?? (this._mayHideFields ? fields[0] : undefined);
  }

  /** All that `this.name` at `offset` is set to, the last first: in languages where that declares it. */
  fieldValues(name: string, offset: number): ScopedBinding[] {
    const own = this._outside(name).filter(isField);
    const last = innermost(own, offset);
    return last === undefined ? [] : own.filter(({ from, to }) => from === last.from && to === last.to).reverse();
  }

  /** The field `name` of the type declaration from `start` to `end`. */
  fieldWithin(name: string, start: number, end: number): ScopedBinding | undefined {
    const index = this.bodies?.at(start) ?? -1;
    const among = index < 0 ? this._fields(name) : this._inBody(name, index);
    return among.find((binding) => isField(binding) && start <= binding.from && binding.to <= end);
  }

  /** Undefined where the language does not tell. */
  get bodies(): FunctionBodies | undefined {
    return this._outline();
  }

  /** The type declarations whose opening words are among `words`. */
  classDeclarations(words: readonly Word[]): ClassDeclaration[] {
    const found = words.flatMap((word) => {
      const node = this._nodeAt(word.start, word.end);
      return (node === null ? undefined : this._language.classDeclaration(node)) ?? [];
    });
    const fields = found.flatMap(({ members }) => members.filter(({ kind }) => kind === 'field'));
    this._fieldNames = new Set(fields.map(({ name }) => name));
    return found;
  }

  /** In languages of modules: the module, then the types that it declares. */
  declarations(): ClassDeclaration[] {
    return this._language.declarations?.(this._root) ?? [];
  }

  /** The same declarations with their members' values; empty for languages that do not tell them. */
  typeBodies(words: readonly Word[]): TypeBody[] {
    return words.flatMap((word) => {
      const node = this._language.typeBody === undefined ? null : this._nodeAt(word.start, word.end);
      return (node === null ? undefined : this._language.typeBody?.(node)) ?? [];
    });
  }

  /** The values that `name` is set to between two offsets, in order; without those of declarations. */
  assignments(name: string, from: number, to: number): Expression[] {
    const { assigned } = this._language;
    const found: Expression[] = [];
    // In damaged code the parser puts names in that have no text.
    if (assigned === undefined || name === '') {
      return found;
    }
    const { text } = this;
    for (let at = text.indexOf(name, from); at >= 0 && at < to; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!isWordPart(text.charCodeAt(at - 1)) && !isWordPart(text.charCodeAt(end)) && isSet(text, end)) {
        const node = this._nodeAt(at, end);
        const value = node === null ? undefined : assigned(node);
        if (value !== undefined) {
          found.push(value);
        }
      }
    }
    return found;
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

  /** Whether the parser gave up somewhere: then what is not found may merely not have been understood. */
  get isBroken(): boolean {
    return this._root.hasError;
  }

  /** The text's types with all code in them; empty for languages whose code is not read. */
  code(cache: MemberCache): TypeCode[] {
    cache.begin(this.text);
    return this._language.code?.(this._root, cache) ?? [];
  }

  /** `path` names the module where the text does not. */
  header(path: string): Header {
    return this._language.header(this.text, () => this._root, path);
  }

  private get _root(): Node {
    return (this._parsed ??= this._parse(this._closedText()));
  }

  /** Where the parser lost the blocks, scopes are wrong: there a field is taken wherever it stands. */
  private get _mayHideFields(): boolean {
    return this.bodies?.damaged ?? this._root.hasError;
  }

  private _readOutline(): FunctionBodies | undefined {
    const outline = this._language.outline?.(this._root);
    return outline && new FunctionBodies(outline.bodies, outline.damaged);
  }

  private _closedText(): string {
    const { lexis } = this._language;
    if (lexis.closesStrings !== true) {
      return this.text;
    }
    this._scan ??= scanWords(this.text, lexis, NO_NAMES);
    return closeStrings(this.text, this._scan.openStrings);
  }

  private _word(word: FoundWord): Word {
    return { name: this.text.slice(word.start, word.end), ...word };
  }

  private _nodeAt(start: number, end: number): Node | null {
    const index = this.bodies?.at(start) ?? -1;
    const around = index < 0 ? this._root : this.bodies!.all[index]!.node;
    const node = around.descendantForIndex(start, end);
    return node !== null && node.startIndex === start && node.endIndex === end ? node : null;
  }

  /** Fields among what is declared outside of bodies. Undamaged types tell their names. */
  private _fields(name: string): readonly ScopedBinding[] {
    return this.bodies?.damaged === false && this._fieldNames?.has(name) === false
      ? []
      : this._outside(name).filter(isField);
  }

  /** What declares `name` in a body or its function's head. */
  private _inBody(name: string, index: number): readonly ScopedBinding[] {
    return this._remembered(`${index} ${name}`, () => {
      const { all } = this.bodies!;
      const { start, end } = all[index]!;
      // A field above the function is found outside: one declaration is one object.
      return this._search(name, index === 0 ? 0 : all[index - 1]!.end, end, undefined).filter(
        (binding) => !isField(binding) || binding.from > start,
      );
    });
  }

  /** What declares `name` outside of all bodies. */
  private _outside(name: string): readonly ScopedBinding[] {
    return this._remembered(name, () => this._search(name, 0, this.text.length, this.bodies));
  }

  private _remembered(key: string, search: () => ScopedBinding[]): readonly ScopedBinding[] {
    let found = this._bindings.get(key);
    if (found === undefined) {
      found = search();
      this._bindings.set(key, found);
    }
    return found;
  }

  private _search(name: string, from: number, to: number, skipped: FunctionBodies | undefined): ScopedBinding[] {
    const text = this.text;
    const found: ScopedBinding[] = [];
    if (name === '') {
      // In damaged code the parser puts names in that have no text.
      return found;
    }
    for (let at = text.indexOf(name, from); at >= 0 && at < to;) {
      const body = skipped?.at(at) ?? -1;
      if (body >= 0) {
        at = text.indexOf(name, skipped!.all[body]!.end);
        continue;
      }
      const binding = this._bindingAt(at, at + name.length);
      if (binding !== undefined) {
        found.push(binding);
      }
      at = text.indexOf(name, at + name.length);
    }
    return found;
  }

  private _bindingAt(start: number, end: number): ScopedBinding | undefined {
    const text = this.text;
    if (
      isWordPart(text.charCodeAt(start - 1)) ||
      isWordPart(text.charCodeAt(end)) ||
      !this._language.mayDeclare(text, start, end)
    ) {
      return undefined;
    }
    const node = this._nodeAt(start, end);
    return node === null ? undefined : this._language.binding(node);
  }
}

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

/** Whether a single `=` follows. */
function isSet(text: string, end: number): boolean {
  let at = end;
  while (text.charCodeAt(at) <= 32) {
    at++;
  }
  return text.charAt(at) === '=' && text.charAt(at + 1) !== '=';
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
