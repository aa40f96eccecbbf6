import type { LinkTarget } from '../../../src/core/markdown/links';
import type { LessonFile, LessonSource } from './readLessons';
import { RULE_IDS } from './ruleIds';

/** What links may name. */
export interface KnownTargets {
  readonly lessons: ReadonlyMap<string, LessonSource>;
  /** Lessons that a roadmap promises: they may be linked, their sections cannot be checked yet. */
  readonly promised: ReadonlySet<string>;
}

/** Every link, rule and prerequisite of a lesson leads somewhere. */
export function checkLinks(lesson: LessonSource, known: KnownTargets): void {
  for (const file of lesson.files.values()) {
    for (const { target, line } of file.outline.links) {
      const problem = problemOf(target, file, known);
      if (problem !== undefined) {
        file.report.add(file.line(line), problem);
      }
    }
    for (const { rule, line } of file.outline.pitfalls) {
      if (!RULE_IDS.has(rule)) {
        file.report.add(file.line(line), `unknown rule "${rule}"`);
      }
    }
    for (const prerequisite of file.frontMatter.prerequisites) {
      const problem = unknownLesson(prerequisite, known);
      if (problem !== undefined) {
        file.report.add(file.keyLines.get('prerequisites') ?? 1, problem);
      }
    }
  }
}

/** What is wrong with a link that stands outside of lessons; undefined when it leads somewhere. */
export function problemOfLink(target: LinkTarget, known: KnownTargets): string | undefined {
  switch (target.kind) {
    case 'external':
      return undefined;
    case 'rule':
      return RULE_IDS.has(target.rule) ? undefined : `unknown rule "${target.rule}"`;
    case 'here':
      return `"#${target.id}" leads nowhere outside of a lesson`;
    case 'lesson':
      return unknownLesson(target.lesson, known) ?? unknownSection(target.lesson, target.section, known);
  }
}

function problemOf(target: LinkTarget, file: LessonFile, known: KnownTargets): string | undefined {
  return target.kind === 'here'
    ? idsOf(file).has(target.id)
      ? undefined
      : `this lesson has no "#${target.id}"`
    : problemOfLink(target, known);
}

function unknownLesson(id: string, { lessons, promised }: KnownTargets): string | undefined {
  return lessons.has(id) || promised.has(id) ? undefined : `unknown lesson "${id}"`;
}

function unknownSection(id: string, section: string | undefined, { lessons }: KnownTargets): string | undefined {
  const files = [...(lessons.get(id)?.files.values() ?? [])];
  return section === undefined || files.length === 0 || files.some((file) => idsOf(file).has(section))
    ? undefined
    : `lesson "${id}" has no "#${section}"`;
}

/** Everything in a lesson that a link may name. */
export function idsOf({ outline }: LessonFile): ReadonlySet<string> {
  const { sections, quizzes, predictions, exercises, cards } = outline;
  return new Set([sections, quizzes, predictions, exercises, cards].flat().map(({ id }) => id));
}
