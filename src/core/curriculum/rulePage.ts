import { typedBlock } from '../markdown/codeBlock';
import { diffBlock } from '../markdown/diffBlock';
import { lessonStrings } from '../markdown/lessonStrings';
import { renderInlineText } from '../markdown/renderLesson';
import { tabBar } from '../markdown/tabsBlock';
import type { ChosenSeverity, RuleExample, RuleTexts } from '../rocketmq/ruleModel';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import { clientLabel } from './clients';
import { writeLessonAddress } from './lessonAddress';
import type { LessonTarget } from './model';
import type { OwnPlace } from './ownPlaces';
import type { Page } from './page';
import { ALL_RULES } from './ruleAddress';
import { RULE_PAGE_TEXTS } from './rulePageTexts';
import { inlineContext } from './stagePage';

/** In the order in which they are offered. */
const SEVERITIES: readonly ChosenSeverity[] = ['error', 'warning', 'info', 'hint', 'off'];

/** What is known of the reader's project. */
export interface RuleInProject {
  readonly state: 'no-folder' | 'reading' | 'ready';
  readonly places: readonly OwnPlace[];
  /** How many there are beyond `places`. */
  readonly more: number;
}

export interface RulePageInput {
  readonly rule: RuleTexts;
  readonly locale: Locale;
  /** What is shown at present: the rule's own severity, or what the user chose. */
  readonly severity: ChosenSeverity;
  /** What the user's settings say; undefined when they say nothing. */
  readonly chosen: ChosenSeverity | undefined;
  /** A `rocketmq-guide.json` of the workspace sets it. */
  readonly byFile: boolean;
  /** Name of the setting that changes severities. */
  readonly setting: string;
  /** The section that explains it, and its lesson's title. */
  readonly lesson: { readonly target: LessonTarget; readonly title: string } | undefined;
  readonly project: RuleInProject;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** Why a rule is there, its mistake on the reader's own lines and what mends it, and how to switch it off. */
export function rulePage(input: RulePageInput): Page {
  const { rule, locale } = input;
  const texts = RULE_PAGE_TEXTS[locale];
  const sections: readonly Section[] = [
    { id: 'why', title: texts.why, html: why(input) },
    { id: 'project', title: texts.inProject, html: inProject(input) },
    ...(rule.example === undefined
      ? []
      : [{ id: 'example', title: texts.example, html: examples(rule, rule.example, locale) }]),
    { id: 'silent', title: texts.silent, html: paragraph(rule.silent[locale], locale) },
    { id: 'change', title: texts.change, html: change(input) },
  ];
  return {
    address: `rule:${rule.id}`,
    title: rule.title[locale],
    locale,
    breadcrumb: [texts.rules, texts.themes[rule.theme] ?? rule.theme],
    contents: sections.map(({ id, title }) => ({ id, level: 2, title })),
    html:
      `<article lang="${locale}"><h1>${escapeHtml(rule.title[locale])}</h1><p class="summary">${facts(input)}</p>` +
      sections
        .map(
          ({ id, title, html }) => `<section><h2 id="${id}" tabindex="-1">${escapeHtml(title)}</h2>${html}</section>`,
        )
        .join('') +
      `</article><p><a href="#" data-address="${ALL_RULES}">${escapeHtml(texts.all)}</a></p>`,
  };
}

function facts({ rule, locale, severity }: RulePageInput): string {
  const texts = RULE_PAGE_TEXTS[locale];
  return [
    `<code>${escapeHtml(rule.id)}</code>`,
    escapeHtml(texts.severities[severity]),
    rule.families.map((family) => `<code>${family}</code>`).join(' '),
    ...(rule.fixable ? [escapeHtml(texts.fixable)] : []),
    ...(rule.project === true ? [escapeHtml(texts.project)] : []),
    ...(rule.unproven === true ? [escapeHtml(texts.unproven)] : []),
  ].join(' · ');
}

function why({ rule, locale, lesson }: RulePageInput): string {
  const texts = RULE_PAGE_TEXTS[locale];
  const colon = locale === 'en' ? ': ' : '：';
  const link =
    lesson === undefined
      ? ''
      : `<p>${escapeHtml(texts.lesson)}${colon}<a href="#" data-address="${escapeHtml(writeLessonAddress(lesson.target))}">` +
        `${escapeHtml(lesson.title)}</a></p>`;
  return `${paragraph(rule.why[locale], locale)}<p>${escapeHtml(texts.source)}${colon}<code>${escapeHtml(rule.source)}</code></p>${link}`;
}

/** The reader's own lines, each a way to its place, with what the fix would make of them. */
function inProject({ project: { state, places, more }, locale }: RulePageInput): string {
  const texts = RULE_PAGE_TEXTS[locale];
  if (places.length === 0) {
    const says = { 'no-folder': texts.noFolder, reading: texts.reading, ready: texts.nowhere }[state];
    return `<p>${escapeHtml(says)}</p>`;
  }
  const rows = places.map(({ path, line, message, fix, pieces }, index) => {
    const name = `${path.slice(path.lastIndexOf('/') + 1)}:${line}`;
    const blocks = pieces.map((piece) => diffBlock(piece, texts.ownCode(name))).join('');
    return (
      `<li><button type="button" class="quiet" data-page-action="place" data-value="${index}" title="${escapeHtml(path)}">` +
      `${escapeHtml(name)}</button> ${renderInlineText(plain(message), inlineContext(locale))}` +
      `${fix === undefined ? '' : `<p class="muted">${escapeHtml(texts.fix)}${locale === 'en' ? ': ' : '：'}${escapeHtml(fix)}</p>`}${blocks}</li>`
    );
  });
  const rest = more > 0 ? `<p class="muted">${escapeHtml(texts.morePlaces(more))}</p>` : '';
  return `<p>${escapeHtml(texts.places(places.length + more))}</p><ul class="own-places">${rows.join('')}</ul>${rest}`;
}

/** One tab a client; a rule whose fixtures do not tell their client has the one example. */
function examples(rule: RuleTexts, only: RuleExample, locale: Locale): string {
  const tabs = (rule.examples ?? []).map((example) => ({
    key: example.client,
    label: clientLabel(example.client),
    html: exampleBlock(example, clientLabel(example.client), locale),
  }));
  const blocks =
    tabs.length > 1
      ? tabBar('examples', tabs, lessonStrings(locale).clients)
      : (tabs[0]?.html ?? exampleBlock(only, only.language, locale));
  const fixes = Object.values(rule.fixes ?? {}).map(
    (title) => `<li>${renderInlineText(plain(title[locale].replace(/\{\w+\}/g, '…')), inlineContext(locale))}</li>`,
  );
  return (
    blocks + (fixes.length === 0 ? '' : `<p>${escapeHtml(RULE_PAGE_TEXTS[locale].fixes)}</p><ul>${fixes.join('')}</ul>`)
  );
}

function exampleBlock({ language, code, fixed }: RuleExample, label: string, locale: Locale): string {
  if (fixed === undefined) {
    return typedBlock(code, language, inlineContext(locale));
  }
  const lines = fixed.split('\n').map((line) => ({ sign: line.charAt(0) || ' ', text: line.slice(2) }));
  return diffBlock(lines, `${RULE_PAGE_TEXTS[locale].example}: ${label}`);
}

function change({ rule, locale, chosen, byFile, setting }: RulePageInput): string {
  const texts = RULE_PAGE_TEXTS[locale];
  const own = rule.unproven === true ? 'hint' : rule.severity;
  const buttons = [
    severityButton('', texts.byRule(texts.severities[own]), chosen === undefined),
    ...SEVERITIES.map((severity) => severityButton(severity, texts.severities[severity], chosen === severity)),
  ];
  const code = (says: string, language: string, text: string) =>
    `<p>${renderInlineText(says, inlineContext(locale))}</p>${typedBlock(text, language, inlineContext(locale))}`;
  return (
    (byFile ? `<p class="notice">${renderInlineText(texts.setByFile, inlineContext(locale))}</p>` : '') +
    `<div class="switches" role="group" aria-label="${escapeHtml(texts.showAs)}"><span>${escapeHtml(texts.showAs)}</span>` +
    `${buttons.join('')}</div><p class="muted">${escapeHtml(texts.setHere)}</p>` +
    code(texts.setting, 'json', `"${setting}": { "${rule.id}": "off" }`) +
    code(texts.file, 'json', `{ "rules": { "${rule.id}": "off" } }`) +
    code(texts.comment, 'java', `// rocketmq-guide-disable-next-line ${rule.id}`)
  );
}

function severityButton(value: string, label: string, pressed: boolean): string {
  return (
    `<button type="button" class="secondary" id="severity-${value || 'default'}" data-page-action="severity" ` +
    `data-value="${value}" aria-pressed="${pressed}">${escapeHtml(label)}</button>`
  );
}

function paragraph(text: string, locale: Locale): string {
  return `<p>${renderInlineText(plain(text), inlineContext(locale))}</p>`;
}

/** Text that Markdown must not read marks into; what stands in backticks stays code. */
function plain(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*_[\]<>|#]/g, '\\$&')))
    .join('');
}
