import { lessonStrings } from '../markdown/lessonStrings';
import { renderLesson } from '../markdown/renderLesson';
import type { ChosenSeverity, RuleTexts } from '../rocketmq/ruleModel';
import { FAMILIES, type Family } from '../rocketmq/vocabulary';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import { writeLessonAddress } from './lessonAddress';
import type { LessonTarget } from './model';
import type { Page } from './page';
import { ALL_RULES } from './ruleAddress';
import { RULE_PAGE_TEXTS } from './rulePageTexts';

export interface RulePageInput {
  readonly rule: RuleTexts;
  readonly locale: Locale;
  /** What is shown at present: the rule's own severity, or what the user chose. */
  readonly severity: ChosenSeverity;
  /** Name of the setting that changes severities. */
  readonly setting: string;
  /** The section that explains it, and its lesson's title. */
  readonly lesson: { readonly target: LessonTarget; readonly title: string } | undefined;
}

/** Why a rule is there, its mistake and what mends it, and how to switch it off. */
export function rulePage({ rule, locale, severity, lesson, setting }: RulePageInput): Page {
  const texts = RULE_PAGE_TEXTS[locale];
  const strings = lessonStrings(locale);
  const markdown = ruleMarkdown(rule, locale, lesson, setting);
  const families = rule.families.map((family) => `<code>${family}</code>`).join(' ');
  const facts = [
    `<code>${escapeHtml(rule.id)}</code>`,
    escapeHtml(texts.severities[severity]),
    families,
    ...(rule.fixable ? [escapeHtml(texts.fixable)] : []),
    ...(rule.project === true ? [escapeHtml(texts.project)] : []),
    ...(rule.unproven === true ? [escapeHtml(texts.unproven)] : []),
  ];
  return {
    address: `rule:${rule.id}`,
    title: rule.title[locale],
    locale,
    breadcrumb: [texts.rules, texts.themes[rule.theme] ?? rule.theme],
    contents: [
      { id: 'why', level: 2, title: texts.why },
      ...(rule.example === undefined ? [] : [{ id: 'example', level: 2, title: texts.example }]),
      { id: 'silent', level: 2, title: texts.silent },
      { id: 'change', level: 2, title: texts.change },
    ],
    html:
      `<article lang="${locale}"><h1>${escapeHtml(rule.title[locale])}</h1>` +
      `<p class="summary">${facts.join(' · ')}</p>` +
      `${renderLesson(markdown, { strings, region: () => undefined, image: () => undefined })}</article>` +
      `<p><a href="#" data-address="${ALL_RULES}">${escapeHtml(texts.all)}</a></p>`,
  };
}

/** The same as Markdown: what the page and other readers are made from. */
export function ruleMarkdown(
  rule: RuleTexts,
  locale: Locale,
  lesson: RulePageInput['lesson'],
  setting: string,
): string {
  const texts = RULE_PAGE_TEXTS[locale];
  const { example } = rule;
  const fixes = Object.values(rule.fixes ?? {}).map((title) => `- ${plain(title[locale].replace(/\{\w+\}/g, '…'))}`);
  const parts = [
    `## ${texts.why} {#why}`,
    plain(rule.why[locale]),
    `${texts.source}: \`${rule.source}\``,
    ...(lesson === undefined
      ? []
      : [`${texts.lesson}: [${plain(lesson.title)}](${writeLessonAddress(lesson.target)})`]),
    ...(example === undefined
      ? []
      : [
          `## ${texts.example} {#example}`,
          fence(example.fixed === undefined ? example.language : 'diff', example.fixed ?? example.code),
        ]),
    ...(fixes.length === 0 ? [] : [`${texts.fixes}:`, fixes.join('\n')]),
    `## ${texts.silent} {#silent}`,
    plain(rule.silent[locale]),
    `## ${texts.change} {#change}`,
    texts.setting,
    fence('json', `"${setting}": { "${rule.id}": "off" }`),
    texts.file,
    fence('json', `{ "rules": { "${rule.id}": "off" } }`),
    texts.comment,
    fence('java', `// rocketmq-guide-disable-next-line ${rule.id}`),
  ];
  return parts.join('\n\n');
}

/** All rules by theme, with the families that they are for. */
export function rulesPage(rules: readonly RuleTexts[], locale: Locale): Page {
  const texts = RULE_PAGE_TEXTS[locale];
  const shown = rules.filter(({ id }) => id !== 'unused-suppression');
  const themes = Object.keys(texts.themes).filter((theme) => shown.some((rule) => rule.theme === theme));
  const sections = themes.map((theme) => {
    const own = shown.filter((rule) => rule.theme === theme);
    const families = FAMILIES.filter((family) => own.some((rule) => rule.families.includes(family)));
    const head = ['', ...families, texts.fixable].map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
    const rows = own.map((rule) => row(rule, families, locale)).join('');
    return (
      `<section><h2 id="${theme}" tabindex="-1">${escapeHtml(texts.themes[theme] ?? theme)}</h2>` +
      `<div class="table" tabindex="0" role="group"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></section>`
    );
  });
  return {
    address: ALL_RULES,
    title: texts.rules,
    locale,
    breadcrumb: [texts.rules],
    contents: themes.map((theme) => ({ id: theme, level: 2, title: texts.themes[theme] ?? theme })),
    html:
      `<article lang="${locale}"><h1>${escapeHtml(texts.rules)}</h1>` +
      `<p class="summary">${escapeHtml(texts.count(shown.length, shown.filter(({ fixable }) => fixable).length))}</p>` +
      `${sections.join('')}</article>`,
  };
}

function row(rule: RuleTexts, families: readonly Family[], locale: Locale): string {
  const texts = RULE_PAGE_TEXTS[locale];
  const cells = families.map((family) => `<td>${rule.families.includes(family) ? '●' : ''}</td>`).join('');
  return (
    `<tr><td><a href="#" data-address="rule:${rule.id}">${escapeHtml(rule.title[locale])}</a><br>` +
    `<code>${rule.id}</code> · ${escapeHtml(texts.severities[rule.severity])}</td>${cells}` +
    `<td>${rule.fixable ? '●' : ''}</td></tr>`
  );
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/** Text that Markdown must not read marks into; what stands in backticks stays code. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*_[\]<>|#]/g, '\\$&')))
    .join('');
}
