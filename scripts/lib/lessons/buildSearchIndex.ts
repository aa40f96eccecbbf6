import { lessonMark, searchable, type SearchIndexData } from '../../../src/core/curriculum/searchIndex';
import { createMarkdown } from '../../../src/core/markdown/createMarkdown';
import { readFence } from '../../../src/core/markdown/fences';
import type { LessonSource } from './readLessons';

/** Characters that only join others: nobody looks for a pair with one of them. */
const JOINING = /[的了是在和与或就也而把被这那它他们你我都还才又很让吗呢么哪谁其且虽但及]/u;

/** The words of every lesson, in all its languages, with those of its code. `region`: the text of a code region. */
export function buildSearchIndex(
  sources: readonly LessonSource[],
  region: (key: string) => string | undefined,
): SearchIndexData {
  const marks = new Map<string, string>();
  sources.forEach(({ files }, index) => {
    const texts = [...files.values()].flatMap(({ body, frontMatter: { title, summary } }) => [
      title,
      summary,
      ...textsOf(body, region),
    ]);
    for (const word of new Set(texts.flatMap(wordsOf))) {
      marks.set(word, (marks.get(word) ?? '') + lessonMark(index));
    }
  });
  const words = new Map<string, string[]>();
  for (const [word, list] of [...marks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    words.set(list, [...(words.get(list) ?? []), word]);
  }
  return {
    lessons: sources.map(({ id }) => id),
    words: Object.fromEntries(
      [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([list, own]) => [list, own.join(' ')]),
    ),
  };
}

/** What a reader sees: no addresses of links, no marks of containers. */
function textsOf(body: string, region: (key: string) => string | undefined): string[] {
  return createMarkdown()
    .parse(body, {})
    .flatMap((token) => {
      if (token.type === 'inline') {
        const words = (token.children ?? []).filter(({ type }) => type === 'text' || type === 'code_inline');
        return words.map(({ content }) => content);
      }
      if (token.type !== 'fence') {
        return [];
      }
      const fence = readFence(token.info);
      const isRegion = typeof fence === 'object' && fence.kind === 'region';
      return isRegion ? [region(fence.region) ?? ''] : [token.content];
    });
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return [...searchable(text).matchAll(/\p{Script=Han}+|[a-z0-9_]+/gu)].flatMap(([run]) => {
    if (!/^[a-z0-9_]/.test(run)) {
      return chineseWords(run);
    }
    // Short numbers stand everywhere and tell nothing.
    return run.length < 2 || /^\d{1,2}$/.test(run) ? [] : [run];
  });
}

/** The dictionary's words; what it cuts into single characters in pairs, since that is how it treats what it does not know. */
function chineseWords(run: string): string[] {
  const words: string[] = [];
  let singles = '';
  const pairs = () => {
    for (let at = 0; at + 1 < singles.length; at++) {
      const pair = singles.slice(at, at + 2);
      if (!JOINING.test(pair)) {
        words.push(pair);
      }
    }
    singles = '';
  };
  for (const { segment } of segmenter.segment(run)) {
    if (segment.length === 1) {
      singles += segment;
    } else {
      pairs();
      words.push(segment);
    }
  }
  pairs();
  return words;
}
