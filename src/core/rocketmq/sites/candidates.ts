import type { Source, Word } from '../../syntax/source';
import type { ApiTable } from '../api/table';
import { isForeign } from '../types/jdk';
import type { NameScope } from '../types/nameScope';
import type { SiteFinder } from './siteFinder';

/** Tells which words of a file are worth a look at their nodes: names of the API, and types that may be derived from it. */
export class Candidates {
  constructor(
    private readonly _source: Source,
    private readonly _scope: NameScope,
    private readonly _finder: SiteFinder,
    private readonly _api: ApiTable,
  ) {}

  /** The words to judge where one of the searched words stands: itself, the type that `new` creates, what is implemented. */
  readonly of = (word: Word): readonly Word[] => {
    const { creationWord, implementsWord, declarationWords } = this._source.language;
    if (word.name === creationWord) {
      return this._createdType(word);
    }
    if (word.name === implementsWord) {
      return this._implemented(word);
    }
    return declarationWords.includes(word.name) ? [] : [word];
  };

  private _createdType(word: Word): Word[] {
    CREATED.lastIndex = word.end;
    const [whole, outer = '', name] = CREATED.exec(this._source.text) ?? [];
    if (whole === undefined || name === undefined || NEVER_DERIVED.has(name)) {
      return [];
    }
    const end = word.end + whole.length;
    return this._derived(outer.replace(/\s/g, ''), name, end, word.block);
  }

  /** Interfaces of the project that extend a client's: nobody else names them. */
  private _implemented(word: Word): Word[] {
    const { text } = this._source;
    IMPLEMENTED.lastIndex = word.end;
    const [list = ''] = IMPLEMENTED.exec(text) ?? [];
    // Names outside of type arguments.
    let depth = 0;
    return [...list.matchAll(NAME_OR_BRACKET)].flatMap(({ 0: found, index }) => {
      depth += found === '<' ? 1 : found === '>' ? -1 : 0;
      if (depth > 0 || found === '<' || found === '>') {
        return [];
      }
      const dot = found.lastIndexOf('.') + 1;
      return this._derived(found.slice(0, dot), found.slice(dot), word.end + index + found.length, word.block);
    });
  }

  /** The type's word, unless it is found by itself or its name alone tells that it is no client's. */
  private _derived(outer: string, name: string, end: number, block: number): Word[] {
    const imported = this._scope.imports.get(name);
    const isNone =
      this._api.words.has(name) ||
      (imported !== undefined && isForeign(imported)) ||
      !this._finder.isClient(outer + name);
    return isNone ? [] : [{ name, start: end - name.length, end, block }];
  }
}

const CREATED = /\s+((?:[\w$]+\s*\.\s*)*)([\w$\u0080-\uffff]+)/y;
const IMPLEMENTED = /[^{};()]{0,1000}/y;
const NAME_OR_BRACKET = /[\w$\u0080-\uffff]+(?:\.[\w$\u0080-\uffff]+)*|[<>]/g;

/** Types of java.lang that are created everywhere. */
const NEVER_DERIVED = new Set(['String', 'Thread', 'Object', 'StringBuilder', 'RuntimeException', 'Exception']);
