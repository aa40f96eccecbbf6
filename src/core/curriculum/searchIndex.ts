/**
 * `dist/lessons/search.json`: which lessons hold which words, over all languages. Latin words are kept whole; Chinese text,
 * which has no spaces, as the words that a dictionary finds in it, and what none knows (位点) as pairs of characters.
 */
export interface SearchIndexData {
  /** Lesson ids; a lesson is named by its number in this list. */
  readonly lessons: readonly string[];
  /** Lessons, one character each (`0` is the first), -> all words that exactly these hold, between blanks. */
  readonly words: Readonly<Record<string, string>>;
}

const FIRST = '0'.charCodeAt(0);
/** Runs of Chinese characters, and Latin words with their digits. */
const RUNS = /\p{Script=Han}+|[a-z0-9_]+/gu;

/** How the lesson at `index` is written in a list. */
export function lessonMark(index: number): string {
  return String.fromCharCode(FIRST + index);
}

/** Looks words up in what the build made. */
export class SearchIndex {
  private readonly _lessons: readonly string[];
  private readonly _words: ReadonlyMap<string, string>;

  constructor({ lessons, words }: SearchIndexData) {
    this._lessons = lessons;
    this._words = new Map(
      Object.entries(words).flatMap(([marks, list]) => list.split(' ').map((word) => [word, marks] as const)),
    );
  }

  /**
   * Ids of the lessons that hold every part of the query: a Latin word also within a longer one, Chinese by the words that
   * it consists of. Empty when the query has nothing to look up.
   */
  find(query: string): readonly string[] {
    const parts = [...searchable(query).matchAll(RUNS)].map(([part]) => part);
    const found = parts.flatMap((part) => this._holding(part) ?? []);
    const [first, ...rest] = found;
    return first === undefined
      ? []
      : [...first]
          .filter((mark) => rest.every((marks) => marks.has(mark)))
          .sort()
          .flatMap((mark) => this._lessons[mark.charCodeAt(0) - FIRST] ?? []);
  }

  /** Marks of the lessons that hold a part; undefined for one that says nothing, such as a single character. */
  private _holding(part: string): ReadonlySet<string> | undefined {
    const within = this._where((word) => word.includes(part));
    if (within.size > 0 || !/^\p{Script=Han}/u.test(part)) {
      return part.length === 1 && !/^\p{Script=Han}/u.test(part) ? undefined : within;
    }
    // No word holds it whole: the words that it consists of together, the longest first at each place.
    const marks: string[] = [];
    for (let at = 0; at < part.length;) {
      const length = this._longest(part, at);
      marks.push(...(length === 0 ? [] : [this._words.get(part.slice(at, at + length)) ?? '']));
      at += Math.max(1, length);
    }
    return marks.map((list): ReadonlySet<string> => new Set(list)).reduce(intersect, new Set(marks[0]));
  }

  /** How long the longest word is that begins there; 0 for none. */
  private _longest(part: string, at: number): number {
    for (let length = part.length - at; length > 1; length--) {
      if (this._words.has(part.slice(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private _where(fits: (word: string) => boolean): ReadonlySet<string> {
    return new Set([...this._words].flatMap(([word, marks]) => (fits(word) ? [...marks] : [])));
  }
}

/** The section (level 2) of a lesson's Markdown that first holds the whole query; undefined when none does. */
export function sectionHolding(body: string, query: string): string | undefined {
  const wanted = searchable(query).trim().replace(/\s+/gu, ' ');
  let section: string | undefined;
  for (const line of wanted === '' ? [] : body.split('\n')) {
    section = /^## .*\{#([a-z0-9-]+)\}\s*$/.exec(line)?.[1] ?? section;
    if (section !== undefined && searchable(line).includes(wanted)) {
      return section;
    }
  }
  return undefined;
}

/** Text as it is searched: one form of each character, lower case. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((mark) => b.has(mark)));
}
