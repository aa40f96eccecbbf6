import { ID } from '../../../src/core/markdown/links';
import type { Outline } from '../../../src/core/markdown/outline';
import { readOutline } from '../../../src/core/markdown/readOutline';
import { type Locale, LOCALES } from '../../../src/core/util/locale';
import type { ContentTree } from './contentTree';
import { type Defect, Report } from './defect';
import { splitLesson, type SplitLesson } from './frontMatter';

/** One language of a lesson. */
export interface LessonFile extends SplitLesson {
  readonly locale: Locale;
  readonly outline: Outline;
  readonly report: Report;
  /** One-based line of the file for a zero-based line of the body. */
  readonly line: (bodyLine: number) => number;
}

export interface LessonSource {
  readonly id: string;
  /** At least one. */
  readonly files: ReadonlyMap<Locale, LessonFile>;
}

/** Folders of `lessons/` that hold something else than a lesson. */
const OTHER_FOLDERS = new Set(['code', 'roadmaps', 'schema']);

/** Every lesson that can be read; what is wrong with its form is in `defects`. */
export function readLessons(tree: ContentTree, defects: Defect[]): LessonSource[] {
  const lessons = new Map<string, Map<Locale, LessonFile>>();
  for (const path of tree.paths) {
    const [id = '', name = '', ...deeper] = path.split('/');
    if (name === '' || deeper.length > 0 || OTHER_FOLDERS.has(id) || !name.endsWith('.md')) {
      continue;
    }
    const report = new Report(`lessons/${path}`, defects);
    const locale = LOCALES.find((each) => `${each}.md` === name);
    if (!ID.test(id)) {
      report.add(1, `"${id}" is no lesson id: use a-z, 0-9 and -`);
    } else if (locale === undefined) {
      report.add(1, `a lesson's files are ${LOCALES.map((each) => `${each}.md`).join(' and ')}`);
    } else {
      const file = readLesson(tree.text(path) ?? '', locale, report);
      if (file) {
        lessons.set(id, (lessons.get(id) ?? new Map<Locale, LessonFile>()).set(locale, file));
      }
    }
  }
  return [...lessons].map(([id, files]) => ({ id, files }));
}

function readLesson(text: string, locale: Locale, report: Report): LessonFile | undefined {
  const split = splitLesson(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), report);
  if (!split) {
    return undefined;
  }
  const outline = readOutline(split.body);
  const line = (bodyLine: number) => bodyLine + split.bodyLine;
  for (const problem of outline.problems) {
    report.add(line(problem.line), problem.message);
  }
  return { ...split, locale, outline, report, line };
}
