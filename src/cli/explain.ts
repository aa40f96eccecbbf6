import type { RuleCatalogue } from '../core/rocketmq/rules/ruleCatalogue';
import type { RuleTexts } from '../core/rocketmq/rules/model';
import type { Locale } from '../core/util/locale';
import { BadArguments } from './options';
import type { LessonLinks } from './lessons';

const WORDS = {
  en: { why: 'Why', silent: 'Silent, and when to ignore it', source: 'Source', lesson: 'Lesson', fix: 'Quick fix' },
  'zh-cn': { why: '为什么', silent: '何时不提示、何时可以忽略', source: '依据', lesson: '课程', fix: '快速修复' },
} as const;

/** What a rule is about, as text. Throws BadArguments for a rule that does not exist. */
export function explainRule(id: string, catalogue: RuleCatalogue, lessons: LessonLinks, lang: Locale): string {
  const rule = catalogue.rule(id);
  if (rule === undefined) {
    throw new BadArguments(`No such rule "${id}".`);
  }
  const words = WORDS[lang];
  const fixes = Object.values(rule.fixes ?? {}).map((title) => title[lang]);
  const lesson = lessonOf(rule, lessons);
  return [
    `${rule.title[lang]}  [${rule.id}]`,
    `${rule.severity} · ${rule.families.join(', ')}`,
    '',
    `${words.why}: ${rule.why[lang]}`,
    '',
    `${words.silent}: ${rule.silent[lang]}`,
    '',
    ...(fixes.length === 0 ? [] : [`${words.fix}: ${fixes.join('; ')}`]),
    `${words.source}: ${rule.source}`,
    ...(lesson === undefined ? [] : [`${words.lesson}: ${lesson}`]),
    '',
  ].join('\n');
}

/** All rules, for scripts. */
export function listRules(catalogue: RuleCatalogue, lessons: LessonLinks): object {
  return {
    rules: catalogue.rules.map((rule) => {
      const lesson = lessonOf(rule, lessons);
      return {
        id: rule.id,
        severity: rule.severity,
        families: rule.families,
        fixable: rule.fixable,
        ...(lesson === undefined ? {} : { lesson }),
      };
    }),
  };
}

function lessonOf(rule: RuleTexts, lessons: LessonLinks): string | undefined {
  return lessons.rules[rule.id] ?? lessons.concepts[rule.concept];
}
