import type { LessonFile, LessonSource } from './readLessons';

interface Item {
  /** What must be the same in both languages, in this order. */
  readonly key: string;
  /** Zero-based line of the body. */
  readonly line: number;
}

/** The lists that must be equal in every language. */
const LISTS: Readonly<Record<string, (file: LessonFile) => readonly Item[]>> = {
  section: ({ outline }) =>
    outline.sections.map(({ id, level, line }) => ({ key: `${'#'.repeat(level)} ${id}`, line })),
  prediction: ({ outline }) => outline.predictions.map(({ id, line }) => ({ key: id, line })),
  question: ({ outline }) =>
    outline.quizzes.map(({ id, options, line }) => ({
      key: `${id} with options ${options.map((right) => (right ? 'x' : '-')).join('')}`,
      line,
    })),
  exercise: ({ outline }) =>
    outline.exercises.map(({ id, kind, solution, line }) => ({
      key: `${id} (${kind}) ${solution ?? ''}`.trim(),
      line,
    })),
  card: ({ outline }) => outline.cards.map(({ id, line }) => ({ key: id, line })),
  pitfall: ({ outline }) => outline.pitfalls.map(({ rule, line }) => ({ key: rule, line })),
  'code region': ({ outline }) =>
    outline.regions.map(({ key, marks, line }) => ({ key: `${key} mark=${marks.join(',')}`, line })),
  diagram: ({ outline }) => outline.diagrams.map(({ type, line }) => ({ key: type, line })),
  image: ({ outline }) => outline.images.map(({ path, line }) => ({ key: path, line })),
};

const FIELDS = ['minutes', 'concepts', 'rules', 'prerequisites', 'versions'] as const;

/** Both languages of a lesson say the same thing, section by section. Reported at the second language (zh-cn). */
export function checkParity(lesson: LessonSource): void {
  const [first, second] = [...lesson.files.values()].sort((a, b) => a.locale.localeCompare(b.locale));
  if (!first || !second) {
    return;
  }
  for (const field of FIELDS) {
    if (JSON.stringify(first.frontMatter[field]) !== JSON.stringify(second.frontMatter[field])) {
      second.report.add(second.keyLines.get(field) ?? 1, `${field} differ from those of ${first.locale}.md`);
    }
  }
  for (const [what, list] of Object.entries(LISTS)) {
    compare(what, list(first), list(second), first, second);
  }
}

/** Reports the first difference only: those behind it follow from it. */
function compare(what: string, a: readonly Item[], b: readonly Item[], first: LessonFile, second: LessonFile): void {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const expected = a[index];
    const found = b[index];
    if (expected?.key === found?.key) {
      continue;
    }
    if (!found) {
      const last = second.body.split('\n').length - 1;
      const where = `${first.locale}.md:${first.line(expected?.line ?? 0)}`;
      second.report.add(
        second.line(b.at(-1)?.line ?? last),
        `${what} "${expected?.key}" of ${where} is missing after here`,
      );
    } else if (!expected) {
      second.report.add(second.line(found.line), `${what} "${found.key}" is not in ${first.locale}.md`);
    } else {
      second.report.add(
        second.line(found.line),
        `${what} "${found.key}" stands where ${first.locale}.md:${first.line(expected.line)} has "${expected.key}"`,
      );
    }
    return;
  }
}
